import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countsIn } from '../../testing/counts-on-pages.ts';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';

// Sites that were built on 22 November 2026, read on that day and on later ones: headings and numbers say the same as the
// rows below them.

const days = ['2026-11-22', '2026-12-04', '2027-02-20'] as const;

describe.each(['sample', 'tiny'] as const)('in the registry %s, read on days after that of the build,', (name) => {
	let site: OpenSite;
	beforeAll(async () => {
		site = await openSite(await sharedSite(name));
	});
	afterAll(() => site?.close());

	const pathsWith = (pattern: RegExp, part: string) =>
		[...site.built.pages].filter(([path, html]) => pattern.test(path) && html.includes(part)).map(([path]) => path);
	/** What a page says on each of the days: it is opened once, and what runs with the clock is written anew. */
	const onEachDay = async <Found>(path: string, read: () => Found) => {
		const found: { day: string; said: Found }[] = [];
		await site.page.goto(site.address + path);
		for (const day of days) {
			await site.page.clock.setFixedTime(`${day}T08:00:00Z`);
			await site.page.evaluate(() => window.dispatchEvent(new Event('pageshow')));
			found.push({ day, said: await site.page.evaluate(read) });
		}
		return found;
	};

	test('the board counts as many overdue changes as its rows say', async () => {
		const boards = pathsWith(/^([a-z]{2}\/)?updates\/$/, 'class="counts"');
		expect(boards).toHaveLength(2);
		for (const path of boards)
			for (const { day, said } of await onEachDay(path, overdueOnBoard))
				expect(said.counted, `${path} on ${day}`).toBe(said.rows);
	});

	test('the clauses of an agency say of as many changes that they are overdue as its duties do', async () => {
		const agencies = pathsWith(/^agencies\/[^/]+\/$/, 'duties-now');
		const wrong: string[] = [];
		for (const path of agencies)
			for (const { day, said } of await onEachDay(path, overdueOfAgency))
				if (said.overdue !== said.counted) wrong.push(`${path} on ${day}: ${said.overdue}, said to be ${said.counted}`);
		expect(wrong).toEqual([]);
	});

	test('nothing that has come into effect stands under a heading that says it is still to come', async () => {
		const pages = pathsWith(/./, 'class="state to-come"');
		if (name === 'sample') expect(pages.length).toBeGreaterThan(4);
		const wrong: string[] = [];
		for (const path of pages)
			for (const { day, said } of await onEachDay(path, namedToCome))
				wrong.push(...said.map((of) => `${path} on ${day}: ${of}`));
		expect(wrong).toEqual([]);
	});

	test('no heading, caption or lead is true on the day of the build only', () => {
		const said = /今天|今日|现有|尚未生效|将生效|\btoday\b|\bnot yet in effect\b|\bto come\b/;
		const wrong = [...site.built.pages].flatMap(([path, html]) =>
			[
				...html.matchAll(
					/<(h[1-4]|caption|summary|dt|p class="lead")\b[^>]*>([^]*?)<\/(?:h[1-4]|caption|summary|dt|p)>/g,
				),
			]
				.map(([, , text = '']) => text.replace(/<[^>]+>/g, ''))
				.filter((text) => said.test(text))
				.map((text) => `${path}: ${text}`),
		);
		expect(wrong).toEqual([]);
	});

	test('a page without a script counts as on the day of the build, which it names', () => {
		for (const path of pathsWith(/^([a-z]{2}\/)?updates\/$/, 'class="counts"')) {
			const html = site.built.pages.get(path) ?? '';
			const board = html.slice(html.indexOf('class="counts"'));
			expect(countsIn(path, board).find(({ of }) => of === 'filingsOverdue')?.value).toMatch(/^\d+$/);
			expect(/<\/dl><p class="note"><span>[^<]*<time datetime="2026-\d\d-\d\d"/.test(board), path).toBe(true);
		}
	});
});

/** Runs in the page: the number of the board, and the changes in rows whose last day has passed. */
function overdueOnBoard() {
	const said = document.querySelector('[data-count=filingsOverdue]')?.textContent;
	const table = document.querySelector('#to-file ~ .room');
	const rows = Array.from(table?.querySelectorAll('tbody tr') ?? []).filter((row) =>
		row.querySelector('.when .running[data-state=behind]'),
	);
	const items = rows.reduce((sum, row) => sum + row.querySelectorAll('[data-item]').length, 0);
	return { counted: Number(said), rows: items };
}

/** Runs in the page of an agency: the changes in rows whose last day has passed, and how many its clauses say are overdue. */
function overdueOfAgency() {
	const rows = Array.from(document.querySelectorAll('#to-do + .room tbody tr')).filter((row) => {
		const running = row.querySelector('.when .running[data-state=behind]');
		return running !== null && row.querySelector('th [data-item] a') !== null;
	});
	const overdue = rows.reduce((sum, row) => sum + row.querySelectorAll('[data-item]').length, 0);
	const cells = Array.from(document.querySelectorAll('[aria-labelledby=duties] td.wide'));
	const seen = cells.map((cell) =>
		Array.from(cell.children)
			.filter((part) => !(part as HTMLElement).hidden)
			.map((part) => part.textContent)
			.join(),
	);
	const said = seen.map((text) => /(\d+)(?:项逾期未备案| overdue, not filed)/.exec(text)?.[1] ?? '0');
	return { overdue, counted: said.reduce((sum, count) => sum + Number(count), 0) };
}

/** Runs in the page: captions and headings that name as to come what a row below them says has come. */
function namedToCome() {
	return Array.from(document.querySelectorAll('table, section')).flatMap((part) => {
		const hasCome = Array.from(part.querySelectorAll<HTMLElement>('.state')).some(
			({ hidden, dataset, className }) => !hidden && dataset['shown']?.endsWith('/') && !className.includes('to-come'),
		);
		const heading = part.querySelector('caption, h2, h3')?.textContent ?? '';
		return hasCome && /将生效|尚未生效|to come|not yet/i.test(heading) ? [heading] : [];
	});
}
