import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sampleContent, tinyRegistry } from '../../testing/built-site.ts';
import { faultsOfWords } from '../../testing/faults-of-words.ts';
import { sharedSite } from '../../testing/shared-site.ts';
import { textsOfPage, type SaidText } from '../../testing/texts-of-page.ts';

test.each([
	{ name: 'sample', content: sampleContent },
	{ name: 'tiny', content: tinyRegistry },
] as const)('every word on every page of the $name site keeps the glossary', async ({ name, content }) => {
	const { pages } = await sharedSite(name);
	const sealed = sealedWords(content);
	const said = new Map<string, SaidText & { readonly path: string }>();
	for (const [path, html] of pages) {
		for (const text of textsOfPage(html)) said.set(`${text.language} ${text.text}`, { ...text, path });
	}
	const faults = [...said.values()].flatMap(({ language, text, path }) => {
		const ours = sealed.reduce((words, of) => words.replaceAll(of, '☐'), text);
		return faultsOfWords(language, ours).map((fault) => `${path}: ${fault}`);
	});
	expect(faults).toEqual([]);
});

test.each(['sample', 'tiny'] as const)('on the pages of %s no span leads from a day to the same day', async (name) => {
	const { pages } = await sharedSite(name);
	const spans = [...pages.values()].flatMap((html) => [...html.matchAll(/<p class="span">([^]*?)<\/p>/g)]);
	const words = new Set(spans.map(([, inside = '']) => inside.replace(/<[^>]+>/g, '')));
	const lasting = [...words].filter((span) => /(\d+年\d+月\d+日|\d+ [A-Z][a-z]+ \d{4})\D+\1/.test(span));
	expect(spans.length).toBeGreaterThan(0);
	expect(lasting).toEqual([]);
	expect([...words].filter((span) => /或更早/.test(span))).toEqual([]);
});

test('a page says words in the language of the element, of its counts and of what is read out', () => {
	const page =
		'<html lang="zh-CN"><title>名录</title><body title="甲"><p>共 <b data-count="a">5</b> 个<span lang="en">body &amp; soul</span>' +
		'<br>尾<script>let 第 = 1;</script></p><!-- 注 --></body></html>';
	expect(textsOfPage(page)).toEqual([
		{ language: 'zh', text: '名录' },
		{ language: 'zh', text: '甲' },
		{ language: 'zh', text: '共 5 个' },
		{ language: 'en', text: 'body & soul' },
		{ language: 'zh', text: '尾' },
	]);
});

/** Titles and issuers of what was published: they are sealed, and stand as they were. */
function sealedWords(content: string): string[] {
	const folder = join(content, 'publications');
	const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
	const headers = names.map(
		(name) =>
			(JSON.parse(readFileSync(join(folder, name), 'utf8')) as { header: Record<'title' | 'issuer', object> }).header,
	);
	return [
		...new Set(headers.flatMap(({ title, issuer }) => [...Object.values(title), ...Object.values(issuer)] as string[])),
	];
}
