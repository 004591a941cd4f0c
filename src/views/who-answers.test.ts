import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { registryFromText, soundRegistry } from '../testing/registry-from-text.ts';
import { contactOf } from './contact.ts';
import { officeNow } from './now.ts';
import { nowFrom } from './opening.ts';
import { openingData } from './opening-data.ts';
import { servedBodies } from './serving-bodies.ts';
import { pressNumbersOf, openingOf } from './who-answers.ts';

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
const bodies = {
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

describe('the numbers of a body', () => {
	const world = soundRegistry(bodies, files).registry;
	const bodyOf = (id: string) => world.bodyOf.get(id) as (typeof world.bodies)[number];
	const numbers = (id: string) =>
		pressNumbersOf(world, bodyOf(id), isoDate('2026-11-23')).map(
			({ kind, body, line }) => `${kind} ${body}#${line.key}`,
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
		const [floods] = registry.bodies;
		const day = isoDate('2026-11-23');
		const keys = floods && pressNumbersOf(registry, floods, day).map(({ line }) => line.key);
		expect(keys).toEqual(['l4', 'l1', 'l2', 'l5']);
		expect(floods && contactOf(registry, floods, day).main?.key).toBe('l4');
	});
	test('are those of the nearest body above it where it has none', () => {
		expect(numbers('wells')).toEqual(['parent region#l1', 'parent region#l2']);
	});
	test('are also those of the next body above that is answered every day, where the nearest is not', () => {
		const hills = soundRegistry({ ...bodies, town: 'parent: water', village: 'parent: dams' }, files).registry;
		const above = (id: string) =>
			pressNumbersOf(hills, hills.bodyOf.get(id) as never, isoDate('2026-11-23')).map(
				({ body, line }) => `${body}#${line.key}`,
			);
		expect(above('town')).toEqual(['water#l4', 'water#l3', 'water#l2', 'region#l2']);
		expect(above('village')).toEqual(['dams#l1', 'region#l2']);
	});
	test('have the hours of the press office, and a duty line only its own', () => {
		const hours = pressNumbersOf(world, bodyOf('water'), isoDate('2026-11-23')).map((answer) => answer.hours);
		expect(hours.map((of) => of?.spans?.[0]?.from)).toEqual(['08:00', undefined, '08:00', '09:00', '09:00', '00:00']);
		const [fax] = bodyOf('water').agency.lines;
		expect(fax && openingOf(world, bodyOf('water'), fax, isoDate('2026-11-23')).hours?.spans?.[0]?.until).toBe('11:00');
	});
	test('of another body are answered there: by its hours and the holidays of its place', () => {
		const shared =
			'pressOffice: { name: { en: Press }, hours: { on: every-day, spans: [{ from: "07:00", until: "19:00" }] } }';
		const { registry } = soundRegistry({
			owner: `division: "11"\nlines: [{ key: l1, kind: office, number: 022-10131, began: { by: 2026-01-01 }, hours: { on: working-days, spans: [{ from: "10:00", until: "11:00" }] } }]`,
			user: `${shared}\nlines:
  - { key: l1, kind: office, number: 022-10131, of: owner, began: { by: 2026-01-01 } }
  - { key: l2, kind: office, number: 021-100013, began: { by: 2026-01-01 } }`,
		});
		const numbers = pressNumbersOf(registry, registry.bodyOf.get('user') as never, isoDate('2026-11-23'));
		expect(numbers.map(({ line, hours, division }) => [line.key, hours?.spans?.[0]?.from, division])).toEqual([
			['l1', '10:00', '11'],
			['l2', '07:00', '10'],
		]);
	});
	test('give the browser what gives the same answers in at most 1,200 bytes', () => {
		const data = openingData(world, bodyOf('water'), isoDate('2026-11-23'));
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
		const data = openingData(busy, busy.bodies[0] as never, isoDate('2026-11-01'));
		expect(JSON.stringify(data).length).toBeLessThanOrEqual(1200);
		expect(data.lines.length).toBeLessThan(6);
	});
	test('do not turn in a circle where bodies stand above each other', () => {
		const { value } = registryFromText({ east: 'parent: west', west: 'parent: east' });
		const east = value?.registry.bodyOf.get('east');
		expect(value && east && pressNumbersOf(value.registry, east, isoDate('2026-11-23'))).toEqual([]);
	});
});

describe('the line of the first page', () => {
	test.each([
		['2026-02-01', 'National Day', [], '2026-12-31'],
		['2026-10-03', 'National Day', ['2026-10-10'], '2026-12-31'],
		['2026-11-23', undefined, [], '2026-12-31'],
		['2027-02-01', undefined, [], undefined],
	])('on %s names the next holiday that is announced', (day, name, worked, until) => {
		const now = officeNow(soundRegistry({ any: '' }, files).registry, isoDate(day));
		expect([now.holiday?.name?.en, now.workedWeekends, now.announcedUntil]).toEqual([name, worked, until]);
		expect(now.data.lines).toEqual([0]);
	});
});

describe('a body that others serve', () => {
	const world = soundRegistry(
		{
			...bodies,
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
	const bodyOf = (id: string) => world.bodyOf.get(id) as (typeof world.bodies)[number];
	const numbers = (id: string) =>
		pressNumbersOf(world, bodyOf(id), day).map(({ kind, body, line }) => `${kind} ${body}#${line.key}`);

	test.each([
		['silent', ['speaker desk#l1']],
		['own', ['duty own#l1', 'speaker desk#l1', 'parent region#l1', 'parent region#l2']],
		['chained', ['speaker desk#l1']],
		['flood', ['host water#l4', 'host water#l3', 'host water#l2']],
		['drought', ['host desk#l1', 'parent region#l1', 'parent region#l2']],
		['both', ['speaker desk#l1', 'host dams#l1']],
	])('%s has after its own numbers those of whom it names', (id, expected) => {
		expect(numbers(id)).toEqual(expected);
	});
	test('shows the same number in every row and in the finder', () => {
		const { main, served, fallback } = contactOf(world, bodyOf('silent'), day);
		expect([main, served?.body, served?.line.key, fallback?.body]).toEqual([undefined, 'desk', 'l1', 'desk']);
		expect(contactOf(world, bodyOf('own'), day).served).toBeUndefined();
	});
	test('is named where it is served', () => {
		const served = servedBodies(world);
		expect(served.get('desk')).toEqual({ spokenFor: ['silent', 'own', 'both'], hosted: [] });
		expect(served.get('water')).toEqual({ spokenFor: [], hosted: ['flood'] });
	});
	test('never turns in a circle', () => {
		const { value } = registryFromText({ east: 'spokenForBy: west', west: 'spokenForBy: east' });
		const east = value?.registry.bodyOf.get('east');
		expect(value && east && pressNumbersOf(value.registry, east, day)).toEqual([]);
	});
});
