/**
 * The type of the pages. A Chinese font has thirty thousand characters and the headings of a page use sixty, so each
 * page gets a cut of its own: one stylesheet with the font inside. Pages whose headings have the same characters share
 * it. What a page says of style in a `<style>` element goes there too, for the policy of the site takes none in a page,
 * and its script goes to its head.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { digitsSource, headingSource } from './cut-font.ts';
import { pageStylesheets } from './page-stylesheets.ts';
import { charactersOf, pageTextOf, withScriptBeforePaint, withStylesheet } from './page-text.ts';

/** Where the stylesheets lie in a built site. */
const fontFolder = '_fonts';

export interface FontOptions {
	/** The path under which the site stands, with a slash at both ends. */
	readonly base: string;
}

export interface FontReport {
	readonly pages: number;
	/** The stylesheets of the pages, and the bytes of the middle and the largest one. */
	readonly stylesheets: number;
	readonly medianBytes: number;
	readonly largestBytes: number;
	readonly milliseconds: number;
}

/** Gives every page of a built site its type. To be called once on a folder, before anybody reads it. */
export async function pressFonts(folder: string, { base }: FontOptions): Promise<FontReport> {
	const started = performance.now();
	const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('.html'))
		.sort();
	const stylesheetOf = await pageStylesheets(headingCharacters(folder, pages));
	const fonts = join(folder, fontFolder);
	mkdirSync(fonts, { recursive: true });
	copyLicences(fonts);
	const written = new Map<string, number>();
	for (const page of pages) {
		const html = readFileSync(join(folder, page), 'utf8');
		const { name, text } = await stylesheetOf(pageTextOf(html));
		if (!written.has(name)) writeFileSync(join(fonts, name), text);
		written.set(name, Buffer.byteLength(text));
		const styled = withStylesheet(html, `${base}${fontFolder}/${name}`);
		writeFileSync(join(folder, page), withScriptBeforePaint(styled));
	}
	const bytes = [...written.values()].sort((a, b) => a - b);
	return {
		pages: pages.length,
		stylesheets: bytes.length,
		medianBytes: bytes[bytes.length >> 1] ?? 0,
		largestBytes: bytes.at(-1) ?? 0,
		milliseconds: Math.round(performance.now() - started),
	};
}

/** The characters of all headings of the site. Pages are read twice, so that not all of them are held at once. */
function headingCharacters(folder: string, pages: readonly string[]): string {
	const characters = new Set<string>();
	for (const page of pages) {
		const { headings } = pageTextOf(readFileSync(join(folder, page), 'utf8'));
		for (const character of headings) characters.add(character);
	}
	return charactersOf([...characters].join(''));
}

/** The licence of a font goes with it. */
function copyLicences(folder: string): void {
	for (const { licence } of [headingSource, digitsSource]) {
		copyFileSync(licence, join(folder, `${basename(dirname(licence))}-licence.txt`));
	}
}
