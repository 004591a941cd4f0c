import { describe, expect, test } from 'vitest';
import { missingPage, neededBy, titleOf, withNotice, type WorkerWords } from './page-text.ts';

const words: WorkerWords = {
	language: 'en',
	prefix: 'en/',
	tag: 'en',
	notice: 'No <connection>; true on {{day}}.',
	missingTitle: 'No connection',
	missingText: 'Nothing of this.',
	again: 'Again',
	kept: 'Kept',
	nothing: 'Nothing is kept.',
};

test('what a page asks for by itself are its styles and scripts below the base, and nothing else', () => {
	const html = `<link rel="canonical" href="/x/a/"><link rel="stylesheet" href="/x/_astro/Page.css">
		<link rel="stylesheet" href="/x/_fonts/a.css"><link rel="stylesheet" href="/y/other.css"><link rel="icon" href="/x/icon.svg">
		<script type="module" blocking="render" src="/x/_astro/page.js"></script><a href="/x/b.css">b</a>`;
	expect(neededBy(html, '/x/')).toEqual(['_astro/Page.css', '_fonts/a.css', '_astro/page.js']);
});

test.each([
	['<title>T · S</title><h1 class="phrase">A &amp; <span>B</span></h1>', 'A &amp; B'],
	['<title>T</title><h2>x</h2>', 'T'],
	['', ''],
])('a page is called by its heading, else by its title: %s', (html, title) => {
	expect(titleOf(html)).toBe(title);
});

test('a copy says so before everything else in its main part, once, with its words as text', () => {
	const html = withNotice(
		'<main id="content" tabindex="-1"><h1>A $& B</h1><p>&lt;main></p></main>',
		words,
		'2026-11-08',
	);
	expect(html).toBe(
		'<main id="content" tabindex="-1"><p class="no-connection" role="note">No &lt;connection&gt;; true on ' +
			'<time datetime="2026-11-08">8 November 2026</time>.</p><h1>A $& B</h1><p>&lt;main></p></main>',
	);
});

describe('where nothing is kept of a page', () => {
	test('links lead to what is kept, each in its language', () => {
		const html = missingPage(
			words,
			'/x/',
			[{ path: 'agencies/a/', title: 'A &amp; B', tag: 'zh-CN' }],
			['_astro/a.css'],
		);
		expect(html).toContain('<li lang="zh-CN"><a href="/x/agencies/a/">A &amp; B</a></li>');
		expect(html).toContain('href="/x/_astro/a.css"');
		expect(html).not.toContain(words.nothing);
	});

	test('it says so where nothing is kept at all', () => {
		expect(missingPage(words, '/', [], [])).toContain(words.nothing);
	});
});
