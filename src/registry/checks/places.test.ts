import { describe, expect, test } from 'vitest';
import { baseFiles, registryFromText } from '../../testing/registry-from-text.ts';
import { RegistryInTime } from '../../testing/registry-in-time.ts';
import { told } from '../../testing/told.ts';

const base = `${baseFiles['places.yaml']}`;
test('a division stands not above itself', () => {
	const files = { 'places.yaml': base.replace('parent: "10"', 'parent: "11"') };
	expect(told(registryFromText({ water: '' }, files))).toEqual(['places "11" division-loop code=11']);
});

test('a division is served by one area', () => {
	const files = { 'places.yaml': base.replace('divisions: ["11"]', 'divisions: ["11", "10"]') };
	expect(told(registryFromText({ water: '' }, files))).toEqual(['places "10" division-in-two-areas code=10']);
});

describe('what is planned begins no later than 1,100 days after all that is known', () => {
	const calendar = {
		'calendars/2026.yaml':
			'year: 2026\nsource: { title: Notice }\nholidays: [{ name: { en: Day }, from: 2026-05-01, until: 2026-05-01 }]\n',
	};
	const later = {
		'calendars/2027.yaml':
			'year: 2027\nsource: { title: Next }\nholidays: [{ name: { en: Day }, from: 2027-05-01, until: 2027-05-01 }]\n',
	};
	/** 1,100 days after the last day of 2026, and the day after. */
	const [last, tooLate] = ['2030-01-04', '2030-01-05'];
	const plans = (day: string): [string, string, string, Record<string, string>][] => [
		[
			'a rule',
			'rules',
			'from',
			{ 'measures/rules.yaml': `${baseFiles['measures/rules.yaml']}`.replace('2000-01-01', day) },
		],
		['a division', 'places', 'since', { 'places.yaml': base.replace('parent: "10"', `parent: "10", since: ${day}`) }],
		['an area', 'places', 'since', { 'places.yaml': base.replace('length: 5,', `length: 5, since: ${day},`) }],
		['a withdrawal', 'places', 'until', { 'places.yaml': base.replace('2014-12-20', day) }],
	];

	test.each(plans(tooLate))('%s', (_, file, key, files) => {
		expect(told(registryFromText({ water: '' }, { ...calendar, ...files }))).toEqual([
			`${file} ${tooLate} day-far-ahead key=${key} day=${tooLate} limit=1100`,
		]);
		expect(told(registryFromText({ water: '' }, { ...calendar, ...later, ...files }))).toEqual([]);
	});

	test.each(plans(last))('up to the day: %s', (_, _file, _key, files) => {
		expect(told(registryFromText({ water: '' }, { ...calendar, ...files }))).toEqual([]);
	});

	test('is not known before any calendar or publication', () => {
		for (const [, , , files] of plans('2999-01-01')) expect(told(registryFromText({ water: '' }, files))).toEqual([]);
	});

	test('counts from the newest publication, and from the calendar where that reaches further', () => {
		const life = new RegistryInTime();
		life.agencies['water'] = { terms: [{ key: 't1', role: 'spokesperson', name: 'Ann', began: { by: '2023-12-31' } }] };
		life.annual('2024');
		const ruleFrom = (day: string, files = {}) => {
			const rules = `${baseFiles['measures/rules.yaml']}`.replace('2000-01-01', day);
			return told(registryFromText(life.texts(), { ...life.files(), ...files, 'measures/rules.yaml': rules }));
		};
		// It was published on 6 January 2024.
		expect(ruleFrom('2027-01-10')).toEqual([]);
		expect(ruleFrom('2027-01-11')).toEqual(['rules 2027-01-11 day-far-ahead key=from day=2027-01-11 limit=1100']);
		expect(ruleFrom('2027-01-11', calendar)).toEqual([]);
	});
});
