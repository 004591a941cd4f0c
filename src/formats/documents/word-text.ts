import { escapeMarkup } from '../escape-markup.ts';

/** A paragraph of a Word document in a style, with the runs in it; on one page with the next one where that is asked for. */
export function paragraph(style: string, content: string, { withNext = false } = {}): string {
	return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${withNext ? '<w:keepNext/>' : ''}</w:pPr>${content}</w:p>`;
}

/** A text as one run. */
export function runs(text: string): string {
	return text === '' ? '' : `<w:r><w:t xml:space="preserve">${escapeMarkup(text)}</w:t></w:r>`;
}

/** Millimetres in twentieths of a point. */
export function twips(millimetres: number): number {
	return Math.round((millimetres * 1440) / 25.4);
}
