import { createHash } from 'node:crypto';
import { cutFont, digitsSource, headingSource, openFont } from './cut-font.ts';
import { digitCharacters, digitsStyle, headingStyle } from './font-style.ts';
import { charactersOf, type PageText } from './page-text.ts';

/** What Latin headings are written with: fixed, so that a word with another character leaves all other pages as they are. */
const latinOfHeadings = charactersOf("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;()&'/-–—·üé");

/** A stylesheet, named by the hash of its bytes. */
export interface Stylesheet {
	readonly name: string;
	readonly text: string;
}

/**
 * Gives the stylesheet of a page. Each is made once; pages whose headings have none but the usual Latin characters share
 * one cut of these, which is the same whatever the content says. Where another character than these stands in a heading, the whole font is cut
 * for it.
 */
export async function pageStylesheets(characters: string): Promise<(page: PageText) => Promise<Stylesheet>> {
	const covered = new Set(characters);
	const font = await openFont(headingSource, charactersOf(characters));
	const latinFont = await openFont(headingSource, latinOfHeadings);
	const latin = headingStyle(await cutFont(latinFont, latinOfHeadings, 'woff2'), 'woff2');
	const digits = digitsStyle(await cutFont(await openFont(digitsSource, digitCharacters), digitCharacters, 'woff2'));
	const fontFor = (headings: string) => (isWithin(headings, covered) ? font : openFont(headingSource, headings));
	const shared = new Set(latinOfHeadings);
	const made = new Map<string, Stylesheet>();
	return async ({ headings, hasNumbers, ownStyle }) => {
		const isShared = !hasChinese(headings) && isWithin(withoutWide(headings), shared);
		const key = `${hasNumbers} ${isShared ? '' : headings} ${ownStyle}`;
		const known = made.get(key);
		if (known) return known;
		const face =
			headings === ''
				? ''
				: isShared
					? latin
					: headingStyle(await cutFont(await fontFor(headings), headings, 'woff'), 'woff');
		const sheet = named(face + (hasNumbers ? digits : '') + ownStyle);
		made.set(key, sheet);
		return sheet;
	};
}

/** From the radicals on, everything is Chinese; before them are the letters, signs and accents of Latin text. */
function hasChinese(text: string): boolean {
	return /[\u2e80-\u{10ffff}]/u.test(text);
}

/** Without what is Chinese, and without the signs that the font sets as wide: for English another font has them. */
function withoutWide(text: string): string {
	return text.replace(/[\u2e80-\u{10ffff}‘’“”…]/gu, '');
}

function isWithin(text: string, characters: ReadonlySet<string>): boolean {
	return Array.from(text).every((character) => characters.has(character));
}

function named(text: string): Stylesheet {
	return { name: `${createHash('sha256').update(text).digest('hex').slice(0, 16)}.css`, text };
}
