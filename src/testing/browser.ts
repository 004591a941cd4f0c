/**
 * The browser in which pages are tested, measured and painted: always the same one with the same fonts, from packages
 * alone. `BROWSER=/path/to/chromium` takes another.
 */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/** A running browser, with these switches besides its own; whoever opens it closes it. */
export async function openBrowser(switches: readonly string[] = []): Promise<Browser> {
	const folder = await unpackedBrowser();
	return chromium.launch({
		executablePath: process.env['BROWSER'] ?? join(folder, 'chromium'),
		args: ['--no-sandbox', ...switches],
		env: { ...process.env, ...surroundings(folder) },
	});
}

/**
 * A page as a reader in China sees it on a phone, without motion; the options of a context change any of it. Nothing is
 * kept in it for later: what a test puts in the place of a file would not reach a page that the worker of the site answers.
 */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		locale: 'zh-CN',
		timezoneId: 'Asia/Shanghai',
		reducedMotion: 'reduce',
		serviceWorkers: 'block',
		...options,
	});
	// On a machine that does ten other things a page takes its time.
	context.setDefaultTimeout(120_000);
	return context.newPage();
}

function surroundings(folder: string): Record<string, string> {
	const libraries = process.env['BROWSER'] === undefined ? { LD_LIBRARY_PATH: join(folder, 'al2023/lib') } : {};
	return { ...libraries, TMPDIR: join(folder, 'tmp'), FONTCONFIG_PATH: join(folder, 'fonts') };
}

/** Unpacks the browser once for each of its versions. The rename lets two tests do this at the same time. */
async function unpackedBrowser(): Promise<string> {
	const { version } = JSON.parse(await readFile(join(modules, '@sparticuz/chromium/package.json'), 'utf8'));
	const folder = join(modules, '.cache/browser', version);
	if (existsSync(folder)) return folder;

	const draft = join(modules, '.cache/browser', randomUUID());
	await mkdir(join(draft, 'tmp'), { recursive: true });
	await unpackInto(draft);
	await layFonts(join(draft, 'fonts'), join(folder, 'fonts'));
	await rename(draft, folder).catch(async (error: unknown) => {
		if (!existsSync(folder)) throw error;
		await rm(draft, { recursive: true });
	});
	return folder;
}

/** The package unpacks into the temporary folder, and its libraries only where it believes to be on Lambda. */
async function unpackInto(folder: string): Promise<void> {
	const before = { ...process.env };
	Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' });
	try {
		const { default: packaged } = await import('@sparticuz/chromium');
		await packaged.executablePath();
	} finally {
		for (const name of ['TMPDIR', 'AWS_EXECUTION_ENV', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH', 'HOME']) {
			if (before[name] === undefined) delete process.env[name];
			else process.env[name] = before[name];
		}
	}
}

/** Without a font that has Chinese glyphs none is painted; fonts of the machine would paint each machine's own picture. */
async function layFonts(draft: string, final: string): Promise<void> {
	const font = 'NotoSansSC_400Regular.ttf';
	await copyFile(join(modules, '@expo-google-fonts/noto-sans-sc/400Regular', font), join(draft, font));
	await writeFile(
		join(draft, 'fonts.conf'),
		`<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
	<dir>${final}</dir>
	<cachedir>${final}/cache</cachedir>
	${['sans-serif', 'serif', 'monospace', 'system-ui'].map(alias).join('\n\t')}
</fontconfig>
`,
	);
}

function alias(family: string): string {
	return `<alias><family>${family}</family><prefer><family>Open Sans</family><family>Noto Sans SC</family></prefer></alias>`;
}
