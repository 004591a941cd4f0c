import { withoutRadicals } from './radicals.ts';

/** Traditional characters with their simplified ones. */
export type Simplified = ReadonlyMap<string, string>;

/**
 * A text as it is compared: compatibility forms, radicals and full width as plain ones, small letters, no tone marks, `ü` as `v`,
 * simplified characters. Signs and pictures become one blank, apostrophes stay.
 */
export function foldText(text: string, simplified: Simplified): string {
	const plain = /^[\u4e00-\u9fff]+$/.test(text) ? text : toPlain(text);
	let folded = '';
	for (const character of plain) folded += simplified.get(character) ?? character;
	return folded
		.replace(/[^0-9a-z'\u0370-\u1fff\u2c00-\u2dff\u3005-\u3007\u3040-\ud7ff\uf900-\ufaff\u{20000}-\u{3ffff}]+/gu, ' ')
		.trim();
}

function toPlain(text: string): string {
	return withoutRadicals(text)
		.normalize('NFKD')
		.toLowerCase()
		.replace(/u\u0308/g, 'v')
		.replace(/[\u0300-\u036f]/g, '')
		.replace(/[’‘`´ʼ＇]/g, "'");
}

/** A folded text without blanks and apostrophes. */
export function compact(folded: string): string {
	return folded.replace(/[ ']/g, '');
}

/** The words of a folded text in letters: `people's government` are two. */
export function wordsOf(folded: string): string[] {
	return folded
		.replace(/'/g, '')
		.split(' ')
		.filter((word) => word !== '');
}

const han = /[\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\ud840-\ud8ff]/;

export function hasHan(text: string): boolean {
	return han.test(text);
}

export function isLatin(folded: string): boolean {
	return /^[a-z][a-z' ]*$/.test(folded);
}

/** The pieces of a folded query: parted by blanks and where the script changes. */
export function piecesOf(folded: string): string[] {
	return folded.match(/[a-z][a-z']*|[0-9]+|[^0-9a-z' ]+/g) ?? [];
}

/** Where apostrophes and blanks part the letters of a folded text, counted without them. */
export function partsOf(folded: string): number[] {
	const parts: number[] = [];
	let letters = 0;
	for (const character of folded) {
		if (character === ' ' || character === "'") parts.push(letters);
		else letters += 1;
	}
	return parts;
}
