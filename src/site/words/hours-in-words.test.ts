import { expect, test } from 'vitest';
import { isoDate } from '../../calendar/index.ts';
import { formatDay } from '../../i18n/days-in-words.ts';
import { localize, type Language, type Localized } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translator.ts';
import { soundRegistry } from '../../testing/registry-from-text.ts';
import { hoursInWords } from './hours-in-words.ts';
import type { Site } from '../site.ts';

const files = {
	'calendars/2026.yaml': `
year: 2026
source: { title: Notice }
holidays: [{ name: { en: New Year }, from: 2026-01-01, until: 2026-01-03 }]
regional:
  - divisions: ["11"]
    holidays: [{ name: { en: Past Day }, from: 2026-02-02, until: 2026-02-02 }, { name: { zh: 州庆, en: Hill Day }, from: 2026-12-23, until: 2026-12-24 }]
`,
};
const nine = 'spans: [{ from: "09:00", until: "12:00" }]';
const ten = 'spans: [{ from: "10:00", until: "11:00" }]';

function inWords(language: Language, hours: string, division = '10'): string {
	const { registry } = soundRegistry(
		{ any: `pressOffice: { name: { en: Press }, hours: { ${hours} } }\ndivision: "${division}"` },
		files,
	);
	const site = {
		registry,
		day: isoDate('2026-11-22'),
		language,
		t: translator(language),
		words: (text: Localized) => ({ text: localize(text, language).text, lang: undefined }),
		dayInWords: (day: string) => formatDay(language, day),
	} as unknown as Site;
	const of = registry.agencies[0]?.record.pressOffice.hours;
	return of === undefined || of === 'default' ? '' : hoursInWords(site, of, division);
}

test.each([
	[
		'on: working-days, spans: [{ from: "09:00", until: "12:00" }, { from: "13:30", until: "17:00" }]',
		'工作日09:00–12:00、13:30–17:00',
		'Working days 09:00–12:00, 13:30–17:00',
	],
	[
		`on: working-days, ${nine}, weekly: [{ days: [friday], ${ten} }]`,
		'周一至周四09:00–12:00；周五10:00–11:00；节假日除外；周末调休上班时09:00–12:00',
		'Mon–Thu 09:00–12:00; Fri 10:00–11:00; closed on public holidays; weekends worked in lieu 09:00–12:00',
	],
	[
		`on: working-days, ${nine}, weekly: [{ days: [saturday], ${ten} }]`,
		'周一至周五09:00–12:00；周六10:00–11:00；节假日除外；周日调休上班时09:00–12:00',
		'Mon–Fri 09:00–12:00; Sat 10:00–11:00; closed on public holidays; Sun worked in lieu 09:00–12:00',
	],
	[
		`on: every-day, ${nine}, weekly: [{ days: [wednesday], closed: true }]`,
		'周一、周二、周四至周日09:00–12:00；周三休息',
		'Mon, Tue, Thu–Sun 09:00–12:00; Wed closed',
	],
	[
		`on: working-days, weekly: [{ days: [wednesday], weeks: [2, 4], ${ten} }], appointment: also`,
		'每月第二个、第四个周三10:00–11:00；节假日除外；其他时间可预约',
		'2nd, 4th Wed of the month 10:00–11:00; closed on public holidays; at other times by appointment',
	],
	[
		`on: working-days, weekly: [{ days: [tuesday], ${ten} }, { days: [friday], appointment: only }]`,
		'周二10:00–11:00；周五须预约；节假日除外',
		'Tue 10:00–11:00; Fri by appointment; closed on public holidays',
	],
	[
		`on: working-days, ${nine}, seasons: [{ from: 06-01, until: 09-30, ${ten} }, { from: 12-24, until: 01-06, closed: true }]`,
		'每年6月1日至9月30日：工作日10:00–11:00。每年12月24日至1月6日：休息。其余时间：工作日09:00–12:00',
		'Every year 1 June–30 September: Working days 10:00–11:00. Every year 24 December–6 January: closed. Otherwise: Working days 09:00–12:00',
	],
	['appointment: only', '须预约', 'By appointment'],
	[
		`on: working-days, ${nine}, appointment: only`,
		'工作日09:00–12:00（须预约）',
		'Working days 09:00–12:00 by appointment',
	],
	[
		`on: working-days, ${nine}, except: [{ from: 2026-08-10, until: 2026-08-14, closed: true }, { from: 2026-12-01, until: 2026-12-03, closed: true, reason: { zh: 搬迁, en: moving } }, { from: 2026-12-05, until: 2026-12-05, ${ten} }]`,
		'工作日09:00–12:00。2026年12月1日至2026年12月3日：休息（搬迁）。2026年12月5日：10:00–11:00',
		'Working days 09:00–12:00. 1 December 2026–3 December 2026: closed (moving). 5 December 2026: 10:00–11:00',
	],
	[
		`on: working-days, ${nine}, note: { zh: 赶场天除外, en: not on market days }`,
		'工作日09:00–12:00（赶场天除外）',
		'Working days 09:00–12:00 (not on market days)',
	],
	['note: { zh: 赶场天上午, en: Mornings of market days }', '赶场天上午', 'Mornings of market days'],
])('%s is %s', (hours, zh, en) => {
	expect([inWords('zh', hours), inWords('en', hours)]).toEqual([zh, en]);
});

test('a holiday of the place to come stands beside the hours that it closes, and no other', () => {
	expect(inWords('zh', `on: working-days, ${nine}`, '11')).toBe(
		'工作日09:00–12:00。当地州庆放假：2026年12月23日至2026年12月24日',
	);
	expect(inWords('en', `on: every-day, ${nine}`, '11')).toBe('Every day 09:00–12:00');
});
