import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder, type ServedFolder } from '../disk/serve.ts';
import { openBrowser, openPage } from '../testing/browser.ts';
import { openPageType } from './heading-fonts.ts';
import { headersFor } from './security-headers.ts';

const page = (lang: string, body: string, head = '') =>
	`<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>t</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/x/site.css">${head}</head><body><a href="/x/"><span class="name">${lang === 'en' ? 'Register' : '名录'}</span></a>${body}</body></html>`;
const data = '<script type="application/ld+json">{"@type":"GovernmentOrganization"}</script>';
const foot = '<style>:root{--foot:"尾 \\3c "}</style>';

const world: Readonly<Record<string, string>> = {
	'site.css': `h1,.name{font:600 32px/1.35 "Gazette Heading",serif}.digits{font:500 40px "Gazette Digits",sans-serif}`,
	'index.html': page('zh-CN', '<h1>教育厅 &amp; 水利厅</h1><p class="digits">0851-11111111</p><p>正文</p>', data),
	'a/index.html': page('zh-CN', '<h1>水利厅</h1><h2>教育厅 &#38;</h2><p class="kind digits">1</p>'),
	'b/index.html': page('zh-CN', '<h1>林业局</h1><h2 class="quiet">没有</h2><h3>电话</h3>'),
	'c/index.html': page('zh-CN', '<h1>林业局龘</h1>'),
	'en/index.html': page('en', '<h1>Education</h1><p>No number</p>'),
	'en/a/index.html': page('en', '<h1>Water’s Bureau</h1>', foot),
	'en/b/index.html': page('en', '<h1>Forestry</h1>'),
};

let folder: string;
let site: ServedFolder;
let browser: Browser;

beforeAll(async () => {
	folder = await pressedWorld();
	site = await serveFolder(folder, { base: '/x', headers: headersFor });
	browser = await openBrowser();
});

afterAll(async () => {
	await browser.close();
	await site.close();
	await rm(folder, { recursive: true });
});

describe('a page links one stylesheet with its type', () => {
	test('pages with the same characters in their headings share it', () => {
		expect(stylesheetOf('index.html')).toBe(stylesheetOf('a/index.html'));
		expect(stylesheetOf('index.html')).not.toBe(stylesheetOf('b/index.html'));
	});

	test('pages without Chinese headings share one cut', () => {
		expect(stylesheetOf('en/index.html')).toBe(stylesheetOf('en/b/index.html'));
	});

	test('a page without telephone numbers carries no digits', () => {
		expect(textOf(stylesheetOf('index.html'))).toContain('Gazette Digits');
		expect(textOf(stylesheetOf('b/index.html'))).not.toContain('Gazette Digits');
	});

	test('rules that stood in the page stand there', () => {
		expect(textOf('en/a/index.html')).not.toContain('<style');
		expect(textOf(stylesheetOf('en/a/index.html'))).toContain(':root{--foot:"尾 \\3c "}');
	});

	test('and there are no others', () => {
		const sheets = filesIn(join(folder, '_fonts')).filter((file) => file.endsWith('.css'));
		expect(sheets).toHaveLength(5);
		for (const sheet of sheets) expect(textOf(`_fonts/${sheet}`).length).toBeLessThan(16_000);
	});

	test('a heading with a character that was not expected has a font that holds it', () => {
		expect(stylesheetOf('c/index.html')).not.toBe(stylesheetOf('b/index.html'));
		expect(textOf(stylesheetOf('c/index.html')).length).toBeGreaterThan(textOf(stylesheetOf('b/index.html')).length);
	});
});

test('the licences of the fonts lie beside them', () => {
	for (const font of ['noto-serif-sc', 'ibm-plex-sans']) {
		expect(textOf(`_fonts/${font}-licence.txt`)).toContain('SIL OPEN FONT LICENSE');
	}
});

test('the same pages give the same bytes', async () => {
	const second = await pressedWorld();
	for (const file of filesIn(folder))
		expect(readFileSync(join(second, file))).toEqual(readFileSync(join(folder, file)));
	await rm(second, { recursive: true });
});

describe('in the browser, under the policy of the site', () => {
	test('headings and numbers are set in the cut fonts, and data in a script element is no violation', async () => {
		const opened = await open('');
		expect(opened.faces).toEqual(['Gazette Digits loaded', 'Gazette Heading loaded']);
		expect(opened.violations).toEqual([]);
		expect(opened.requests).toBe(3);
	});

	test('all digits are of one width', async () => {
		const { view } = await open('');
		const widths = await view.evaluate(() => {
			const span = document.body.appendChild(document.createElement('span'));
			span.className = 'digits';
			return Array.from('0123456789', (digit) => {
				span.textContent = digit.repeat(10);
				return Math.round(span.getBoundingClientRect().width);
			});
		});
		expect(new Set(widths)).toEqual(new Set([240]));
	});

	test.each(['', 'b/', 'en/', 'en/a/'])('nothing moves when the type arrives: /%s', async (path) => {
		const { view, shift } = await open(path);
		expect(shift).toBeLessThanOrEqual(0.01);
		await view.context().close();
	});

	test('what is inline is refused', async () => {
		const { view, violations } = await open('b/');
		await view.evaluate(() => {
			document.body.insertAdjacentHTML('beforeend', '<p style="color:red">x</p><img src="x:" onerror="alert(1)">');
		});
		await expect.poll(() => violations.length).toBeGreaterThanOrEqual(2);
	});
});

async function open(path: string) {
	const view = await openPage(browser);
	const violations: string[] = [];
	let requests = 0;
	view.on('request', () => (requests += 1));
	view.on('console', (message) => message.type() === 'error' && violations.push(message.text()));
	await view.goto(`${site.address}${path}`, { waitUntil: 'networkidle' });
	const { faces, shift } = await view.evaluate(async () => {
		await document.fonts.ready;
		const shifts: number[] = [];
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
		}).observe({ type: 'layout-shift', buffered: true });
		await new Promise((give) => setTimeout(give, 100));
		const faces = Array.from(document.fonts, ({ family, status }) => `${family} ${status}`).sort();
		return { faces, shift: shifts.reduce((sum, value) => sum + value, 0) };
	});
	return { view, faces, shift, violations, requests };
}

test('a page whose fonts nobody cuts any more fails, and waits for nothing', async () => {
	const home = await mkdtemp(join(tmpdir(), 'fonts-'));
	const type = openPageType({ folder: home, base: '/x/', texts: ['水利厅'] });
	const asked = type.typeset(page('zh-CN', '<h1>水利厅</h1>'));
	await Promise.all([expect(asked).rejects.toThrow('has ended'), type.close()]);
	await expect(type.typeset(page('zh-CN', '<h1>厅</h1>'))).rejects.toThrow('has ended');
	await expect(type.secondsTaken()).rejects.toThrow('has ended');
	await rm(home, { recursive: true });
});

async function pressedWorld(): Promise<string> {
	const home = await mkdtemp(join(tmpdir(), 'fonts-'));
	const texts = Object.values(world).map((text) => text.replace('龘', ''));
	const type = openPageType({ folder: home, base: '/x/', texts });
	for (const [file, text] of Object.entries(world)) {
		mkdirSync(dirname(join(home, file)), { recursive: true });
		writeFileSync(join(home, file), file.endsWith('.html') ? await type.typeset(text) : text);
	}
	await type.close();
	return home;
}

function stylesheetOf(file: string): string {
	const [, name = ''] =
		/<link rel="stylesheet" href="\/x\/(_fonts\/[\da-f]{16}\.css)"><\/head>/.exec(textOf(file)) ?? [];
	expect(existsSync(join(folder, name))).toBe(true);
	return name;
}

function textOf(file: string): string {
	return readFileSync(join(folder, file), 'utf8');
}

function filesIn(home: string): string[] {
	return readdirSync(home, { recursive: true, encoding: 'utf8' }).filter((file) => /\.\w+$/.test(file));
}
