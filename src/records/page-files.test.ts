import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languages } from '../i18n/languages.ts';
import { pageNameOf, routesOfSite } from './page-files.ts';

test('the addresses that prose cannot have are those of the pages of the site', () => {
	const pages = readdirSync(new URL('../pages/[...lang]', import.meta.url)).filter((name) => !name.startsWith('['));
	const routes = pages.map((name) => name.replace(/\.astro$/, ''));
	expect([...routesOfSite].sort()).toEqual([...routes, ...languages].sort());
});

test.each([
	['pages/zh/about.mdx', 'about'],
	['pages/en/press-cards.mdx', 'press-cards'],
	['pages/en/_home.mdx', '_home'],
	['pages/en/About.mdx', undefined],
	['pages/en/about.md', undefined],
	['pages/en/more/about.mdx', undefined],
	['pages/about.mdx', undefined],
])('%s is the page %s', (path, name) => {
	expect(pageNameOf(path)).toBe(name);
});
