import { aboutLanguage, isLanguage, languages } from '../../i18n/languages.ts';
import type { Path, ValueSlip } from '../reading/slip.ts';
import { isPlainObject } from '../shape/schema-at.ts';
import { addressSlips, mixedScriptSlips, numberSlips } from './addresses.ts';
import { namelessSlips, nothingSlips } from './nobody.ts';
import { documentNumberLimit } from './typed-text.ts';
import { foreignLetterSlips, personNameSlips, rareCharacterSlips, romanisedNameSlips } from './person-names.ts';

/** What is wrong in a text, with the way to it. */
export interface TextSlips {
	readonly path: Path;
	readonly slips: readonly ValueSlip[];
}

/** The rules of single fields of an agency, asked of its plain value: they hold whether or not its shape is right. */
export function agencyTextSlips(value: unknown): TextSlips[] {
	if (!isPlainObject(value)) return [];
	const found: TextSlips[] = [];
	const ask = (path: Path, text: unknown, rule: (text: string) => readonly ValueSlip[]) => {
		if (typeof text !== 'string' || text === '') return;
		const slips = isTooLong(text) ? [tooLong(text)] : rule(text);
		if (slips.length > 0) found.push({ path, slips });
	};
	const voided = voidedKeys(value);
	const institutions = namesOfInstitution(value);
	for (const [at, term] of entriesOf(value['terms'])) {
		// An entry that is declared void names nobody any more, and stays as it was printed.
		if (!voided.has(term['key'])) {
			ask(['terms', at, 'name'], term['name'], (text) =>
				institutions.has(text) ? [asInstitution(text)] : nameSlips(text, term['latin'] !== undefined),
			);
			ask(['terms', at, 'latin'], term['latin'], romanisedNameSlips);
		}
		for (const [index, former] of entriesOf(term['formerNames'])) {
			ask(['terms', at, 'formerNames', index, 'name'], former['name'], (text) =>
				nameSlips(text, former['latin'] !== undefined),
			);
			ask(['terms', at, 'formerNames', index, 'latin'], former['latin'], romanisedNameSlips);
		}
		for (const [index, post] of entriesOf(term['posts']))
			for (const language of languages)
				ask(['terms', at, 'posts', index, language], post[language], (text) => [
					...namelessSlips(text),
					...lookAlikeSlips(language, text),
				]);
	}
	for (const [at, line] of entriesOf(value['lines'])) {
		ask(['lines', at, 'number'], line['number'], numberSlips);
		ask(['lines', at, 'address'], line['address'], (text) => addressSlips(String(line['kind']), text));
	}
	for (const { path, text } of documentNumbersIn(value)) ask(path, text, documentNumberSlips);
	for (const key of ['id', 'website', 'group', 'parent', 'spokenForBy']) ask([key], value[key], idSlips);
	const { pressOffice } = value;
	if (isPlainObject(pressOffice) && isPlainObject(pressOffice['name']))
		for (const [language, text] of Object.entries(pressOffice['name']))
			ask(['pressOffice', 'name', language], text, namelessSlips);
	if (isPlainObject(value['name']))
		for (const [language, text] of Object.entries(value['name'])) ask(['name', language], text, namelessSlips);
	if (isPlainObject(value['name']))
		for (const [language, text] of Object.entries(value['name']))
			ask(['name', language], text, (name) => lookAlikeSlips(language, name));
	return found;
}

/** Letters of another script in a text of a language that is written in Latin letters. */
function lookAlikeSlips(language: string, text: string): ValueSlip[] {
	return isLanguage(language) && aboutLanguage[language].script === 'Latin' ? foreignLetterSlips(text) : [];
}

/** The numbers of documents and filings of an agency: of its events and of its dissolution. */
function documentNumbersIn(value: Record<string, unknown>): { readonly path: Path; readonly text: unknown }[] {
	const found: { readonly path: Path; readonly text: unknown }[] = [];
	const add = (entry: Record<string, unknown>, path: () => Path) => {
		for (const edge of ['began', 'ended', 'dissolved']) {
			const event = entry[edge];
			if (!isPlainObject(event)) continue;
			for (const name of ['document', 'filingNumber'])
				if (event[name] !== undefined) found.push({ path: [...path(), edge, name], text: event[name] });
		}
	};
	add(value, () => []);
	for (const list of ['terms', 'lines', 'vacancies', 'formerly']) {
		for (const [at, entry] of entriesOf(value[list])) {
			add(entry, () => [list, at]);
			for (const [nth, post] of entriesOf(entry['posts'])) add(post, () => [list, at, 'posts', nth]);
		}
	}
	return found;
}

function documentNumberSlips(text: string): ValueSlip[] {
	return text.length <= documentNumberLimit ? nothingSlips(text) : [tooLong(text, documentNumberLimit)];
}

function nameSlips(name: string, isRomanised: boolean): ValueSlip[] {
	const slips = personNameSlips(name);
	return isRomanised ? slips : [...slips, ...rareCharacterSlips(name)];
}

/** The keys of the entries that a correction declares void. */
function voidedKeys(value: Record<string, unknown>): ReadonlySet<unknown> {
	return new Set(
		entriesOf(value['corrections']).flatMap(([, { void: isVoid, of }]) => (isVoid === 'true' ? [of] : [])),
	);
}

/** What the agency itself and its press office are called: no person has such a name. */
function namesOfInstitution(value: Record<string, unknown>): ReadonlySet<unknown> {
	const { name, shortNames, pressOffice } = value;
	const inLanguages = [name, isPlainObject(pressOffice) ? pressOffice['name'] : undefined].filter(isPlainObject);
	return new Set([
		...inLanguages.flatMap(Object.values),
		...(Array.isArray(shortNames) ? (shortNames as unknown[]) : []),
	]);
}

function asInstitution(text: string): ValueSlip {
	return { code: 'post-as-name', from: 0, until: text.length, details: { text } };
}

/** The names of the agency and of its persons, each with the way to it. */
export function namesOf(value: unknown): { readonly path: Path; readonly text: string }[] {
	if (!isPlainObject(value)) return [];
	const agency = isPlainObject(value['name']) ? Object.entries(value['name']) : [];
	const names: [Path, unknown][] = [
		...agency.map(([language, name]): [Path, unknown] => [['name', language], name]),
		...entriesOf(value['terms']).flatMap(([at, term]): [Path, unknown][] => [
			[['terms', at, 'name'], term['name']],
			[['terms', at, 'latin'], term['latin']],
			...entriesOf(term['formerNames']).map(([index, former]): [Path, unknown] => [
				['terms', at, 'formerNames', index, 'name'],
				former['name'],
			]),
		]),
	];
	return names.flatMap(([path, text]) => (typeof text === 'string' ? [{ path, text }] : []));
}

/** How many characters, as readers count them, a name, number or address may have. */
const lengthLimit = 200;

function isTooLong(text: string): boolean {
	return (
		text.length > lengthLimit && [...new Intl.Segmenter().segment(text.slice(0, lengthLimit * 12))].length > lengthLimit
	);
}

function tooLong(text: string, limit = lengthLimit): ValueSlip {
	return { code: 'value-too-long', from: 0, until: text.length, details: { limit: String(limit) } };
}

const ascii = /^[ -~]*$/;

function idSlips(text: string): readonly ValueSlip[] {
	return ascii.test(text) ? [] : mixedScriptSlips(text);
}

function entriesOf(list: unknown): [number, Record<string, unknown>][] {
	if (!Array.isArray(list)) return [];
	return list.flatMap((item: unknown, index): [number, Record<string, unknown>][] =>
		isPlainObject(item) ? [[index, item]] : [],
	);
}
