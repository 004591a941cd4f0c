import type { DocumentCell, DocumentEntry, OfficialDocument } from '../../formats/documents/official-document.ts';
import { missingCharacters, type TextInPrint } from '../../formats/documents/missing-characters.ts';
import { qrCode } from '../../formats/qr-code.ts';
import { translator } from '../../i18n/translator.ts';
import { languages, aboutLanguage } from '../../i18n/languages.ts';

/** A document as the template reads it: JSON, in which an empty piece of a text says that a line may end there. */
export function documentForPrint(document: OfficialDocument): string {
	const language = languages.find((of) => aboutLanguage[of].tag === document.language) ?? languages[0];
	const missing = missingCharacters(translator(language));
	const put = (text: string) => withBreaks(missing.inPrint(text));
	const putAll = (texts: readonly string[]) => texts.map(put);
	const { isSample, published, language: tag, words } = document;
	const inPrint = {
		language: tag,
		isSample,
		published,
		file: {
			title: missing.plain([document.title, document.subtitle ?? ''].join('')),
			author: missing.plain(document.issuer),
			description: missing.plain(document.preface.join('')),
			keywords: [...document.foot.map((text) => missing.plain(text)), document.address, `fayan-file:${document.mark}`],
		},
		qrCode: qrImage(document.address),
		issuer: put(document.issuer),
		documentNumber: document.documentNumber === undefined ? null : put(document.documentNumber),
		title: put(document.title),
		subtitle: document.subtitle === undefined ? null : put(document.subtitle),
		preface: putAll(document.preface),
		sections: document.sections.map(({ heading, columns, entries }) => ({
			heading: heading === undefined ? null : put(heading),
			columns: columns.map(({ header, width }) => ({ header: put(header), width })),
			entries: entries.map((entry) => ({
				isWhole:
					heightOf(
						entry,
						columns.map(({ width }) => width),
					) < tallest,
				rows: entry.rows.map((row) => row.map((cell) => ({ ...cell, text: putAll(cell.text) }))),
			})),
		})),
		signedOn: put(document.signedOn),
		colophon: document.colophon.map(({ label, value }) => ({
			label: put(label),
			value: put(value),
			isAddress: value === document.address,
			link: value,
		})),
		note: document.note === undefined ? null : put(document.note),
		foot: putAll(document.foot),
		words,
		notes: [] as readonly string[],
	};
	return JSON.stringify({ ...inPrint, notes: missing.notes() });
}

function qrImage(text: string): string {
	const { size, path } = qrCode(text);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}"><path d="${path}"/></svg>`;
}

/** In millimetres: what an entry may take and stay on one page. */
const tallest = 150;
const lineHeight = 4.9;
/** How wide a Chinese character is. */
const characterWidth = 3.75;

/** About how high an entry is, and never less: its lines at their largest type. */
function heightOf({ rows }: DocumentEntry, widths: readonly number[]): number {
	const narrowest = Math.min(...widths);
	const linesOf = (cell: DocumentCell, column: number) => {
		const width = (widths[column] ?? narrowest) - 2.4;
		return cell.text.reduce((sum, text) => sum + Math.ceil(((text.length + 1) * characterWidth) / width), 0);
	};
	const ofRows = rows.map((row) => Math.max(1, ...row.map((cell) => linesOf(cell, 0) / cell.rows)));
	return ofRows.reduce((sum, lines) => sum + lines * lineHeight + 2.2, 0);
}

/** Addresses may end a line behind a sign, and any run of letters that no column holds behind each letter. */
const longestRun = 14;

function withBreaks(text: TextInPrint): TextInPrint {
	const pieces: readonly (string | number)[] = typeof text === 'string' ? [text] : text;
	const found = pieces.flatMap((piece): readonly (string | number)[] => (typeof piece === 'string' ? broken(piece) : [piece]));
	return found.length === 1 && typeof found[0] === 'string' ? found[0] : found;
}

function broken(text: string): string[] {
	return text
		.split(/([!-~\u00a1-\u024f]{15,})/)
		.filter((part) => part !== '')
		.flatMap((part) => (part.length > longestRun && /^[!-~\u00a1-\u024f]+$/.test(part) ? brokenRun(part) : [part]));
}

function brokenRun(run: string): string[] {
	const parts = run.split(/(?<=[@/.?&=_-])(?=[^/@.])/).flatMap((part) => {
		if (part.length <= longestRun) return [part];
		return [...part].flatMap((character, index) => (index === 0 ? [character] : ['', character]));
	});
	return parts.flatMap((part, index) => (index === 0 || part === '' || parts[index - 1] === '' ? [part] : ['', part]));
}
