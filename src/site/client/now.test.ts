import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../calendar/index.ts';
import { openBrowser, openPage } from '../../testing/browser.ts';
import { nowFrom, type OpeningData } from '../../views/opening.ts';
import { momentIn } from './moment-in.ts';
import { nowText, type NowWords } from './now-text.ts';

const words: NowWords = {
	locale: 'en-GB',
	open: '{{now}}: open until {{time}}',
	openTomorrow: '{{now}}: open until tomorrow {{time}}',
	openLater: '{{now}}: open until {{day}}, {{time}}',
	openAlways: '{{now}}: always open',
	closedToday: '{{now}}: closed, opens {{time}}',
	closedTomorrow: '{{now}}: closed, opens tomorrow {{time}}',
	closedLater: '{{now}}: closed, opens {{day}}, {{time}}',
	closedUnknown: '{{now}}: closed, next opening not known',
	notKnown: '{{now}}: not known',
	dayNotKnown: '{{now}}: not announced',
	seeHours: '{{now}}: see the hours',
	appointment: '{{now}}: by appointment',
	orAppointment: ', or by appointment',
	instead: '{{first}}: {{why}}',
	insteadToday: '{{first}} closed until {{time}}',
	insteadTomorrow: '{{first}} closed until tomorrow {{time}}',
	insteadLater: '{{first}} closed until {{day}}, {{time}}',
	answers: 'Call {{who}}',
	answersPerhaps: 'Try {{who}}',
	answersNext: '{{who}} answers first, {{day}}, {{time}}',
};

const data: OpeningData = {
	zone: 'Asia/Shanghai',
	from: isoDate('2026-12-28'),
	until: isoDate('2027-03-30'),
	courses: ['1111'],
	hours: [{ plans: [{ spans: [] }, { spans: [[540, 1020]] }], course: 0 }, { plans: [{ spans: [[0, 480]] }] }],
	lines: [0, 1, -1],
	own: 2,
};

describe('the clock of a zone', () => {
	test.each([
		['Asia/Shanghai', '2026-12-31T16:00:00Z', '2027-01-01', 0],
		['Asia/Shanghai', '2026-12-31T15:59:59Z', '2026-12-31', 1439],
		['Europe/London', '2026-07-01T23:30:00Z', '2026-07-02', 30],
		['Asia/Kathmandu', '2026-01-01T00:00:00Z', '2026-01-01', 345],
	])('of %s at %s is read', (zone, instant, day, minute) => {
		expect(momentIn(zone, Date.parse(instant))).toEqual({ day, minute });
	});
	test('that the browser does not know is not guessed', () => {
		expect(momentIn('Nowhere/Island', 0)).toBeUndefined();
	});
});

describe('the now line says', () => {
	test.each([
		['2026-12-28', 600, '10:00: open until 17:00', ''],
		['2026-12-28', 1080, '18:00: closed, opens tomorrow 09:00', 'Try the third {{number}}'],
		['2026-12-29', 60, 'the first closed until 09:00', ''],
		['2026-12-31', 1080, '18:00: closed, next opening not known', 'Try the third {{number}}'],
		['2027-01-01', 600, '10:00: not announced', ''],
	])('on %s at minute %i: %s', (day, minute, opening, answer) => {
		const now = { day: isoDate(day), minute };
		const found = nowFrom(data, now);
		const labels = ['the first', 'the second', 'the third'];
		const text = found && nowText(words, now, found, (line) => labels[line] ?? '', 'the first');
		expect([text?.opening, text?.answer]).toEqual([opening, answer]);
	});
	test.each([
		['a remark that only people can read', { plans: [], remark: true }, '10:00: see the hours'],
		['an appointment, and nothing fixed', { plans: [{ spans: [], appointment: 'only' }] }, '10:00: by appointment'],
		['an appointment within hours', { plans: [{ spans: [[540, 720]], appointment: 'only' }] }, '10:00: by appointment'],
		[
			'hours later by appointment only',
			{ plans: [{ spans: [[780, 840]], appointment: 'only' }] },
			'10:00: by appointment',
		],
		['an appointment besides', { plans: [{ spans: [[780, 840]], appointment: 'also' }] }, '10:00: closed, opens 13:00, or by appointment'], // prettier-ignore
	] as const)('of %s: %s', (_what, hours, opening) => {
		const now = { day: isoDate('2026-12-28'), minute: 600 };
		const found = nowFrom({ ...data, hours: [hours], lines: [0] }, now);
		const text = found && nowText(words, now, found, () => 'the office', 'the office');
		expect(text?.opening).toBe(opening);
	});
	test('the day in words where it is neither today nor tomorrow', () => {
		const now = { day: isoDate('2026-12-25'), minute: 1080 };
		const week: OpeningData = { ...data, from: now.day, courses: ['1001111'], lines: [0] };
		const inAWeek = nowFrom(week, now);
		expect(inAWeek && nowText(words, now, inAWeek, () => '', '').opening).toBe(
			'18:00: closed, opens Monday 28 December, 09:00',
		);
	});
});

describe('in a browser far away', () => {
	let browser: Browser;
	beforeAll(async () => {
		browser = await openBrowser();
	});
	afterAll(() => browser?.close());

	test('the page shows the hours of the registry, and follows them by the minute', async () => {
		const page = await openPage(browser, { timezoneId: 'America/New_York' });
		const escaped = (value: unknown) => JSON.stringify(value).replaceAll('"', '&quot;');
		const first = (more: string) =>
			`<div data-first><div id="n0" data-answer="0" data-label="the office" data-kind="the office" data-number="1"><p data-contact>1</p>${more}
			<b data-answer-mark hidden>now</b></div></div>`;
		const lines = '<p data-now hidden></p><p data-now-answer hidden></p>';
		const section = `<section data-opening="${escaped(data)}" data-now-words="${escaped(words)}">${first(lines)}
			<ul><li data-home="0" hidden></li><li data-home="1"><div id="n1" data-answer="1" data-label="the duty line" data-number="2"><p data-contact>2</p>
			<b data-answer-mark hidden>now</b></div></li></ul></section>
			<section data-opening="broken"><p data-now>as it was made</p></section>`;
		await page.route('http://here.example/**', async (route) => {
			const { pathname } = new URL(route.request().url());
			if (!pathname.endsWith('.ts')) {
				const script = '<script type="module" src="/site/client/now.ts"></script>';
				return route.fulfill({ contentType: 'text/html', body: `<!doctype html>${section}${script}` });
			}
			const source = await readFile(fileURLToPath(new URL(`../..${pathname}`, import.meta.url)), 'utf8');
			return route.fulfill({ contentType: 'text/javascript', body: asOlderBrowsersReadIt(source) });
		});
		await page.clock.install({ time: new Date('2026-12-28T16:59:30+08:00') });
		await page.goto('http://here.example/');
		const shown = () =>
			page
				.locator('section')
				.first()
				.evaluate((section) => (section as HTMLElement).innerText);
		await expect.poll(shown).toMatch(/^1\s+16:59: open until 17:00\s+now\s+2\s*$/);
		await page.clock.fastForward('00:31');
		await expect.poll(shown).toMatch(/^1\s+17:00: closed, opens tomorrow 09:00\s+2\s*$/);
		// The number that is answered takes the first place, and the line below it says why.
		await page.clock.fastForward('07:00:00');
		await expect.poll(shown).toMatch(/^2\s+the office closed until 09:00\s+now\s+1\s*$/);
		await page.clock.fastForward('09:00:00');
		await expect.poll(shown).toMatch(/^1\s+09:00: open until 17:00\s+now\s+2\s*$/);
		expect(await page.locator('section').last().innerText()).toBe('as it was made');
		await page.context().close();
	});
});

function asOlderBrowsersReadIt(source: string): string {
	const compilerOptions = { target: ts.ScriptTarget.ES2018, module: ts.ModuleKind.ES2022, verbatimModuleSyntax: true };
	return ts.transpileModule(source, { compilerOptions }).outputText;
}
