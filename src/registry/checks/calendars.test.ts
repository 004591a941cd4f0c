import { describe, expect, test } from 'vitest';
import { registryFromText } from '../../testing/registry-from-text.ts';
import { told } from '../../testing/told.ts';

interface Notice {
	readonly title?: string;
	readonly holidays: readonly (readonly [name: string, from: string, until?: string | undefined])[];
	readonly worked?: readonly string[];
}

/** What is said of the calendars of two or more years, their days as `MM-DD` of the year or whole. */
function toldOf(years: Readonly<Record<number, Notice>>): string[] {
	const files = Object.entries(years).map(([year, { title = `Notice of ${year}`, holidays, worked = [] }]) => {
		const day = (text: string) => (text.length === 5 ? `${year}-${text}` : text);
		const named = holidays.map(([name, from, until = from]) => ({
			name: { en: name },
			from: day(from),
			until: day(until),
		}));
		const lines = { year, source: { title }, holidays: named, workedWeekends: worked.map(day) };
		return [`calendars/${year}.yaml`, `${JSON.stringify(lines)}\n`] as const;
	});
	return told(registryFromText({ water: '' }, Object.fromEntries(files)));
}

const one = (name: string, from: string, until?: string): Notice => ({ holidays: [[name, from, until]] });

describe('a feast that moves by the moon', () => {
	test.each([
		['Spring Festival', 2],
		['Dragon Boat Festival', 1],
		['Mid-Autumn', 1],
		['Chinese New Year', 1],
		['Lunar New Year', 1],
		['Easter', 1],
		['Good Friday', 1],
		['Whit Monday', 1],
		['Whit Sunday', 1],
		['Pentecost', 1],
		['Ascension', 1],
		['Feast of Eid', 1],
		['Ramadan', 1],
		['Diwali', 1],
		['Deepavali', 1],
		['Vesak', 1],
		['Tet', 1],
		['春节', 2],
		['除夕', 1],
		['元宵', 1],
		['端午', 1],
		['中秋', 1],
		['重阳', 1],
		['三月三', 1],
		['开斋', 1],
		['肉孜', 1],
		['古尔邦', 1],
		['藏历新年', 1],
	])('falls on no day of the years before again: %s after %i', (name, years) => {
		const last = 2024 + years;
		const copied = toldOf({ 2024: one(name, '05-01'), [last]: one(name, '05-01', '05-02') });
		expect(copied).toEqual([`${last} "${last}-05-01" calendar-copied value=${name} other=calendars/2024.yaml`]);
	});

	test.each([
		['may fall so after three years', { 2023: one('Easter', '04-01'), 2026: one('Easter', '04-01', '04-02') }],
		['falls on another day', { 2025: one('Easter', '04-01'), 2026: one('Easter', '04-02') }],
		['is not another feast', { 2025: one('Easter', '05-01'), 2026: one('Pentecost', '05-01') }],
		['is no feast of the sun', { 2025: one('Labour Day', '05-01'), 2026: one('Labour Day', '05-01') }],
		[
			'is no word that only holds its letters',
			{ 2025: one('Reid Tether Day', '05-01'), 2026: one('Reid Tether Day', '05-01') },
		],
		['is no word that only begins so', { 2025: one('Whitney Monday', '05-01'), 2026: one('Whitney Monday', '05-01') }],
		['is no word that ends so', { 2025: one('Eider Day', '05-01'), 2026: one('Eider Day', '05-01') }],
		[
			'is told by name, not by the day of another',
			{
				2025: {
					holidays: [
						['Easter', '04-01'],
						['Diwali', '05-01'],
					],
				},
				2026: one('Diwali', '04-01'),
			},
		],
	] satisfies [string, Record<number, Notice>][])('%s', (_, years) => expect(toldOf(years)).toEqual([]));

	test('is copied after any number of years where all days of the year are', () => {
		const holidays = [
			['Labour Day', '04-20'],
			['Easter', '05-01', '05-02'],
		] as const;
		const found = (other: Notice) => toldOf({ 2020: { holidays }, 2026: other });
		expect(found({ holidays })).toEqual(['2026 "2026-05-01" calendar-copied value=Easter other=calendars/2020.yaml']);
		expect(found(one('Easter', '05-01', '05-02'))).toEqual([]);
		expect(
			found({
				holidays: [
					['Labour Day', '04-20'],
					['Easter', '05-01', '05-03'],
				],
			}),
		).toEqual([]);
		expect(
			found({
				holidays: [
					['Labour Day', '04-21'],
					['Easter', '05-01', '05-02'],
				],
			}),
		).toEqual([]);
	});

	test('is known by one name of several', () => {
		const holiday = (year: number, zh: string) =>
			`year: ${year}\nsource: { title: Notice of ${year} }\nholidays: [{ name: { zh: ${zh}, en: Mid-Autumn Days }, from: ${year}-09-25, until: ${year}-09-25 }]\n`;
		const files = { 'calendars/2025.yaml': holiday(2025, '秋假'), 'calendars/2026.yaml': holiday(2026, '中秋节') };
		expect(told(registryFromText({ water: '' }, files))).toEqual([
			'2026 2026-09-25 calendar-copied value=中秋节 other=calendars/2025.yaml',
		]);
	});
});

describe('a notice', () => {
	const titled = (title: string, day: string): Notice => ({ title, holidays: [['Day', day]] });

	test.each([
		['of the year before stands in a later file', 2025, '2026'],
		['of the later year stands in the file before', 2026, '2025'],
	])('%s', (_, named, wrong) => {
		const title = `Holidays of ${named}`;
		expect(toldOf({ 2025: titled(title, '05-01'), 2026: titled(title, '05-02') })).toEqual([
			`${wrong} "${title}" calendar-copied value=${title} other=calendars/${named}.yaml`.replace(/"(\w+) .*" /, '"$1 '),
		]);
	});

	test.each([
		['may be of both years', 'Holidays of 2025 and 2026'],
		['may name no year', 'Holidays'],
		['may name a third year', 'Holidays, Act of 2001'],
	])('%s', (_, title) => {
		expect(toldOf({ 2025: titled(title, '05-01'), 2026: titled(title, '05-02') })).toEqual([]);
	});

	test('of one year is not that of another with a title of its own', () => {
		expect(toldOf({ 2025: titled('Days of 2025', '05-01'), 2026: titled('More days of 2025', '05-02') })).toEqual([]);
	});
});

describe('a day that one notice has worked', () => {
	const resting = (from: string, until: string): Notice => ({
		holidays: [
			['New Year', from, until],
			['Day', '07-01'],
		],
	});
	const working = (day: string, holiday: string): Notice => ({ holidays: [['New Year', holiday]], worked: [day] });

	test.each([
		[
			'the notice before gives off',
			{ 2022: resting('12-30', '2023-01-02'), 2023: working('2022-12-31', '01-02') },
			'2023',
			'2022-12-31',
			'2022',
		],
		[
			'the notice before gives off from',
			{ 2022: resting('12-31', '2023-01-02'), 2023: working('2022-12-31', '01-02') },
			'2023',
			'2022-12-31',
			'2022',
		],
		[
			'the notice before gives off until',
			{ 2022: resting('12-30', '12-31'), 2023: working('2022-12-31', '01-02') },
			'2023',
			'2022-12-31',
			'2022',
		],
		[
			'the next notice gives off',
			{ 2022: working('12-31', '12-30'), 2023: resting('2022-12-31', '01-02') },
			'2022',
			'2022-12-31',
			'2023',
		],
	] satisfies [string, Record<number, Notice>, string, string, string][])('and %s', (_, years, file, day, other) => {
		expect(toldOf(years)).toEqual([`${file} "${day}" calendars-disagree day=${day} other=calendars/${other}.yaml`]);
	});

	test.each([
		['begins to give off the day after', { 2022: working('12-31', '12-30'), 2023: resting('01-01', '01-02') }],
		['gives off no longer', { 2022: resting('12-29', '12-30'), 2023: working('2022-12-31', '01-02') }],
	] satisfies [string, Record<number, Notice>][])('and the other %s', (_, years) => expect(toldOf(years)).toEqual([]));
});
