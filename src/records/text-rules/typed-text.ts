import { characterSlips } from '../reading/characters.ts';

/** Why a text that was typed behind an option cannot be kept: a character that nobody sees, or more than anybody reads. */
export type TypedFault =
	| { readonly kind: 'unseen-character'; readonly codePoint: string }
	| { readonly kind: 'too-long'; readonly limit: number };

/** How many characters the number of a document or of a filing may have. It is sealed, and printed on one line. */
export const documentNumberLimit = 100;

const limits: Readonly<Record<string, number>> = { document: documentNumberLimit, number: documentNumberLimit };
const otherLimit = 1000;

/** What is wrong with a text typed behind an option, before it is written or sealed. */
export function typedFault(option: string, text: string): TypedFault | undefined {
	const unseen = characterSlips(text).find(({ code }) => unseenCodes.has(code));
	if (unseen) return { kind: 'unseen-character', codePoint: unseen.details?.['codePoint'] ?? '' };
	const limit = limits[option] ?? otherLimit;
	return text.length > limit && [...text].length > limit ? { kind: 'too-long', limit } : undefined;
}

const unseenCodes: ReadonlySet<string> = new Set([
	'control-character',
	'invisible-character',
	'lost-character',
	'private-use-character',
	'old-font-character',
]);
