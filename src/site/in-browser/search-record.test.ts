import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addDays, type IsoDate } from '../../calendar/index.ts';
import { formatDay } from '../../i18n/days-in-words.ts';
import type { Language } from '../../i18n/languages.ts';
import { registryFrom } from '../../registry/registry-from.ts';
import type { Registry } from '../../registry/registry.ts';
import { barriersOn } from '../../testing/accessibility.ts';
import { sampleContent, tinyRegistry } from '../../testing/built-site.ts';
import { numberedRandom } from '../../testing/numbered-random.ts';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { readContentFiles } from '../../testing/read-content-files.ts';
import { sharedSite } from '../../testing/shared-site.ts';
import { everRecorded, type Recorded } from '../../views/ever-recorded.ts';

// The search page and the field know all that was ever recorded: what ended is said to have ended, and when.

const today = '2026-11-22';
const noon = `${today}T04:00:00Z`;

const words = {
	zh: { ended: /已停用|已卸任/, inUse: /在用/, never: '现在和以前都没有在本库登记', none: '没有找到' },
	en: { ended: /^Ended|No longer used|Has left/m, inUse: /In use/, never: 'and never was', none: 'Nothing found' },
} as const;

describe.each([
	['the sample', 'sample', sampleContent, { zh: '', en: 'en/' }],
	['the second registry', 'tiny', tinyRegistry, { en: '', zh: 'zh/' }],
] as const)('of %s', (_which, name, content, homes) => {
	let site: OpenSite;
	let page: Page;
	let registry: Registry;
	let recorded: readonly Recorded[];
	beforeAll(async () => {
		site = await openSite(await sharedSite(name));
		({ page } = site);
		await page.clock.setFixedTime(noon);
		registry = registryFrom(readContentFiles(content)).value?.registry as Registry;
		recorded = everRecorded(registry);
	});
	afterAll(() => site?.close());

	const isOver = ({ until, wrongUntil }: Recorded) => until !== undefined && until <= today && wrongUntil === undefined;
	/** Things of some kinds of which nothing of the same text is in use. */
	const overOf = (is: (of: Recorded) => boolean) => {
		const inUse = new Set(recorded.filter((of) => !isOver(of)).map(({ text }) => text));
		return someOf(recorded.filter((of) => is(of) && isOver(of) && !inUse.has(of.text)));
	};

	async function answerTo(language: Language, query: string): Promise<string> {
		await page.goto(`${site.address}${homes[language]}search/?q=${encodeURIComponent(query)}`);
		const section = page.locator('[data-answers]');
		await section
			.locator('.answers-record:not([hidden]), .answers-help:not([hidden]), .finder-answers li')
			.first()
			.waitFor();
		await page.waitForLoadState('networkidle');
		return section.innerText();
	}

	describe.each(['zh', 'en'] as const)('in %s', (language) => {
		test.each([
			['numbers', (of: Recorded) => /^(office|duty|fax|public)$/.test(of.kind)],
			['addresses and accounts', (of: Recorded) => of.of === 'line' && !/^(office|duty|fax|public)$/.test(of.kind)],
			['persons', (of: Recorded) => of.of === 'person'],
			['names', (of: Recorded) => of.of === 'agency'],
		])(
			'%s that were in use are answered as former ones with their last day, and none of them can be copied',
			async (_kind, is) => {
				const wrong: unknown[] = [];
				for (const of of overOf(is)) {
					const said = await answerTo(language, of.text);
					const until = of.until ?? '';
					const end = formatDay(language, until.length === 10 ? addDays(until as IsoDate, -1) : until);
					const copied = await page.locator('.finder-answers .finder-number').allInnerTexts();
					const isOffered = copied.some(
						(number) => number.replace(/\D/g, '') === of.text.replace(/\D/g, '') && /\d{5}/.test(number),
					);
					if (!words[language].ended.test(said) || !said.includes(end) || isOffered) wrong.push({ ...of, said });
				}
				expect(wrong).toEqual([]);
			},
		);

		test('mail addresses, hosts and accounts are found', async () => {
			const wrong: unknown[] = [];
			const lasting = someOf(recorded.filter((of) => /^(email|website|wechat|weibo|social|form)$/.test(of.kind) && !isOver(of) && (of.from ?? '') <= today && !of.wrongUntil)); // prettier-ignore
			for (const of of lasting) {
				const query = of.kind === 'website' ? new URL(of.text).host : of.text;
				const said = await answerTo(language, query);
				const owner = registry.agencyOf.get(of.agency)?.record.name ?? {};
				const name = owner[language] ?? Object.values(owner)[0] ?? '';
				if (!words[language].inUse.test(said) || !said.includes(name)) wrong.push({ ...of, said });
			}
			expect(lasting.length).toBeGreaterThan(1);
			expect(wrong).toEqual([]);
		});

		test.each(['21-9999999', '0851-99999998', 'nobody@nowhere.example', 'www.nowhere.example'])(
			'%s stands in neither list: that is said, with a way to the check',
			async (query) => {
				const said = await answerTo(language, query);
				expect(said).toContain(words[language].never);
				expect(await page.locator('.answers-help a[href$="/check/"]').isVisible()).toBe(true);
				expect(await page.locator('[data-pages]').isVisible()).toBe(false);
			},
		);

		test('a name that nobody has had is not found, and led to the check', async () => {
			expect(await answerTo(language, '欧阳查无此人')).toContain(words[language].none);
			expect(await page.locator('.answers-help a[href$="/check/"]').isVisible()).toBe(true);
		});

		test('the field answers the same, and its row leads to the entry', async () => {
			const [former] = overOf((of) => of.of === 'line');
			if (!former) throw new Error('a line has ended');
			await page.goto(site.address + homes[language]);
			await page.locator('#finder-query').fill(former.text);
			const row = page.locator('[role=option][data-standing=ended]').first();
			await row.waitFor();
			expect(await row.innerText()).toMatch(words[language].ended);
			expect(await page.locator('.finder-popup .finder-number').count()).toBe(0);
			await page.keyboard.press('ArrowDown');
			expect(await row.getAttribute('aria-selected')).toBe('true');
			expect(await barriersOn(page)).toEqual([]);
			await page.keyboard.press('Enter');
			await page.waitForURL(`**/agencies/${former.agency}/#${former.entry}`);
		});
	});

	test('what the index answers asks for no shard', async () => {
		const asked: string[] = [];
		page.on('request', (request) => void asked.push(new URL(request.url()).pathname));
		const agency = registry.agencies.find(({ record }) => record.shortNames.length > 0);
		await answerTo(registry.settings.languages[0] as Language, agency?.record.shortNames[0] ?? '');
		expect(asked.filter((path) => path.includes('/_check/'))).toEqual([]);
	});

	test('the browser has nothing to complain of', () => expect(site.complaints).toEqual([]));
});

function someOf(all: readonly Recorded[]): readonly Recorded[] {
	const random = numberedRandom(11);
	const distinct = all.filter((of, at) => all.findIndex(({ text }) => text === of.text) === at);
	return [...distinct].map((of) => ({ of, place: random() })).sort((a, b) => a.place - b.place).slice(0, 2).map(({ of }) => of); // prettier-ignore
}
