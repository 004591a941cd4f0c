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
	return main.replace(/<[^>]+>/g, '').replaceAll('&#39;', '’');
}

describe('a change says, also where nobody sees its layout,', () => {
	test.each([
		[
			'which post was held until a term ended, and why it ended',
			'changes/2026-05/',
			'Ruth Calder is no longer spokesperson (Harbour Master General until then; transferred)',
		],
		['the same in Chinese', 'zh/changes/2026-05/', 'Ruth Calder（时任港务总监）因调任不再担任新闻发言人'],
		[
			'the post of a term that began',
			'changes/2026-05/',
			'Piet Sandoval became acting spokesperson (Deputy Harbour Master)',
		],
		['the same in Chinese', 'zh/changes/2026-05/', 'Piet Sandoval（港务副总监）代理新闻发言人'],
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
	])('%s', (_, path, words) => expect(wordsOf(path)).toContain(words));
});

describe('a comparison says', () => {
	test.each([
		['how many of each role', 'The 2026 roster lists 5 agencies with 5 spokespersons and 1 press assistant.'],
		[
			'what is different',
			'Compared with 2025, 3 spokespersons are new; 2 spokespersons have left; one agency has filled',
		],
		['who is new, where and as what', 'Isla Brandt, Ministry of Fisheries (Deputy Permanent Secretary)'],
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
		expect(wordsOf('roster/next/')).toContain('1 person left since the 2026 edition');
		expect(wordsOf('zh/roster/next/')).toContain('截至2026年11月22日。');
	});
});

describe('the update checks', () => {
	const section = (path: string, id: string) =>
		new RegExp(`<section[^>]*aria-labelledby="${id}"[^]*?</section>`).exec(site.pages.get(path) ?? '')?.[0] ?? '';

	test.each(['overdue', 'pending', 'vacancies', 'unverified'])(
		'lead from the count “%s” to a list of as many',
		(id) => {
			const html = site.pages.get('updates/') ?? '';
			const count = Number(new RegExp(`<dd>\\s*<a href="#${id}">(\\d+)</a>`).exec(html)?.[1]);
			expect(count).toBeGreaterThan(0);
			expect(section('updates/', id).match(/<th scope="row">/g)).toHaveLength(count);
		},
	);
	test('divide the breaches of duty into lists that stand on the page', () => {
		const html = site.pages.get('updates/') ?? '';
		const links = [...section('updates/', 'breaches').matchAll(/href="#([^"]+)">(\d+)/g)];
		const total = Number(/<a href="#breaches">(\d+)/.exec(html)?.[1]);
		expect(links.reduce((sum, [, , count]) => sum + Number(count), 0)).toBe(total);
		for (const [, id = ''] of links) expect(section('updates/', id)).toContain('<th scope="row">');
	});
	test('cite the article, not the key of the clause', () => {
		expect(wordsOf('updates/')).not.toMatch(/ACT-\d/);
	});
});
