// Paints every template of a built site on three screens in light and dark, one picture for each template, into
// docs/screenshots: `npm run screenshots -- [--site FOLDER]`. The folder is `dist`, built without --base.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { serveFolder } from '../src/disk/serve.ts';
import { openBrowser, openPage } from '../src/testing/browser.ts';
import { heaviestPages } from '../src/testing/heaviest-pages.ts';
import { languages } from '../src/i18n/languages.ts';

const { values: options } = parseArgs({ options: { site: { type: 'string' } } });
const folder = options.site ?? 'dist';
const pictures = fileURLToPath(new URL('../docs/screenshots/', import.meta.url));
const screens = [
	{ width: 390, height: 1300 },
	{ width: 768, height: 1300 },
	{ width: 1280, height: 1300 },
] as const;
const colours = ['light', 'dark'] as const;
/** How large a screen stands in the picture. */
const scale = 0.4;

rmSync(pictures, { recursive: true, force: true });
mkdirSync(pictures, { recursive: true });
const site = await serveFolder(folder);
const browser = await openBrowser();
try {
	for (const path of heaviestPages(readPages(), folder)) {
		const name = nameOf(path);
		const views = await Promise.all(colours.flatMap((colour) => screens.map((screen) => paint(path, screen, colour))));
		writeFileSync(join(pictures, `${name}.jpg`), await together(browser, views));
		console.log(`${name}.jpg  /${path}`);
	}
} finally {
	await browser.close();
	await site.close();
}

function readPages(): ReadonlyMap<string, string> {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
	return new Map(files.map((file) => [file.replace(/index\.html$/, ''), readFileSync(join(folder, file), 'utf8')]));
}

/** `en/agencies/water/` is `agencies-one-en`, `roster/2026-supplement-1/` is `roster-one-supplement`. */
function nameOf(path: string): string {
	const [, language, rest = ''] = new RegExp(`^(?:(${languages.join('|')})/)?(.*)$`).exec(path) ?? [];
	const one = rest
		.replace(/^(agencies|regions|topics|changes)\/[^/]+\//, '$1-one')
		.replace(/^roster\/\d{4}-([a-z]+)-\d+\//, 'roster-one-$1')
		.replace(/^roster\/\d{4}\//, 'roster-one/');
	const name = one.replace(/\.html$|\/$/, '').replaceAll('/', '-') || 'home';
	return language === undefined ? name : `${name}-${language}`;
}

async function paint(path: string, viewport: (typeof screens)[number], colorScheme: 'light' | 'dark'): Promise<string> {
	const page = await openPage(browser, { viewport, colorScheme });
	await page.goto(site.address + path, { waitUntil: 'networkidle' });
	const shot = await page.screenshot({ type: 'jpeg', quality: 80 });
	await page.context().close();
	return shot.toString('base64');
}

/** All views side by side. */
async function together(of: Browser, views: readonly string[]): Promise<Buffer> {
	const images = views.map((view, index) => {
		const { width = 0, height = 0 } = screens[index % screens.length] ?? {};
		return `<img width="${width * scale}" height="${height * scale}" src="data:image/jpeg;base64,${view}">`;
	});
	const page = await openPage(of, { viewport: { width: 1040, height: 100 } });
	await page.setContent(
		`<body style="background:#777;display:flex;flex-wrap:wrap;gap:8px;margin:8px">${images.join('')}</body>`,
		{ waitUntil: 'load' },
	);
	const picture = await page.screenshot({ fullPage: true, type: 'jpeg', quality: 60 });
	await page.context().close();
	return picture;
}
