import { HtmlValidate } from 'html-validate';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { linksOf, targetOf, type BuiltSite } from '../testing/built-site.ts';
import { sharedSite } from '../testing/shared-site.ts';

let site: BuiltSite;

describe.each([
	['on pages of their own where they are long', 'tiny-divided'],
	['whole', 'tiny'],
] as const)('with lists %s', (_how, name) => {
	beforeAll(async () => {
		site = await sharedSite(name);
	});

	test('every link and every fragment leads somewhere', () => {
		const dead = [...site.pages].flatMap(([from, html]) =>
			linksOf(html, site.base)
				.filter((link) => !leadsSomewhere(targetOf(link, from, site.base)))
				.map((link) => `${from}: ${link}`),
		);
		expect(dead).toEqual([]);
	});

	test('every agency is at most four links away from the first page', () => {
		const distance = distancesFrom('');
		const agencies = [...site.pages.keys()].filter((path) => /^agencies\/[^/]+\/$/.test(path));
		expect(agencies).toHaveLength(7);
		expect(agencies.filter((path) => (distance.get(path) ?? Infinity) > 4)).toEqual([]);
	});

	test('every page is reached from the first page', () => {
		const distance = distancesFrom('');
		expect([...site.pages.keys()].filter((path) => !distance.has(path) && path !== '404.html')).toEqual([]);
	});

	test('every page is valid HTML', async () => {
		const validator = new HtmlValidate({
			extends: ['html-validate:recommended', 'html-validate:document'],
			rules: {
				'no-trailing-whitespace': 'off',
				'long-title': 'off',
				// Everything comes from one host, and numbers are copied: they keep their plain hyphens.
				'require-sri': 'off',
				'tel-non-breaking': 'off',
				// A row or a cell that a style lays out as a block is one to Safari only where its role is said.
				'no-redundant-role': 'off',
				// The rows of the finder follow the keys of a combobox, which no native element does.
				'prefer-native-element': ['error', { exclude: ['listbox'] }],
			},
		});
		const found: string[] = [];
		for (const [path, html] of site.pages) {
			const { results } = await validator.validateString(html);
			const messages = results.flatMap(({ messages }) => messages);
			found.push(
				...messages.map(({ ruleId, message, line, column }) => `${path}:${line}:${column} ${ruleId} ${message}`),
			);
		}
		expect(found).toEqual([]);
	});

	test('search engines find every page but the missing one', async () => {
		const sitemap = await readFile(join(site.folder, 'sitemap.xml'), 'utf8');
		const listed = [...sitemap.matchAll(/<loc>https:\/\/speakers\.merrow\.example\/x\/(.*?)<\/loc>/g)].map(
			([, path]) => path,
		);
		expect(listed.sort()).toEqual([...site.pages.keys()].filter((path) => path !== '404.html').sort());
	});
});

describe('every page', () => {
	beforeAll(async () => {
		site = await sharedSite('tiny');
	});

	test('has one main heading, a title of its own, its language and a canonical address', () => {
		const titles = new Set<string>();
		for (const [path, html] of site.pages) {
			const isChinese = path.startsWith('zh/');
			expect(html.match(/<h1[ >]/g), path).toHaveLength(1);
			expect(html, path).toContain(`<html lang="${isChinese ? 'zh-CN' : 'en'}"`);
			const canonical = `<link rel="canonical" href="https://speakers.merrow.example/x/${path}">`;
			expect(html.includes(canonical), path).toBe(path !== '404.html');
			titles.add(/<title>(.*?)<\/title>/.exec(html)?.[1] ?? '');
		}
		expect(titles.size).toBe(site.pages.size);
	});

	test('puts a space between two English sentences', () => {
		const together = [...site.pages].flatMap(([path, html]) =>
			[...html.matchAll(/<p\b[^>]*>(.*?)<\/p>/gs)].flatMap(([, text = '']) => {
				const found = /.{0,20}[a-z)]\.[A-Z0-9][a-z ].{0,20}/.exec(text.replace(/<[^>]+>/g, ''));
				return found && !path.startsWith('zh/') ? [`${path}: ${found[0]}`] : [];
			}),
		);
		expect(together).toEqual([]);
	});

	test('names the same page in the other language, and that one names it', () => {
		for (const [path, html] of site.pages) {
			if (path === '404.html') continue;
			const neutral = path.replace(/^zh\//, '');
			expect(site.pages.has(`zh/${neutral}`) && site.pages.has(neutral), path).toBe(true);
			expect(alternatesOf(html), path).toEqual([
				['en', `https://speakers.merrow.example/x/${neutral}`],
				['zh-CN', `https://speakers.merrow.example/x/zh/${neutral}`],
				['x-default', `https://speakers.merrow.example/x/${neutral}`],
			]);
		}
	});

	test('may be searched for', () => {
		expect([...site.pages].filter(([, html]) => html.includes('noindex')).map(([path]) => path)).toEqual([]);
	});

	test('has a policy, and neither style nor script inside', () => {
		for (const [path, html] of site.pages) {
			expect(html, path).toContain('<meta http-equiv="Content-Security-Policy" content="default-src \'none\';');
			expect(html.match(/<style|\sstyle=|\son[a-z]+="|javascript:/), path).toBeNull();
			const inside = html.replace(/<script type="application\/ld\+json">[^<]*<\/script>/g, '');
			expect(inside.match(/<script(?![^>]*\ssrc=")/), path).toBeNull();
			// One for the site, one for the type of the page; printed lists have one of their own.
			const isPrinted = /class="(official-list|of-edition|room broad"><table class="rows successions)/.test(html);
			expect(html.match(/rel="stylesheet"/g), path).toHaveLength(isPrinted ? 3 : 2);
		}
	});

	test('says to machines what it is, in data that can be read', () => {
		const data = (path: string) =>
			[...(site.pages.get(path) ?? '').matchAll(/<script type="application\/ld\+json">([^<]*)</g)].map(
				([, text = '']) => JSON.parse(text)['@type'],
			);
		expect(data('')).toEqual(['WebSite']);
		expect(data('agencies/ministry-of-harbours/')).toEqual(['GovernmentOrganization', 'BreadcrumbList']);
		expect(data('roster/2026/')).toEqual(['Dataset']);
		expect(site.pages.get('about/')).toContain(
			'<meta property="og:url" content="https://speakers.merrow.example/x/about/">',
		);
		expect(site.files).toContain('opensearch.xml');
	});
});

test('the sitemap is named to search engines, and names each page in both languages', async () => {
	expect(await readFile(join(site.folder, 'robots.txt'), 'utf8')).toContain(
		'Sitemap: https://speakers.merrow.example/x/sitemap.xml',
	);
	expect(await readFile(join(site.folder, 'sitemap.xml'), 'utf8')).toContain(
		'<loc>https://speakers.merrow.example/x/zh/roster/</loc><xhtml:link rel="alternate" hreflang="en" href="https://speakers.merrow.example/x/roster/"/>',
	);
});

test('a number that exists can be called', () => {
	expect(site.pages.get('agencies/')).toMatch(/href="tel:\+\d+"/);
});

test('an address book keeps the numbers that the page dials', async () => {
	const cards = site.files.filter((file) => /(?:^|\/)agencies\/[^/]+\.vcf$/.test(file));
	expect(cards.length).toBeGreaterThan(0);
	for (const file of cards) {
		const text = (await readFile(join(site.folder, file), 'utf8')).replaceAll('\r\n ', '');
		const kept = [...text.matchAll(/^TEL;TYPE=WORK,VOICE:(.*)\r$/gm)].map(([, number = '']) => number);
		const html = site.pages.get(file.replace(/\.vcf$/, '/')) ?? '';
		const dialled = [...html.matchAll(/href="tel:([^"]*)"/g)].map(([, number]) => number);
		expect(dialled).toEqual(expect.arrayContaining(kept.map((number) => number.replaceAll(' ', ''))));
	}
});

function leadsSomewhere({ path, fragment }: { path: string; fragment: string }): boolean {
	const html = site.pages.get(path) ?? site.cards.get(path);
	if (html === undefined) return fragment === '' && existsSync(join(site.folder, path)) && !path.endsWith('/');
	return fragment === '' || html.includes(` id="${decodeURIComponent(fragment)}"`);
}

function distancesFrom(start: string): Map<string, number> {
	const distance = new Map([[start, 0]]);
	for (const path of distance.keys()) {
		for (const link of linksOf(site.pages.get(path) ?? '', site.base)) {
			const target = targetOf(link, path, site.base).path;
			if (site.pages.has(target) && !distance.has(target)) distance.set(target, (distance.get(path) ?? 0) + 1);
		}
	}
	return distance;
}

function alternatesOf(html: string): (string | undefined)[][] {
	return [...html.matchAll(/<link rel="alternate" hreflang="(.*?)" href="(.*?)">/g)].map(([, tag, address]) => [
		tag,
		address,
	]);
}
