import { beforeAll, describe, expect, test } from 'vitest';
import type { BuiltSite } from '../../testing/built-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';

let site: BuiltSite;
beforeAll(async () => {
	site = await sharedSite('tiny');
});

/** The words of the main part of a page as they stand in it: elements leave no room between words. */
function wordsOf(path: string): string {
	const main = /<main[^]*<\/main>/.exec(site.pages.get(path) ?? '')?.[0] ?? '';
	return main
		.replace(/<[^>]+>/g, '')
		.replaceAll('&#39;', '’')
		.replace(/\s+/g, ' ');
}

describe('a change says, also where nobody sees its layout,', () => {
	test.each([
		[
			'who left a role and who came to it once, with the posts and why it ended',
			'changes/2026-05/',
			'As spokesperson: Ruth Calder (Harbour Master General until then; transferred) → Piet Sandoval acting (Deputy Harbour Master)',
		],
		[
			'the post before and the post now',
			'changes/2026-08/',
			'Isla Brandt changed post from Deputy Permanent Secretary to Permanent Secretary',
		],
		[
			'when a vacancy should end',
			'changes/2026-10/',
			'Vacancy declared: spokesperson (expected to be filled on 1 December 2026)',
		],
		[
			'the days of its filing, the number and how it stands',
			'changes/2026-10/',
			'12 October 2026 F-2026-07 day 7, in time',
		],
		[
			'that it was filed between the limits',
			'changes/2026-05/',
			'day 21: after the 14 days checked, within the article’s 1 month',
		],
		['the same in Chinese', 'zh/changes/2026-05/', '第21天，已过14天，仍在条文的1个月内'],
		['its month', 'changes/2026-05/', 'Changes in May 2026'],
		['that the record was not complete yet', 'changes/2025-10/', 'The record is complete from 1 December 2025 on'],
	])('%s', (_, path, words) => expect(wordsOf(path)).toContain(words));
});

describe('a comparison says', () => {
	test.each([
		['how many of each role', 'The 2026 roster lists 5 agencies with 5 spokespersons and 1 press assistant.'],
		[
			'what is different',
			'Compared with 2025, 3 spokespersons are new; 2 spokespersons have left; 1 agency has filled',
		],
		['who held a seat before, who holds it now and as what', 'Tom Hale Isla Brandt Deputy Permanent Secretary'],
		['the number before and the number now', 'Press office: from +999 21 345 6710 to +999 21 345 6711'],
		['the name before and the name now', 'Ministry of Harbours is now Ministry of Harbours and Ferries'],
		['whether there are more or fewer', 'Public Health Board up from 0 to 1'],
	])('%s', (_, words) => expect(wordsOf('roster/2026/changes/')).toContain(words));
	test('more and fewer in Chinese', () => expect(wordsOf('zh/roster/2026/changes/')).toContain('由0名增加为1名'));
});

describe('the next roster says', () => {
	test('once that nothing holds it up', () => {
		expect(wordsOf('roster/next/').match(/holds? up publication/g)).toHaveLength(1);
		expect(wordsOf('zh/roster/next/').match(/影响公布/g)).toHaveLength(1);
	});
	test('which edition it is compared with, and until when it knows', () => {
		expect(wordsOf('roster/next/')).toContain('Since the 2026 edition0 newly appointed; 1 person left');
		expect(wordsOf('zh/roster/next/')).toMatch(/在2026年\d+月\d+日公布的名录会是这样/);
	});
});

describe('the update checks', () => {
	const html = () => site.pages.get('updates/') ?? '';
	/** The lists under the counts at the top of the page: how many entries stand after the heading that each leads to. */
	const entriesAfter = (id: string) => {
		const [, after = ''] = html().split(new RegExp(`<h[34] id="${id}">`));
		const list = /^[^]*?(?=<h[2-4][ >]|<\/section>)/.exec(after)?.[0] ?? '';
		return (list.match(/data-item/g) ?? list.match(/<th\b[^>]*scope="row"/g) ?? []).length;
	};

	test('lead from each count to a list of as many', () => {
		const links = [...html().matchAll(/<dd>\s*<a href="#([^"]+)"[^>]*>\s*<span data-count="(\w+)"[^>]*>(\d+)</g)];
		expect(links.length).toBeGreaterThan(4);
		for (const [, id = '', of, count] of links) {
			if (of !== 'filingsOverdue') expect(`${of} ${entriesAfter(id)}`).toBe(`${of} ${count}`);
		}
	});
	test('cite the article, not the key of the clause', () => {
		expect(wordsOf('updates/')).not.toMatch(/ACT-\d/);
	});
	test('charge no agency with what the office publishes or confirms', () => {
		const [, agencies = '', authority = ''] = html().split(/<h3>By the /);
		expect(agencies).not.toContain('section 6');
		expect(authority).toContain('section 6');
		expect(site.pages.get('agencies/public-health-board/')).not.toMatch(/class="wide warn">[^<]*target/);
	});
});
