import { beforeAll, describe, expect, test } from 'vitest';
import type { BuiltSite } from '../testing/built-site.ts';
import { sharedSite } from '../testing/shared-site.ts';

describe.each(['tiny', 'sample'] as const)('on the registry %s', (name) => {
	let site: BuiltSite;
	beforeAll(async () => {
		site = await sharedSite(name);
	});

	test('no two pages of a language share the sentence by which search engines describe them', () => {
		const pages = [...site.pages]
			// Former addresses lead on at once.
			.filter(([, html]) => !html.includes('http-equiv="refresh"'))
			.map(([path, html]) => ({
				path,
				language: /<html lang="([^"]+)"/.exec(html)?.[1],
				description: /<meta name="description" content="([^"]*)"/.exec(html)?.[1] ?? '',
			}));
		const shared = [...Map.groupBy(pages, ({ language, description }) => `${language} ${description}`)].flatMap(
			([description, found]) =>
				found.length > 1 ? [`${description}: ${found.map(({ path }) => path).join(' ')}`] : [],
		);
		expect(shared).toEqual([]);
		expect(pages.filter(({ description }) => description === '').map(({ path }) => path)).toEqual([]);
	});
});
