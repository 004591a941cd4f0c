import { widthOf } from '../../formats/documents/lines-of-title.ts';
import type { TextInPrint } from '../../formats/documents/missing-characters.ts';

/**
 * A text as the template sets it: a string, or pieces: strings, the numbers of notes, an empty string where a line may
 * end, a list of pieces that no line takes apart, and `null` for the wide blank between two parts.
 */
export type TextOnPage = string | readonly PieceOnPage[];
type PieceOnPage = string | number | null | readonly (string | number)[];

/** A run of letters and signs without a blank that is longer than this may end a line inside. */
const longestRun = 14;

/** A text with the places at which a line may end in what has none, such as a long address: behind a sign, else behind any letter. */
export function withBreaks(text: TextInPrint): TextOnPage {
	const pieces = piecesOf(text).flatMap((piece): Pieces => (typeof piece === 'string' ? broken(piece) : [piece]));
	return pieces.length === 1 && typeof pieces[0] === 'string' ? pieces[0] : pieces;
}

/** What a line does not take apart, in Chinese characters: a label with its number or its address. */
const longestPart = 26;

/** A paragraph whose parts a semicolon divides: in print a wide blank does, and short parts stay in one piece. */
export function withPartsKept(text: TextInPrint, semicolon: string): TextOnPage {
	return partsOf(piecesOf(text), semicolon).flatMap((part, index): readonly PieceOnPage[] => {
		const width = part.reduce<number>((sum, piece) => sum + widthOf(String(piece)), 0);
		const kept: readonly PieceOnPage[] = width <= longestPart ? [part] : piecesOnPage(withBreaks(part));
		return index === 0 ? kept : [null, ...kept];
	});
}

type Pieces = readonly (string | number)[];

function piecesOf(text: TextInPrint): Pieces {
	return typeof text === 'string' ? [text] : text;
}

function piecesOnPage(text: TextOnPage): readonly PieceOnPage[] {
	return typeof text === 'string' ? [text] : text;
}

function partsOf(pieces: Pieces, semicolon: string): Pieces[] {
	const parts: (string | number)[][] = [[]];
	for (const piece of pieces) {
		const [first = '', ...others] = typeof piece === 'string' ? piece.split(semicolon) : [piece];
		parts.at(-1)?.push(first);
		for (const other of others) parts.push([other]);
	}
	return parts.map((part) => part.filter((piece) => piece !== '')).filter((part) => part.length > 0);
}

function broken(text: string): string[] {
	return text
		.split(/([!-~\u00a1-\u024f]{15,})/)
		.filter((part) => part !== '')
		.flatMap((part) => (/^[!-~\u00a1-\u024f]{15,}$/.test(part) ? brokenRun(part) : [part]));
}

function brokenRun(run: string): string[] {
	return run
		.split(/(?<=[@/.?&=_-])(?=[^/@.])/)
		.flatMap((part) => (part.length <= longestRun ? [part] : [...part]))
		.flatMap((part, index) => (index === 0 ? [part] : ['', part]));
}
