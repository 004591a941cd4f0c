import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import type { ContactLine } from '../records/agency.ts';
import { registryFromText, soundRegistry } from '../testing/registry-from-text.ts';
import { contactOf } from './contact.ts';
import { officeNow } from './now.ts';
import { nowFrom } from './opening.ts';
import { openingData } from './opening-data.ts';
import { servedAgencies } from './serving-agencies.ts';
import { pressNumbersOf, openingOf, ownNumbersOf, takesCalls } from './who-answers.ts';

const calendar2026 = `
year: 2026
source: { title: Notice }
holidays:
  - { name: { en: New Year }, from: 2026-01-01, until: 2026-01-03 }
  - { name: { en: National Day }, from: 2026-10-01, until: 2026-10-07 }
workedWeekends: [2026-01-04, 2026-10-10]
`;
const files = { 'calendars/2026.yaml': calendar2026 };

const night = 'hours: { on: every-day, spans: [{ from: "00:00", until: "24:00" }] }';
const agencies = {
	region: `lines:
  - { key: l1, kind: office, number: 021-100001, began: { by: 2026-01-01 } }
  - { key: l2, kind: duty, number: 021-100002, began: { by: 2026-01-01 }, ${night} }`,
	water: `parent: region
pressOffice: { name: { en: Press }, hours: { on: working-days, spans: [{ from: "08:00", until: "11:00" }] } }
lines:
  - { key: l1, kind: fax, number: 021-100009, began: { by: 2026-01-01 } }
  - { key: l2, kind: office, number: 021-100003, began: { by: 2026-01-01 }, answers: press-assistant }
  - { key: l3, kind: duty, number: 021-100004, began: { by: 2026-01-01 } }
  - { key: l4, kind: office, number: 021-100005, began: { by: 2026-01-01 } }
  - { key: l5, kind: public, number: "112", began: { by: 2026-01-01 } }
terms: [{ key: t1, role: press-assistant, name: Ann, person: p-0001, began: { by: 2026-01-01 } }]`,
	dams: `parent: water
lines: [{ key: l1, kind: office, number: 021-100006, began: { by: 2026-01-01 } }]
terms: [{ key: t1, role: press-assistant, name: Ann, person: p-0001, began: { by: 2026-01-01 } }]`,
	wells: 'parent: mute',
	mute: 'parent: region',
};

describe('the numbers of an agency', () => {
	const world = soundRegistry(agencies, files).registry;
	const agencyOf = (id: string) => world.agencyOf.get(id) as (typeof world.agencies)[number];
	const numbers = (id: string) =>
		pressNumbersOf(world, agencyOf(id), isoDate('2026-11-23')).map(
			({ kind, agency, line }) => `${kind} ${agency}#${line.key}`,
		);

	test('stand in the order in which they are tried, fax and public line left out', () => {
		expect(numbers('water')).toEqual([
			'office water#l4',
			'duty water#l3',
			'assistant water#l2',
			'assistant-body dams#l1',
			'parent region#l1',
			'parent region#l2',
		]);
	});
	test('of one kind begin with those for everything; a number for writing alone is none', () => {
		const text = `lines:
  - { key: l1, kind: office, number: 021-100010, began: { by: 2026-01-01 }, topics: [water] }
  - { key: l2, kind: office, number: 021-100011, began: { by: 2026-01-01 }, office: { en: Flood Press Unit } }
  - { key: l3, kind: office, number: 021-100012, began: { by: 2026-01-01 }, accepts: [textphone, sms] }
  - { key: l4, kind: office, number: 021-100013, began: { by: 2026-01-01 }, accepts: [sms, phone] }
  - { key: l5, kind: duty, number: 021-100014, began: { by: 2026-01-01 } }`;
		const { registry } = soundRegistry({ floods: text }, files);
		const [floods] = registry.agencies;
		const day = isoDate('2026-11-23');
		const keys = floods && pressNumbersOf(registry, floods, day).map(({ line }) => line.key);
		expect(keys).toEqual(['l4', 'l1', 'l2', 'l5']);
		expect(floods && contactOf(registry, floods, day).main?.key).toBe('l4');
	});
	test('are those of the nearest agency above it where it has none', () => {
		expect(numbers('wells')).toEqual(['parent region#l1', 'parent region#l2']);
	});
	test('are also those of the next agency above that is answered every day, where the nearest is not', () => {
		const hills = soundRegistry({ ...agencies, town: 'parent: water', village: 'parent: dams' }, files).registry;
		const above = (id: string) =>
			pressNumbersOf(hills, hills.agencyOf.get(id) as never, isoDate('2026-11-23')).map(
				({ agency, line }) => `${agency}#${line.key}`,
			);
		expect(above('town')).toEqual(['water#l4', 'water#l3', 'water#l2', 'region#l2']);
		expect(above('village')).toEqual(['dams#l1', 'region#l2']);
	});
	test('have the hours of the press office, and a duty line only its own', () => {
		const hours = pressNumbersOf(world, agencyOf('water'), isoDate('2026-11-23')).map((answer) => answer.hours);
		expect(hours.map((of) => of?.spans?.[0]?.from)).toEqual(['08:00', undefined, '08:00', '09:00', '09:00', '00:00']);
		const [fax] = agencyOf('water').record.lines;
		expect(fax && openingOf(world, agencyOf('water'), fax, isoDate('2026-11-23')).hours?.spans?.[0]?.until).toBe(
			'11:00',
		);
	});
	test('of another agency are answered there: by its hours and the holidays of its place', () => {
		const shared =
			'pressOffice: { name: { en: Press }, hours: { on: every-day, spans: [{ from: "07:00", until: "19:00" }] } }';
		const { registry } = soundRegistry({
			owner: `division: "11"\nlines: [{ key: l0, kind: email, address: a@owner.example, began: { by: 2026-01-01 }, hours: { on: every-day, spans: [{ from: "05:00", until: "06:00" }] } }, { key: l2, kind: office, number: 022-10132, began: { by: 2026-01-01 }, hours: { on: every-day, spans: [{ from: "06:00", until: "07:00" }] } }, { key: l1, kind: office, number: 022-10131, began: { by: 2026-01-01 }, hours: { on: working-days, spans: [{ from: "10:00", until: "11:00" }] } }]`,
			user: `${shared}\nlines:
  - { key: l1, kind: office, number: 022-10131, of: owner, began: { by: 2026-01-01 } }
  - { key: l2, kind: office, number: 021-100013, began: { by: 2026-01-01 } }
  - { key: l3, kind: website, address: "https://owner.example", of: owner, began: { by: 2026-01-01 } }`,
		});
		const numbers = pressNumbersOf(registry, registry.agencyOf.get('user') as never, isoDate('2026-11-23'));
		expect(numbers.map(({ line, hours, division }) => [line.key, hours?.spans?.[0]?.from, division])).toEqual([
			['l1', '10:00', '11'],
			['l2', '07:00', '10'],
		]);
		const [, , site] = registry.agencyOf.get('user')?.record.lines ?? [];
		const opening = site && openingOf(registry, registry.agencyOf.get('user') as never, site, isoDate('2026-11-23'));
		expect(opening?.division).toBe('11');
	});
	test('give the browser what gives the same answers in at most 1,200 bytes', () => {
		const data = openingData(world, agencyOf('water'), isoDate('2026-11-23'));
		expect(JSON.stringify(data).length).toBeLessThanOrEqual(1200);
		expect(data).toMatchObject({ zone: 'Asia/Shanghai', from: '2026-01-01', lines: [0, -1, 0, 1, 1, 2] });
		expect(data.courses).toHaveLength(1);
		const inBrowser = (on: string, minute: number) =>
			nowFrom(JSON.parse(JSON.stringify(data)), { day: isoDate(on), minute });
		expect(inBrowser('2026-11-23', 480)?.first).toEqual({ state: 'open', until: { day: '2026-11-23', minute: 660 } });
		expect(inBrowser('2026-11-23', 960)?.answering).toMatchObject({ line: 3 });
		expect(inBrowser('2027-01-04', 480)?.first.state).toBe('not-known');
		expect(inBrowser('2026-10-05', 510)?.first).toMatchObject({ state: 'closed', next: { day: '2026-10-08' } });
		expect(inBrowser('2025-11-20', 510)?.first).toEqual({ state: 'not-known', lacks: 'day' });
	});
	test('leave out the last ones rather than grow beyond 1,200 bytes', () => {
		const spans = (nth: number) =>
			Array.from({ length: 18 }, (_, hour) => String(hour).padStart(2, '0'))
				.map((hour) => `{ from: "${hour}:0${nth}", until: "${hour}:30" }`)
				.join(', ');
		const many = [1, 2, 3, 4, 5, 6].map(
			(hour) =>
				`  - { key: l${hour}, kind: office, number: 021-10000${hour}, began: { by: 2026-01-01 }, hours: { on: every-day, spans: [${spans(hour)}] } }`,
		);
		const { registry: busy } = soundRegistry({ water: `lines:\n${many.join('\n')}` }, files);
		const data = openingData(busy, busy.agencies[0] as never, isoDate('2026-11-01'));
		expect(JSON.stringify(data).length).toBeLessThanOrEqual(1200);
		expect(data.lines.length).toBeLessThan(6);
	});
	test.each([
		['none where neither is', ['duty', 'assistant'], ['assistant l2', 'duty l1']],
		['the assistant alone', ['assistant'], ['assistant l1']],
		['the duty line alone', ['duty'], ['duty l1']],
		['the press office', ['assistant', 'duty', 'office'], ['office l3', 'duty l2', 'assistant l1']],
	])('put the main number first, that of the assistant where no press office has one: %s', (_, kinds, expected) => {
		const lines = kinds.map((kind, index) => {
			const more = kind === 'assistant' ? ', answers: press-assistant' : '';
			return `{ key: l${index + 1}, kind: ${kind === 'duty' ? 'duty' : 'office'}, number: 021-10000${index}, began: { by: 2026-01-01 }${more} }`;
		});
		const { registry } = soundRegistry({ water: `lines: [${lines.join(', ')}]` }, files);
		const [water] = registry.agencies;
		const day = isoDate('2026-11-23');
		const own = water ? ownNumbersOf(registry, water, day) : [];
		expect(own.map(({ kind, line }) => `${kind} ${line.key}`)).toEqual(expected);
		expect(water && contactOf(registry, water, day).main).toBe(own[0]?.line);
	});
	test.each<[string, readonly string[] | undefined, boolean]>([
		['nothing else is said', undefined, true],
		['it is said', ['phone'], true],
		['it is said besides', ['sms', 'fax', 'textphone', 'phone'], true],
		['letters and mail are taken besides', ['letter', 'email', 'message'], true],
		['it is a text telephone', ['textphone'], false],
		['it takes messages', ['sms'], false],
		['it takes faxes', ['fax', 'letter'], false],
	])('are answered by a voice, or not, where %s', (_, accepts, taken) => {
		expect(takesCalls({ accepts } as ContactLine)).toBe(taken);
	});
	test('are at most six, each once, also where two agencies write one number in two ways', () => {
		const line = (key: string, number: string) =>
			`{ key: ${key}, kind: office, number: ${number}, began: { by: 2026-01-01 } }`;
		const { value } = registryFromText({
			desk: `lines: [${[1, 2, 3, 4, 5, 6, 7].map((at) => line(`l${at}`, `021-10001${at}`)).join(', ')}]`,
			water: `spokenForBy: desk\nlines: [${line('l1', '"100013"')}, ${line('l2', '021-100012')}]`,
		});
		const water = value?.registry.agencyOf.get('water');
		const found = value && water ? pressNumbersOf(value.registry, water, isoDate('2026-11-23')) : [];
		expect(found.map(({ agency, line: { key } }) => `${agency}#${key}`)).toEqual([
			'water#l1',
			'water#l2',
			'desk#l1',
			'desk#l4',
			'desk#l5',
			'desk#l6',
		]);
	});
	test('do not turn in a circle where agencies stand above each other', () => {
		const { value } = registryFromText({ east: 'parent: west', west: 'parent: east' });
		const east = value?.registry.agencyOf.get('east');
		expect(value && east && pressNumbersOf(value.registry, east, isoDate('2026-11-23'))).toEqual([]);
	});
});

describe('the numbers above an agency', () => {
	const at = (kind: string, number: string, more = '') =>
		`lines: [{ key: l1, kind: ${kind}, number: ${number}, began: { by: 2026-01-01 }${more && `, ${more}`} }]`;
	const hours = (more: string) =>
		`hours: { on: every-day, spans: [{ from: "00:00", until: "24:00" }]${more && `, ${more}`} }`;
	const above = (agencies: Readonly<Record<string, string>>, id: string, day = '2026-11-23') => {
		const { registry } = soundRegistry(agencies);
		return pressNumbersOf(registry, registry.agencyOf.get(id) as never, isoDate(day)).map(
			({ kind, agency }) => `${kind} ${agency}`,
		);
	};

	test.each([
		['every day', '', ['parent town', 'parent county']],
		['by appointment besides', 'appointment: also', ['parent town', 'parent county']],
		['by appointment only', 'appointment: only', ['parent town', 'parent city']],
		['with a remark', 'note: { en: not in typhoons }', ['parent town', 'parent city']],
	])('go on to the first that is answered daily: the next one is answered %s', (_, more, expected) => {
		const agencies = {
			state: at('duty', '021-100004', hours('')),
			city: `parent: state\n${at('duty', '021-100003', hours(''))}`,
			county: `parent: city\n${at('duty', '021-100002', hours(more))}`,
			town: `parent: county\n${at('office', '021-100001')}`,
			village: 'parent: town',
		};
		expect(above(agencies, 'village')).toEqual(expected);
	});
	test.each([
		['2026-05-31', ['parent old'], 'old'],
		['2026-06-01', ['parent new'], 'new'],
	])('are those of who stood above it on %s, in lists too', (day, expected, agency) => {
		const agencies = {
			old: at('office', '021-100001'),
			new: at('office', '021-100002'),
			village: 'parent: new\nformerly: [{ key: f1, ended: { on: 2026-06-01 }, parent: old }]',
		};
		expect(above(agencies, 'village', day)).toEqual(expected);
		const { registry } = soundRegistry(agencies);
		const { main, served, fallback } = contactOf(registry, registry.agencyOf.get('village') as never, isoDate(day));
		expect([main, served, fallback?.agency]).toEqual([undefined, undefined, agency]);
	});
	test('are also those of where its assistant serves, before them', () => {
		const assistant = (more: string) =>
			`terms: [{ key: t1, role: press-assistant, name: Ann, person: p-0001, began: { by: 2024-01-01 }${more} }]`;
		const spokesperson =
			'terms: [{ key: t1, role: spokesperson, name: Ann, person: p-0001, began: { by: 2024-01-01 } }]';
		const agencies = {
			city: at('office', '021-100001'),
			left: `${at('office', '021-100002')}\n${assistant(', ended: { on: 2026-01-01 }')}`,
			speaks: `${at('office', '021-100003')}\n${spokesperson}`,
			others: `${at('office', '021-100004')}\nterms: [{ key: t1, role: press-assistant, name: Bob, began: { by: 2024-01-01 } }]`,
			serves: `${at('office', '021-100005')}\n${assistant('')}`,
			other: `${at('office', '021-100006')}\n${assistant('').replace('Ann', 'Dot').replace('p-0001', 'p-0002')}`,
			village: `parent: city\n${assistant('')}`,
			hamlet: `parent: city\nterms: [{ key: t1, role: press-assistant, name: Cyd, began: { by: 2024-01-01 } }]`,
			flood: `temporary: { matter: { en: Flood }, host: city }\n${assistant('')}`,
		};
		expect(above(agencies, 'village')).toEqual(['assistant-body serves', 'parent city']);
		expect(above(agencies, 'hamlet')).toEqual(['parent city']);
		expect(above(agencies, 'flood')).toEqual(['assistant-body serves', 'host city']);
		const { registry } = soundRegistry(agencies);
		const first = (id: string) => contactOf(registry, registry.agencyOf.get(id) as never, isoDate('2026-11-23'));
		expect([first('flood').served?.agency, first('hamlet').served, first('hamlet').fallback?.agency]).toEqual([
			'serves',
			undefined,
			'city',
		]);
	});
});

describe('the line of the first page', () => {
	test.each([
		['2026-02-01', 'National Day', [], '2026-12-31'],
		['2026-09-26', 'National Day', [], '2026-12-31'],
		['2026-09-27', 'National Day', ['2026-10-10'], '2026-12-31'],
		['2026-10-03', 'National Day', ['2026-10-10'], '2026-12-31'],
		['2026-10-07', 'National Day', ['2026-10-10'], '2026-12-31'],
		['2026-10-08', undefined, ['2026-10-10'], '2026-12-31'],
		['2026-10-10', undefined, ['2026-10-10'], '2026-12-31'],
		['2026-10-11', undefined, [], '2026-12-31'],
		['2026-11-23', undefined, [], '2026-12-31'],
		['2027-02-01', undefined, [], undefined],
	])('on %s names the next holiday that is announced', (day, name, worked, until) => {
		const now = officeNow(soundRegistry({ any: '' }, files).registry, isoDate(day));
		expect([now.holiday?.name?.en, now.workedWeekends, now.announcedUntil]).toEqual([name, worked, until]);
		expect(now.data.lines).toEqual([0]);
	});
	test('knows all years that follow one another, and what is next in whatever order it is written', () => {
		const year = (of: number, holidays: string, worked = '') =>
			`year: ${of}\nsource: { title: Notice }\nholidays:\n${holidays}\nworkedWeekends: [${worked}]\n`;
		const holiday = (name: string, from: string) => `  - { name: { en: ${name} }, from: ${from}, until: ${from} }`;
		const { value } = registryFromText(
			{ any: '' },
			{
				'calendars/2026.yaml': year(2026, holiday('Spring', '2026-02-17'), '2026-12-26'),
				'calendars/2027.yaml': year(
					2027,
					`${holiday('Autumn', '2027-09-15')}\n${holiday('New Year', '2027-01-01')}`,
					'2027-01-03, 2027-01-02',
				),
				'calendars/2029.yaml': year(2029, holiday('Far', '2029-01-01')),
			},
		);
		const on = (day: string) => value && officeNow(value.registry, isoDate(day));
		expect(on('2026-12-24')).toMatchObject({
			holiday: { name: { en: 'New Year' } },
			workedWeekends: ['2026-12-26', '2027-01-02', '2027-01-03'],
			announcedUntil: '2027-12-31',
		});
		expect(on('2027-01-02')).toMatchObject({ holiday: { name: { en: 'Autumn' } }, announcedUntil: '2027-12-31' });
		expect([on('2028-05-01')?.announcedUntil, on('2029-05-01')?.announcedUntil]).toEqual([undefined, '2029-12-31']);
	});
});

describe('an agency that others serve', () => {
	const world = soundRegistry(
		{
			...agencies,
			desk: 'lines: [{ key: l1, kind: office, number: 021-100011, began: { by: 2026-01-01 } }]',
			silent: 'spokenForBy: desk',
			own: `spokenForBy: desk
parent: region
lines: [{ key: l1, kind: duty, number: 021-100012, began: { by: 2026-01-01 } }]`,
			chained: 'spokenForBy: silent',
			flood: 'temporary: { matter: { en: Flood }, host: water, expected: 2026-12-31 }',
			drought: 'temporary: { matter: { en: Drought }, host: silent }\nparent: region',
			both: 'temporary: { matter: { en: Ice }, host: dams }\nspokenForBy: desk',
		},
		files,
	).registry;
	const day = isoDate('2026-11-23');
	const agencyOf = (id: string) => world.agencyOf.get(id) as (typeof world.agencies)[number];
	const numbers = (id: string) =>
		pressNumbersOf(world, agencyOf(id), day).map(({ kind, agency, line }) => `${kind} ${agency}#${line.key}`);

	test.each([
		['silent', ['speaker desk#l1']],
		['own', ['duty own#l1', 'speaker desk#l1', 'parent region#l1', 'parent region#l2']],
		['chained', ['speaker desk#l1']],
		['flood', ['host water#l4', 'host water#l3', 'host water#l2', 'parent region#l2']],
		['drought', ['host desk#l1', 'parent region#l1', 'parent region#l2']],
		['both', ['speaker desk#l1', 'host dams#l1', 'parent region#l2']],
	])('%s has after its own numbers those of whom it names', (id, expected) => {
		expect(numbers(id)).toEqual(expected);
	});
	test('shows the same number in every row and in the finder', () => {
		const { main, served, fallback } = contactOf(world, agencyOf('silent'), day);
		expect([main, served?.agency, served?.line.key, fallback?.agency]).toEqual([undefined, 'desk', 'l1', 'desk']);
		expect(contactOf(world, agencyOf('own'), day).served).toBeUndefined();
	});
	test('is named where it is served', () => {
		const served = servedAgencies(world, day);
		expect(served.get('desk')).toEqual({ spokenFor: ['silent', 'own', 'both'], hosted: [] });
		expect(served.get('water')).toEqual({ spokenFor: [], hosted: ['flood'] });
		expect([...served.keys()]).toEqual(['desk', 'silent', 'water', 'dams']);
		const { registry: later } = soundRegistry({
			desk: '',
			gone: 'spokenForBy: desk\nonList: false\ndissolved: { on: 2026-01-01 }',
			over: 'temporary: { matter: { en: Flood }, host: desk }\nonList: false\ndissolved: { on: 2026-01-01 }',
		});
		expect([...servedAgencies(later, day)]).toEqual([]);
	});
	test('never turns in a circle', () => {
		const { value } = registryFromText({ east: 'spokenForBy: west', west: 'spokenForBy: east' });
		const east = value?.registry.agencyOf.get('east');
		expect(value && east && pressNumbersOf(value.registry, east, day)).toEqual([]);
	});
});

describe('a note that only people can read', () => {
	const always = 'hours: { on: every-day, spans: [{ from: "00:00", until: "24:00" }] }';
	const own = 'hours: { on: every-day, spans: [{ from: "08:00", until: "20:00" }] }';
	const line = (key: string, kind: string, more: string) =>
		`  - { key: ${key}, kind: ${kind}, number: 021-20000${key.slice(1)}, began: { by: 2026-01-01 }${more} }`;
	const openAt = (record: string, minute: number) => {
		const world = soundRegistry({ water: record }, files).registry;
		const day = isoDate('2026-11-27');
		const now = nowFrom(openingData(world, world.agencyOf.get('water') as never, day), { day, minute });
		return [now?.first.state, now?.open, now?.toCall];
	};
	const lines = (office: string, duty: string) =>
		`lines:\n${line('l1', 'office', office)}\n${line('l2', 'duty', duty)}`;
	const friday = 'note: Nobody answers on Friday afternoons';

	test.each([
		['none', lines('', `, ${always}`), ['open', [0, 1], 0]],
		['of the line', lines(`, ${friday}`, `, ${always}`), ['not-known', [1], 1]],
		['of a line with hours of its own', lines(`, ${own}, ${friday}`, `, ${always}`), ['not-known', [1], 1]],
		['of the duty line', lines('', `, ${always}, ${friday}`), ['open', [0], 0]],
		['of the agency, about its office', `${friday}\n${lines('', `, ${always}`)}`, ['not-known', [1], 1]],
		['of the agency, where the line has hours of its own', `${friday}\n${lines(`, ${own}`, '')}`, ['open', [0], 0]],
	])('keeps a number from being called answered: %s', (_whose, record, expected) => {
		expect(openAt(record, 15 * 60)).toEqual(expected);
	});
});

describe('the number to call', () => {
	const day = isoDate('2026-11-27');
	const open = { plans: [{ spans: [[0, 1440]] as const }] };
	const shut = { plans: [{ spans: [[60, 61]] as const }] };
	const unclear = { plans: [], remark: true as const };
	const toCall = (own: number, ...hours: readonly (typeof open | typeof shut | typeof unclear | undefined)[]) => {
		const known = hours.filter((of) => of !== undefined);
		const lines = hours.map((of) => (of ? known.indexOf(of) : -1));
		const data = { zone: 'Asia/Shanghai', from: day, until: day, courses: [], hours: known, lines, own };
		return nowFrom(data, { day, minute: 600 })?.toCall;
	};

	test.each([
		['the first where it is answered', 2, [open, open], 0],
		['the duty line where the office is closed', 2, [shut, open], 1],
		['an own number that is answered, where nobody knows of the first', 2, [undefined, open], 1],
		['an own number of which nobody knows, where the first is closed', 2, [shut, undefined], 1],
		['another agency, where all own ones are closed', 2, [shut, shut, open], 2],
		['another agency that is answered, where nobody knows of the first', 1, [unclear, open], 1],
		['no other agency of which nobody knows', 1, [shut, undefined], 0],
		['the first where all are closed', 2, [shut, shut], 0],
		['another agency that is answered, where there is no own number', 0, [shut, open], 1],
	] as const)('is %s', (_what, own, hours, expected) => {
		expect(toCall(own, ...hours)).toBe(expected);
	});
});
