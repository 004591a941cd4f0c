/** What is said of a dropped file; loaded when there is one. */
import { formatDay } from '../../i18n/days-in-words.ts';
import { fillIn } from '../../i18n/fill-in.ts';
import type { Localized } from '../../i18n/languages.ts';
import type { EditionData } from '../../formats/recognition/edition-data.ts';
import { recognise, type Findings, type KnownFile, type Recognised } from '../../formats/recognition/recognise.ts';
import type { EditionIndex, IndexedEdition } from './edition-index.ts';
import { element } from './element.ts';
import type { FileWords } from './file-words.ts';

const loaded = new Map<string, Promise<unknown>>();

function load<Value>(words: FileWords, name: string): Promise<Value> {
	const address = fillIn(words.data, { name });
	const known = loaded.get(address);
	if (known) return known as Promise<Value>;
	const asked = fetch(address).then((response) => {
		if (!response.ok) throw new Error(`${address}: ${response.status}`);
		return response.json() as Promise<Value>;
	});
	asked.catch(() => loaded.delete(address));
	loaded.set(address, asked);
	return asked;
}

/** The answer to a file: what it is, which way that was found, what has changed since. */
export async function answerToFile(words: FileWords, file: File): Promise<HTMLElement> {
	const [bytes, index] = await Promise.all([bytesOf(file), load<EditionIndex>(words, 'editions')]);
	const found = await recognise(bytes, {
		editions: index.editions,
		fileOf: async (hash) => (await load<Record<string, KnownFile>>(words, `files-${hash.slice(0, 1)}`))[hash],
		dataOf: async (slug) =>
			index.editions.some((edition) => edition.slug === slug && edition.columns.length > 0)
				? load<EditionData>(words, `edition-${slug}`)
				: undefined,
	});
	const made = element('section', 'check-answer', element('h3', 'asked', file.name));
	made.dataset['standing'] = standingOf(found);
	made.append(...partsOf(words, index, found));
	return made;
}

/** Older browsers have no `arrayBuffer` of a file. */
function bytesOf(file: File): Promise<Uint8Array> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer));
		reader.onerror = () => reject(reader.error || new Error(file.name));
		reader.readAsArrayBuffer(file);
	});
}

function standingOf(found: Recognised): string {
	if (found.kind === 'bytes' || found.kind === 'same-data') return 'current';
	if (found.kind !== 'contents') return 'none';
	return found.verdict === 'whole' ? 'current' : found.verdict === 'part' ? 'ended' : 'wrong';
}

function partsOf(words: FileWords, index: EditionIndex, found: Recognised): Node[] {
	const said = (text: string) => element('p', 'verdict', text);
	const how = (text: string) => element('p', 'means', text);
	switch (found.kind) {
		case 'refused':
			return [said(words.refused[found.why])];
		case 'unknown':
			return [said(words.unknown[found.of])];
		case 'other-data': {
			const edition = editionOf(index, found.number);
			return [said(fillIn(words.otherData, { title: titleOf(words, edition) })), how(words.byContents)];
		}
		case 'bytes':
		case 'same-data': {
			const edition = editionOf(index, found.file.number);
			const values = { title: titleOf(words, edition), name: found.file.name };
			const sentence =
				found.kind === 'same-data' ? words.sameData : found.file.isToday ? words.bytesToday : words.bytesBefore;
			const by = found.kind === 'bytes' ? words.byBytes : words.byContents;
			return [said(fillIn(sentence, values)), how(by), ...sinceParts(words, index, edition)];
		}
		case 'contents': {
			const edition = editionOf(index, found.number);
			const place = found.place === undefined ? undefined : index.places[found.place];
			const own = titleOf(words, edition);
			const title = place ? fillIn(words.ofPlace, { title: own, place: inLanguage(words, place) }) : own;
			return [
				said(fillIn(words.verdicts[found.verdict], { title, rows: found.rows })),
				...findingParts(words, found.findings),
				how(words.byContents),
				...sinceParts(words, index, edition),
			];
		}
	}
}

function editionOf(index: EditionIndex, number: number): IndexedEdition | undefined {
	return index.editions.filter((edition) => edition.number === number)[0];
}

function titleOf(words: FileWords, edition: IndexedEdition | undefined): string {
	return edition ? inLanguage(words, edition.title) : '';
}

function inLanguage({ language, languages }: FileWords, text: Localized): string {
	const first = [language, ...languages].filter((of) => text[of] !== undefined)[0];
	return (first && text[first]) || '';
}

/** Whether it is the newest edition, and what was published since. */
function sinceParts(words: FileWords, index: EditionIndex, edition: IndexedEdition | undefined): Node[] {
	if (!edition) return [];
	const linkTo = (of: IndexedEdition) => {
		const link = element('a', '', titleOf(words, of));
		link.href = words.pages + of.address;
		return link;
	};
	const newer = edition.supersededBy === undefined ? undefined : editionOf(index, edition.supersededBy);
	const standing = newer
		? element('p', '', words.superseded, ' ', linkTo(newer))
		: edition.isAnnual
			? element('p', '', words.current)
			: undefined;
	const published = fillIn(words.published, { day: formatDay(words.language, edition.published) });
	const later = edition.later.map(({ number, withdrew, corrected }) => {
		const of = editionOf(index, number);
		const effects = [
			withdrew > 0 ? fillIn(words.withdrew, { number: withdrew }) : '',
			corrected > 0 ? fillIn(words.corrected, { number: corrected }) : '',
		].filter((text) => text !== '');
		return element('li', '', of && linkTo(of), ' ', element('span', 'note', effects.join(words.semicolon)));
	});
	return [
		element('p', '', linkTo(edition), ' ', published),
		...(standing ? [standing] : []),
		...(later.length > 0 ? [element('p', '', words.later), element('ul', 'plain', ...later)] : []),
	];
}

/** Of more cells nobody reads. */
const mostCells = 20;

function findingParts(words: FileWords, of: Findings): Node[] {
	const some = (list: readonly string[], word: string) =>
		list.length === 0 ? [] : [fillIn(word, { list: list.join(words.semicolon) })];
	const counted = (number: number, word: string) => (number === 0 ? [] : [fillIn(word, { number })]);
	const told = [
		...of.different
			.slice(0, mostCells)
			.map(({ sheet, row, column, found, printed }) => fillIn(words.cell, { sheet, row, column, found, printed })),
		...counted(Math.max(0, of.different.length - mostCells), words.cellsMore),
		...of.extraRows.map(({ sheet, rows }) =>
			fillIn(words.extraRows, { sheet, rows: rows.slice(0, mostCells).join(', ') }),
		),
		...counted(of.missingRows, words.missingRows),
		...some(of.missingColumns, words.missingColumns),
		...some(of.extraColumns, words.extraColumns),
		...some(of.extraSheets, words.extraSheets),
		...some(of.hiddenSheets, words.hiddenSheets),
		...some(of.hiddenIn, words.hiddenIn),
		...counted(of.withdrawn, words.withdrawnCells),
		...counted(of.before, words.beforeCells),
	];
	if (told.length === 0) return [];
	return [element('p', '', words.found), element('ul', 'plain', ...told.map((text) => element('li', '', text)))];
}
