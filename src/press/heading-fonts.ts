/**
 * The type of the pages. A Chinese font has thirty thousand characters and a page's headings use forty of them, so each
 * page gets a cut of its own: one stylesheet, named by the hash of its bytes, with the font inside. Pages whose headings
 * have the same characters share it; pages without Chinese characters in their headings all share one Latin cut.
 */
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { cutFont, digitsSource, headingSource, openFont } from './cut-font.ts';
import { digitCharacters, digitsStyle, headingStyle } from './font-style.ts';
import { charactersOf, pageTextOf } from './page-text.ts';

/** Where the stylesheets lie in a built site. Their names change with their bytes. */
export const fontFolder = '_fonts';

export interface FontOptions {
	/** The path under which the site stands, with a slash at both ends. */
	readonly base: string;
}

export interface FontReport {
	/** Pages that were given a stylesheet. */
	readonly pages: number;
	/** Stylesheets written, and the bytes of the middle and the largest one. */
	readonly stylesheets: number;
	readonly medianBytes: number;
	readonly largestBytes: number;
	readonly milliseconds: number;
}

/** Gives every page of a built site its type. To be called once on a folder, before anybody reads it. */
export async function pressFonts(folder: string, { base }: FontOptions): Promise<FontReport> {
	const started = performance.now();
	const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
	const all: string[] = [];
	for (const file of files) all.push(pageTextOf(await readFile(join(folder, file), 'utf8')).headings);
	const styleOf = await stylesheets(charactersOf(all.join('')));

	await mkdir(join(folder, fontFolder), { recursive: true });
	await copyLicences(join(folder, fontFolder));
	const written = new Map<string, number>();
	let pages = 0;
	for (const file of files) {
		const path = join(folder, file);
		const html = await readFile(path, 'utf8');
		const sheet = await styleOf(html);
		if (sheet === undefined) continue;
		if (!written.has(sheet.name)) {
			await writeFile(join(folder, fontFolder, sheet.name), sheet.text);
			written.set(sheet.name, sheet.text.length);
		}
		const link = `<link rel="stylesheet" href="${base}${fontFolder}/${sheet.name}">`;
		await writeFile(path, html.replace('</head>', () => `${link}</head>`));
		pages += 1;
	}
	const bytes = [...written.values()].sort((a, b) => a - b);
	return {
		pages,
		stylesheets: bytes.length,
		medianBytes: bytes[bytes.length >> 1] ?? 0,
		largestBytes: bytes.at(-1) ?? 0,
		milliseconds: Math.round(performance.now() - started),
	};
}

interface Stylesheet {
	readonly name: string;
	readonly text: string;
}

/** What makes the stylesheet of a page. Each is made once; a page without headings and numbers needs none. */
async function stylesheets(all: string): Promise<(html: string) => Promise<Stylesheet | undefined>> {
	const font = await openFont(headingSource, all);
	const latin = Array.from(all).filter((character) => !isWide(character)).join('');
	const digits = digitsStyle(await cutFont(await openFont(digitsSource, digitCharacters), digitCharacters, 'woff2'));
	const made = new Map<string, Stylesheet>();
	return async (html) => {
		const { headings, hasNumbers } = pageTextOf(html);
		if (headings === '' && !hasNumbers) return undefined;
		const isLatin = !Array.from(headings).some(isChinese);
		const key = `${hasNumbers} ${isLatin ? '' : headings}`;
		const known = made.get(key);
		if (known) return known;
		const face = isLatin
			? headingStyle(await cutFont(font, latin, 'woff2'), 'woff2')
			: headingStyle(await cutFont(font, headings, 'woff'), 'woff');
		const sheet = named(`${face}${hasNumbers ? digits : ''}`);
		made.set(key, sheet);
		return sheet;
	};
}

/** From the radicals on, everything is Chinese; before them are the letters, signs and accents of Latin text. */
function isChinese(character: string): boolean {
	return character >= '\u2e80';
}

/** The font sets these signs as wide as a Chinese character: in English text another font is better. */
function isWide(character: string): boolean {
	return isChinese(character) || '‘’“”…'.includes(character);
}

function named(text: string): Stylesheet {
	return { name: `${createHash('sha256').update(text).digest('hex').slice(0, 16)}.css`, text };
}

/** The licence of a font goes with it. */
async function copyLicences(folder: string): Promise<void> {
	for (const { licence } of [headingSource, digitsSource]) {
		await copyFile(licence, join(folder, `${basename(dirname(licence))}-licence.txt`));
	}
}
