import { createHash } from 'node:crypto';
import { cutFont, digitsSource, headingSource, openFont } from './cut-font.ts';
import { digitCharacters, digitsStyle, headingStyle } from './font-style.ts';
import type { PageText } from './page-text.ts';

/** A stylesheet, named by the hash of its bytes. */
export interface Stylesheet {
	readonly name: string;
	readonly text: string;
}

/**
 * Gives the stylesheet of a page, of pages whose headings have no other characters than these. Each is made once;
 * pages without Chinese characters in their headings share one cut of all that is not Chinese.
 */
export async function pageStylesheets(characters: string): Promise<(page: PageText) => Promise<Stylesheet>> {
	const font = await openFont(headingSource, characters);
	const latin = headingStyle(await cutFont(font, withoutWide(characters), 'woff2'), 'woff2');
	const digits = digitsStyle(await cutFont(await openFont(digitsSource, digitCharacters), digitCharacters, 'woff2'));
	const made = new Map<string, Stylesheet>();
	return async ({ headings, hasNumbers, ownStyle }) => {
		const key = `${hasNumbers} ${hasChinese(headings) ? headings : ''} ${ownStyle}`;
		const known = made.get(key);
		if (known) return known;
		const face = hasChinese(headings) ? headingStyle(await cutFont(font, headings, 'woff'), 'woff') : latin;
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

function named(text: string): Stylesheet {
	return { name: `${createHash('sha256').update(text).digest('hex').slice(0, 16)}.css`, text };
}
