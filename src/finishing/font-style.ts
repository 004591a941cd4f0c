import { digitsSource, headingSource } from './cut-font.ts';

/**
 * The rules of the two web fonts. A font stands inside its stylesheet, so that a page asks once for all of its type. It
 * still takes a moment to be read: `fallback` holds the text back for that moment, where `swap` would paint it in another
 * font first and move it. In lines it is as tall as the Chinese fonts that stand in where a browser takes no web font.
 */
export function headingStyle(font: Buffer, format: 'woff' | 'woff2'): string {
	const metrics = 'ascent-override:88%;descent-override:12%;line-gap-override:0%;';
	return `@font-face{font-family:"${headingSource.family}";font-weight:600;font-display:fallback;${metrics}src:${embedded(font, format)}}\n`;
}

export function digitsStyle(font: Buffer): string {
	const range = `unicode-range:${Array.from(digitCharacters, codePoint).join(',')};`;
	return `@font-face{font-family:"${digitsSource.family}";font-weight:500;font-display:fallback;${range}src:${embedded(font, 'woff2')}}\n`;
}

/** What a telephone number is written with. All digits of the font are of one width. */
export const digitCharacters = '()+-0123456789';

function embedded(font: Buffer, format: 'woff' | 'woff2'): string {
	return `url(data:font/${format};base64,${font.toString('base64')})format("${format}")`;
}

function codePoint(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
}
