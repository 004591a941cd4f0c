import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';
import { phrasesOf } from '../client/full-text.ts';

// The text of all pages is asked as the search page asks it, without a page for each question.

interface Pagefind {
	options(options: { readonly noWorker: boolean }): Promise<void>;
	search(query: string): Promise<{ readonly results: readonly { readonly id: string }[] }>;
}

interface Asked {
	readonly pagefind: Pagefind;
	readonly questions: readonly (readonly string[])[];
}

/** Those of the questions, each a list of phrases, of which no page has all. Runs in the browser. */
async function deniedOf({ pagefind, questions }: Asked): Promise<number[]> {
	await pagefind.options({ noWorker: true });
	const denied: number[] = [];
	for (const [at, phrases] of questions.entries()) {
		const found = await Promise.all(phrases.map((phrase) => pagefind.search(`"${phrase}"`)));
		const [first = new Set<string>(), ...others] = found.map(({ results }) => new Set(results.map(({ id }) => id)));
		if (![...first].some((id) => others.every((ids) => ids.has(id)))) denied.push(at);
	}
	return denied;
}

/** What is no word: a number, a mail or web address, an account, a filing number. */
const joined = /(?:\+?\d[\d ]*|\p{Script=Han}?\d{4}|[\w.]+)(?:[-@._/][\w.]*[\w])+/gu;

describe.each([
	['sample', { '': 'zh', 'en/': 'en' }],
	['tiny', { '': 'en', 'zh/': 'zh' }],
] as const)('in the text of the registry %s', (name, homes) => {
	let site: OpenSite;
	beforeAll(async () => {
		site = await openSite(await sharedSite(name));
	});
	afterAll(() => site?.close());

	test.each(Object.keys(homes))(
		'every number, address, account and filing number that stands on a page of an agency is found, below /%s',
		async (home) => {
			const texts = new Set<string>();
			const own = new RegExp(`^${home}agencies/[^/]+/$`);
			for (const [path, html] of site.built.pages) {
				if (!own.test(path)) continue;
				const main = html
					.slice(html.indexOf('<main'), html.indexOf('</main>'))
					.replace(/<(form|button|noscript|nav)\b.*?<\/\1>/gs, ' ')
					.replace(/<[^>]+>/g, ' ');
				for (const [text] of main.matchAll(joined)) texts.add(text.trim());
			}
			const all = [...texts].filter((text) => /\d{4}|@|[a-z]-[a-z]/.test(text));
			expect(all.length).toBeGreaterThan(10);
			await site.page.goto(`${site.address}${home}search/`);
			const pagefind = await site.page.evaluateHandle<Pagefind>(`import('${site.address}pagefind/pagefind.js')`);
			const denied = await site.page.evaluate(deniedOf, { pagefind, questions: all.map(phrasesOf) });
			expect(denied.map((at) => all[at])).toEqual([]);
		},
	);
});
