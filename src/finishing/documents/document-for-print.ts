import { linesOfTitle } from '../../formats/documents/lines-of-title.ts';
import { missingCharacters } from '../../formats/documents/missing-characters.ts';
import type { DocumentCell, OfficialDocument } from '../../formats/documents/official-document.ts';
import { qrCode } from '../../formats/qr-code.ts';
import { settingOf } from './entry-setting.ts';
import { withBreaks, withPartsKept } from './line-ends.ts';

/** A document as the template reads it: JSON, its texts in the pieces of `TextOnPage`. */
export function documentForPrint(document: OfficialDocument): string {
	const { words } = document;
	const missing = missingCharacters(words.missing);
	const put = (text: string) => withBreaks(missing.inPrint(text));
	const putCell = ({ text, look }: DocumentCell) =>
		text.map((line) => (look === 'small' ? withPartsKept(missing.inPrint(line), words.semicolon) : put(line)));
	const orNone = (text: string | undefined) => (text === undefined ? null : put(text));
	const onPage = {
		language: document.language,
		page: document.page,
		isSample: document.isSample,
		published: document.published,
		file: {
			title: missing.plain([document.title, document.subtitle ?? ''].join('')),
			author: missing.plain(document.issuer),
			description: missing.plain(document.preface.join('')),
			keywords: [...document.foot.map(missing.plain), document.address, `fayan-file:${document.mark}`],
		},
		qrCode: qrImage(document.address),
		issuer: put(document.issuer),
		documentNumber: orNone(document.documentNumber),
		title: linesOfTitle(document.title, charactersOfTitle[document.page]).map(put),
		subtitle: orNone(document.subtitle),
		preface: document.preface.map(put),
		sections: document.sections.map(({ heading, columns, entries }) => ({
			heading: orNone(heading),
			columns: columns.map(({ header, width }) => ({ header: put(header), width })),
			entries: entries.map((entry) => ({
				...settingOf(entry, columns),
				rows: entry.rows.map((row) => row.map((of) => ({ ...of, text: putCell(of) }))),
			})),
		})),
		signedOn: put(document.signedOn),
		colophon: document.colophon.map(({ label, value }) => ({
			label: put(label),
			value: put(value),
			link: value === document.address ? value : null,
		})),
		note: orNone(document.note),
		foot: document.foot.map(missing.plain),
		words,
	};
	// The notes are known when all texts have been put.
	return JSON.stringify({ ...onPage, notes: missing.notes() });
}

/** How many characters of a title stand on one line. */
const charactersOfTitle = { upright: 19, wide: 28 } as const;

/** The lines are a little wider than their squares: printers leave no white between two rows. */
function qrImage(text: string): string {
	const { size, path } = qrCode(text);
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${size} ${size}"><path d="${path}" fill="none" stroke="#000" stroke-width="1.04"/></svg>`;
}
