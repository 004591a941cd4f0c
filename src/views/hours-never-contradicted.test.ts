import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, isoDate, type IsoDate } from '../calendar/index.ts';
import { soundRegistry } from '../testing/registry-from-text.ts';
import { momentIn } from '../site/client/moment-in.ts';
import { nowFrom, type Moment, type Opening, type OpeningData } from './opening.ts';
import { openingData } from './opening-data.ts';

// What a page carries and its browser computes is held against an oracle that reads the hours of each kind by hand.

const files = {
	'calendars/2026.yaml': `
year: 2026
source: { title: Notice }
holidays:
  - { name: { en: New Year }, from: 2026-01-01, until: 2026-01-03 }
  - { name: { en: National Day }, from: 2026-10-01, until: 2026-10-07 }
workedWeekends: [2026-01-04, 2026-07-25, 2026-10-10]
regional:
  - divisions: ["11"]
    holidays: [{ name: { en: Hill Day }, from: 2026-07-23, until: 2026-07-25 }, { name: { en: Sister Day }, from: 2026-08-08, until: 2026-08-08 }]
    workedWeekends: [2026-08-01]
`,
	'calendars/2027.yaml': `
year: 2027
source: { title: Notice }
holidays: [{ name: { en: New Year }, from: 2027-01-01, until: 2027-01-01 }]
`,
};

const stateOff = days('2026-01-01..03', '2026-10-01..07', '2027-01-01..01');
const stateWorked = days('2026-01-04..04', '2026-07-25..25', '2026-10-10..10');
const hillOff = new Set([...stateOff, ...days('2026-07-23..25', '2026-08-08..08')]);
const hillWorked = new Set([...[...stateWorked].filter((day) => day !== '2026-07-25'), '2026-08-01']);

/** `2026-10-01..07` as days. */
function days(...texts: readonly string[]): Set<string> {
	return new Set(
		texts.flatMap((text) => {
			const last = Number(text.slice(12));
			const first = Number(text.slice(8, 10));
			return Array.from(
				{ length: last - first + 1 },
				(_, at) => text.slice(0, 8) + String(first + at).padStart(2, '0'),
			);
		}),
	);
}

/** What a reader sees on a day: its weekday (0 Sunday), whether it is worked or a holiday, and its date. */
interface Day {
	readonly text: string;
	readonly weekday: number;
	readonly date: number;
	/** `undefined` where nothing is announced. */
	readonly worked: boolean | undefined;
	readonly holiday: boolean;
}

/** What holds at a minute: `open`, `shut`, `ask` by appointment, `?` where nobody can say. */
type Verdict = 'open' | 'shut' | 'ask' | '?';
type Oracle = (day: Day, minute: number) => Verdict;

const within = (minute: number, ...spans: readonly string[]) =>
	spans.some((span) => {
		const [from = 0, until = 0] = span.split('-').map((time) => Number(time) * 60);
		return from <= minute && minute < until;
	});
const said = (open: boolean): Verdict => (open ? 'open' : 'shut');
/** By the working day: where it is not announced, nobody can say within the spans. */
const ifWorked = (worked: boolean | undefined, open: boolean): Verdict => (!open ? 'shut' : worked === undefined ? '?' : said(worked)); // prettier-ignore

const s = (...spans: readonly string[]) =>
	`[${spans.map((span) => `{ from: "${span.slice(0, 5)}", until: "${span.slice(6)}" }`).join(', ')}]`;

/** Of each kind: the hours as they are written, and by hand what they mean. */
const kinds: Readonly<Record<string, readonly [hours: string, Oracle]>> = {
	'two sittings a day': [
		`on: working-days, spans: ${s('09:00-12:00', '13:30-17:00')}`,
		({ worked }, minute) => ifWorked(worked, within(minute, '9-12', '13.5-17')),
	],
	'Friday until eleven': [
		`on: working-days, spans: ${s('09:00-12:00')}, weekly: [{ days: [friday], spans: ${s('09:00-11:00')} }]`,
		({ worked, weekday }, minute) => ifWorked(worked, within(minute, weekday === 5 ? '9-11' : '9-12')),
	],
	'closed on Wednesday': [
		`on: working-days, spans: ${s('09:00-12:00')}, weekly: [{ days: [wednesday], closed: true }]`,
		({ worked, weekday }, minute) => (weekday === 3 ? 'shut' : ifWorked(worked, within(minute, '9-12'))),
	],
	'the second and fourth Wednesday': [
		`on: working-days, weekly: [{ days: [wednesday], weeks: [2, 4], spans: ${s('14:00-16:00')} }]`,
		({ worked, weekday, date }, minute) => {
			const meant = weekday === 3 && ((date >= 8 && date <= 14) || (date >= 22 && date <= 28));
			return ifWorked(worked, meant && within(minute, '14-16'));
		},
	],
	'the last Friday only by appointment': [
		`on: every-day, spans: ${s('08:00-20:00')}, weekly: [{ days: [friday], weeks: [last], spans: ${s('10:00-12:00')}, appointment: only }]`,
		({ weekday, text }, minute) => {
			const isLast = addDays(isoDate(text), 7).slice(5, 7) !== text.slice(5, 7);
			if (weekday === 5 && isLast) return within(minute, '10-12') ? 'ask' : 'shut';
			return said(within(minute, '8-20'));
		},
	],
	'Saturdays too, but no holidays': [
		`on: working-days, spans: ${s('09:00-17:00')}, weekly: [{ days: [saturday], spans: ${s('10:00-12:00')} }]`,
		({ worked, weekday, holiday }, minute) => {
			const open = within(minute, weekday === 6 ? '10-12' : '9-17');
			return ifWorked(weekday === 6 && worked !== undefined ? !holiday : worked, open);
		},
	],
	'summer hours': [
		`on: working-days, spans: ${s('09:00-12:00', '13:30-17:00')}, seasons: [{ from: 05-01, until: 09-30, spans: ${s('09:00-12:00', '14:30-17:30')} }]`,
		({ worked, text }, minute) => {
			const summer = '05-01' <= text.slice(5) && text.slice(5) <= '09-30';
			return ifWorked(worked, within(minute, '9-12', summer ? '14.5-17.5' : '13.5-17'));
		},
	],
	'winter only, over the new year, daily': [
		`on: every-day, seasons: [{ from: 11-15, until: 02-29, spans: ${s('18:00-22:00')} }]`,
		({ text }, minute) => said((text.slice(5) >= '11-15' || text.slice(5) <= '02-29') && within(minute, '18-22')),
	],
	'closed in a season, another week in another': [
		`on: working-days, spans: ${s('09:00-12:00')}, seasons: [{ from: 08-01, until: 08-31, closed: true }, { from: 12-01, until: 01-31, weekly: [{ days: [tuesday, thursday], spans: ${s('10:00-11:00')} }] }]`,
		({ worked, text, weekday }, minute) => {
			const month = text.slice(5, 7);
			if (month === '08') return 'shut';
			if (month === '12' || month === '01')
				return ifWorked(worked, (weekday === 2 || weekday === 4) && within(minute, '10-11'));
			return ifWorked(worked, within(minute, '9-12'));
		},
	],
	'dated exceptions': [
		`on: working-days, spans: ${s('09:00-17:00')}, except: [{ from: 2026-08-10, until: 2026-08-14, closed: true }, { from: 2026-10-02, until: 2026-10-02, spans: ${s('10:00-12:00')}, reason: { en: Duty } }, { from: 2027-02-01, until: 2027-02-14, on: working-days, spans: ${s('09:00-10:00')} }]`,
		({ worked, text }, minute) => {
			if (text >= '2026-08-10' && text <= '2026-08-14') return 'shut';
			if (text === '2026-10-02') return said(within(minute, '10-12'));
			const short = text >= '2027-02-01' && text <= '2027-02-14';
			return ifWorked(worked, within(minute, short ? '9-10' : '9-17'));
		},
	],
	'around the clock': [`on: every-day, spans: ${s('00:00-24:00')}`, () => 'open'],
	'around the clock but one day': [
		`on: every-day, spans: ${s('00:00-24:00')}, except: [{ from: 2026-06-15, until: 2026-06-15, closed: true }]`,
		({ text }) => said(text !== '2026-06-15'),
	],
	'over midnight': [
		`on: every-day, spans: ${s('00:00-06:00', '22:00-24:00')}`,
		(_day, minute) => said(within(minute, '0-6', '22-24')),
	],
	'by appointment only': ['appointment: only', () => 'ask'],
	'by appointment besides': [
		`on: working-days, spans: ${s('09:00-12:00')}, appointment: also`,
		({ worked }, minute) => ifWorked(worked, within(minute, '9-12')),
	],
	'by appointment within hours': [
		`on: working-days, spans: ${s('09:00-12:00')}, appointment: only`,
		({ worked }, minute) => (!within(minute, '9-12') ? 'shut' : worked === undefined ? '?' : worked ? 'ask' : 'shut'),
	],
	'with a remark': [`on: working-days, spans: ${s('09:00-12:00')}, note: { en: not when a typhoon comes }`, () => '?'],
	'in words only': ['note: { en: On market days }', () => '?'],
};

const names = Object.keys(kinds);
const agencies = Object.fromEntries(
	names.flatMap((name, at) =>
		['10', '11'].map((division) => [
			`b${at}-${division}`,
			`division: "${division}"\nlines: [{ key: l1, kind: office, number: ${division === '10' ? '021-1010' : '022-101'}${String(at).padStart(2, '0')}, began: { by: 2020-01-01 } }]\npressOffice: { name: { en: Press }, hours: { ${kinds[name]?.[0]} } }`,
		]),
	),
);
const { registry } = soundRegistry(agencies, files);

/** Pages are made on these days, and asked on every day until the next of them. */
const built = ['2026-01-01', '2026-03-20', '2026-06-10', '2026-09-01', '2026-11-22', '2027-02-10', '2027-05-01', '2027-07-20', '2027-10-11'].map(isoDate); // prettier-ignore
const pages = new Map<string, OpeningData>();

function pageOf(name: string, division: string, day: IsoDate): OpeningData {
	const made = built.findLast((of) => of <= day) ?? day;
	const key = `${name} ${division} ${made}`;
	const page =
		pages.get(key) ??
		JSON.parse(
			JSON.stringify(
				openingData(registry, registry.agencyOf.get(`b${names.indexOf(name)}-${division}`) as never, made),
			),
		);
	pages.set(key, page);
	return page;
}

function dayOf(text: string, division: string): Day {
	const weekday = new Date(`${text}T00:00:00Z`).getUTCDay();
	const [off, worked] = division === '11' ? [hillOff, hillWorked] : [stateOff, stateWorked];
	const isWorked = worked.has(text) || (!off.has(text) && weekday >= 1 && weekday <= 5);
	const known = text.startsWith('2026') || text.startsWith('2027');
	const holiday = off.has(text) && !worked.has(text);
	return { text, weekday, date: Number(text.slice(8)), worked: known ? isWorked : undefined, holiday };
}

const states: Readonly<Record<Verdict, Opening['state']>> = {
	open: 'open',
	shut: 'closed',
	ask: 'appointment',
	'?': 'not-known',
};

const first = (name: string, division: string, at: Moment) => nowFrom(pageOf(name, division, at.day), at)?.first;
const start = isoDate('2026-01-01');
/** The minutes at which something may change by the hours of a kind, in order: nothing does between them. */
function edgesOf(name: string): number[] {
	const times = kinds[name]?.[0].match(/\d\d:\d\d/g) ?? [];
	const minutes = times.map((time) => (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) % 1440);
	return [...new Set([0, ...minutes])].sort((one, two) => one - two);
}

/** Only what holds on working days differs by the place. */
const places = names.flatMap((name) =>
	kinds[name]?.[0].startsWith('on: working-days')
		? [[name, '10'] as const, [name, '11'] as const]
		: [[name, '10'] as const],
);

describe('at no minute of two years does the now line contradict', () => {
	test.each(places)('hours: %s, in division %s', (name, division) => {
		const oracle = kinds[name]?.[1] as Oracle;
		const wrong: string[] = [];
		for (let ahead = 0; ahead < 730; ahead += 1) {
			const day = addDays(start, ahead);
			for (const minute of edgesOf(name).flatMap((edge) => [edge, (edge + 1439) % 1440])) {
				const expected = states[oracle(dayOf(day, division), minute)];
				const found = first(name, division, { day, minute })?.state;
				if (found !== expected) wrong.push(`${day} ${minute}: ${found}, not ${expected}`);
			}
		}
		expect(wrong.slice(0, 5)).toEqual([]);
	});
});

describe('the end and the next beginning that it names', () => {
	const anyCase = fc.record({
		name: fc.constantFrom(...names),
		division: fc.constantFrom('10', '11'),
		ahead: fc.nat(729),
		minute: fc.nat(1439),
	});
	/** The first minute after a moment at which the oracle gives the verdict, or cannot say. */
	const firstMinute = (name: string, division: string, from: Moment, wanted: (of: Verdict) => boolean) => {
		const oracle = kinds[name]?.[1] as Oracle;
		for (let ahead = 0; ahead < 400; ahead += 1) {
			const day = addDays(from.day, ahead);
			for (const minute of edgesOf(name).filter((edge) => ahead > 0 || edge > from.minute)) {
				const verdict = oracle(dayOf(day, division), minute);
				if (wanted(verdict) || verdict === '?') return { day, minute, verdict };
			}
		}
		return undefined;
	};
	test('are those of the hours, and nothing is said beyond what is announced', () => {
		fc.assert(
			fc.property(anyCase, ({ name, division, ahead, minute }) => {
				const at = { day: addDays(start, ahead), minute };
				const opening = first(name, division, at);
				if (opening?.state === 'open') {
					const shut = firstMinute(name, division, at, (of) => of !== 'open');
					const { until } = opening;
					const end = until?.minute === 1440 ? { day: addDays(until.day, 1), minute: 0 } : until;
					const isFar = !shut || daysBetween(at.day, shut.day) > 62;
					expect(end).toEqual(isFar ? undefined : { day: shut.day, minute: shut.minute });
				}
				if (opening?.state === 'closed') {
					const next = firstMinute(name, division, at, (of) => of === 'open');
					const known = next?.verdict === 'open' ? { day: next.day, minute: next.minute } : undefined;
					expect(opening.next).toEqual(known);
				}
			}),
			{ numRuns: 600 },
		);
	});
	test('beyond the announced years is not known, and a page that has outlived its years does not say', () => {
		const at = { day: isoDate('2027-12-31'), minute: 1100 };
		expect(first('two sittings a day', '10', at)).toEqual({ state: 'closed', next: undefined, byAppointment: false });
		const old = pageOf('two sittings a day', '10', isoDate('2026-01-01'));
		expect(nowFrom(old, { day: isoDate('2028-01-03'), minute: 600 })?.first.state).toBe('not-known');
		expect(nowFrom(old, { day: isoDate('2027-06-01'), minute: 600 })?.first.state).toBe('open');
	});
});

test('a season half a year ahead is named as the next opening', () => {
	const at = { day: isoDate('2026-03-21'), minute: 600 };
	expect(first('winter only, over the new year, daily', '10', at)).toMatchObject({
		next: { day: '2026-11-15', minute: 1080 },
	});
});

test('closed, with an appointment possible, says so', () => {
	const at = { day: isoDate('2026-03-21'), minute: 600 };
	expect(first('by appointment besides', '10', at)).toMatchObject({ byAppointment: true, next: { day: '2026-03-23' } });
});

test('the clock is that of the registry, whatever the zone of the machine', () => {
	const before = process.env['TZ'];
	const seen = ['America/Los_Angeles', 'Pacific/Kiritimati', 'UTC'].map((zone) => {
		process.env['TZ'] = zone;
		const now = momentIn('Asia/Shanghai', Date.parse('2026-08-13T16:30:00Z')) as Moment;
		return [now, first('dated exceptions', '10', now)];
	});
	process.env['TZ'] = before;
	expect(new Set(seen.map((of) => JSON.stringify(of)))).toHaveLength(1);
	expect(seen[0]).toMatchObject([
		{ day: '2026-08-14', minute: 30 },
		{ state: 'closed', next: { day: '2026-08-17' } },
	]);
});
