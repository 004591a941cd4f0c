import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readContent } from '../disk/read-content.ts';
import { registryFrom } from '../registry/registry-from.ts';
import { addDays, isoDate } from '../calendar/index.ts';
import { soundRegistry } from '../testing/registry-from-text.ts';
import { RegistryInTime } from '../testing/registry-in-time.ts';
import { answersByDay, type DayAnswer } from './on-a-day.ts';
import { rosterOn } from './roster.ts';

function stretches(agency: string): string[] {
	const { registry } = soundRegistry({ water: agency });
	return answersByDay(registry, registry.agencies[0] as never).map(inWords);
}

function inWords({ from, until, state, name, persons, vacancy }: DayAnswer): string {
	const who = persons.map((person) => `${person.role === 'temporary' ? 'temporary ' : ''}${String(person.name.value)}`);
	return [
		`${from ?? '…'}–${until ?? '…'}`,
		String(name.en?.value),
		state,
		...who,
		...(vacancy ? [vacancy.key] : []),
	].join(' ');
}

describe('of an agency, who spoke stretch by stretch', () => {
	test('names everybody who spoke, and no press assistant', () => {
		expect(
			stretches(`
terms:
  - { key: t1, role: spokesperson, name: Ann, began: { by: 2024-12-31 }, ended: { on: 2025-06-01 } }
  - { key: t2, role: temporary, name: Cleo, matter: { en: Flood }, authorisedBy: { en: Mayor }, began: { on: 2025-02-01 }, ended: { on: 2025-03-01 } }
  - { key: t3, role: press-assistant, name: Dan, began: { on: 2025-04-01 } }
  - { key: t4, role: spokesperson, name: Bob, began: { on: 2025-07-01 } }
vacancies: [{ key: v1, role: spokesperson, began: { on: 2025-06-01 }, ended: { on: 2025-07-01 } }]
`),
		).toEqual([
			'2025-07-01–… water held Bob',
			'2025-06-01–2025-07-01 water vacant v1',
			'2025-03-01–2025-06-01 water held Ann',
			'2025-02-01–2025-03-01 water held Ann temporary Cleo',
			'2024-12-31–2025-02-01 water held Ann',
			'…–2024-12-31 water not-known',
		]);
	});

	test('tells a gap from a vacancy, and a former name from the present one', () => {
		expect(
			stretches(`
name: { en: water }
formerly: [{ key: f1, ended: { on: 2025-03-01 }, name: { en: Wells } }]
terms: [{ key: t1, role: spokesperson, name: Ann, began: { on: 2025-01-01 }, ended: { on: 2025-06-01 } }]
`),
		).toEqual([
			'2025-06-01–… water undeclared',
			'2025-03-01–2025-06-01 water held Ann',
			'2025-01-01–2025-03-01 Wells held Ann',
			'…–2025-01-01 Wells not-known',
		]);
	});

	test('leaves out who is known to be gone by a day, and does not say that he left on it', () => {
		const { registry } = soundRegistry({
			water: `
terms:
  - { key: t1, role: spokesperson, name: Ann, began: { in: 2019 }, ended: { by: 2025-06-01 } }
  - { key: t2, role: spokesperson, name: Bob, began: { by: 2024-12-31 } }
`,
		});
		expect(
			answersByDay(registry, registry.agencies[0] as never).map((of) => [inWords(of), of.isOlder, of.untilAtLatest]),
		).toEqual([
			['2025-06-01–… water held Bob', true, false],
			['2024-12-31–2025-06-01 water held Ann Bob', true, true],
			['2019-12-31–2024-12-31 water held Ann', true, false],
			['…–2019-12-31 water not-known', false, false],
		]);
	});

	test('ends with the agency also where its people had left before, or only by a day', () => {
		expect(
			stretches(`
onList: false
dissolved: { on: 2025-06-01, successors: [] }
terms: [{ key: t1, role: spokesperson, name: Ann, began: { on: 2025-01-01 }, ended: { on: 2025-03-01 } }]
`),
		).toEqual([
			'2025-06-01–… water dissolved',
			'2025-03-01–2025-06-01 water undeclared',
			'2025-01-01–2025-03-01 water held Ann',
			'…–2025-01-01 water not-known',
		]);
		// After a publication has named the agency, an end by a day is an event, and still nobody says that it was that day.
		const world = new RegistryInTime();
		const term = { key: 't1', role: 'spokesperson', name: 'Ann', began: { by: '2023-01-01' } };
		world.agencies['water'] = { terms: [term] };
		world.annual('2024');
		world.agencies['water'] = { terms: [{ ...term, ended: { by: '2024-05-01', filed: '2024-05-02' } }] };
		const { registry } = world.loaded();
		const answers = answersByDay(registry, registry.agencies[0] as never);
		expect(answers.map(({ from, isOlder, untilAtLatest }) => [from, isOlder, untilAtLatest])).toEqual([
			['2024-05-01', true, false],
			['2023-01-01', true, true],
			[undefined, false, false],
		]);
	});

	test('ends with the agency', () => {
		expect(
			stretches(`
onList: false
dissolved: { on: 2025-06-01, successors: [] }
terms: [{ key: t1, role: spokesperson, name: Ann, began: { on: 2025-01-01 }, ended: { on: 2025-06-01 } }]
`),
		).toEqual(['2025-06-01–… water dissolved', '2025-01-01–2025-06-01 water held Ann', '…–2025-01-01 water not-known']);
	});

	test('are cut by renamings of persons in office alone, and by days of which something is first known', () => {
		expect(
			stretches(`
terms:
  - { key: t1, role: spokesperson, name: Anna, formerNames: [{ name: Ann, until: 2025-03-01 }], began: { by: 2025-03-01 } }
  - { key: t2, role: spokesperson, name: Beth, formerNames: [{ name: Bea }, { name: Betty, until: 2025-05-01 }], began: { by: 2025-04-01 } }
lines: [{ key: l1, kind: office, number: "021-111111", began: { by: 2024-02-01 } }]
`),
		).toEqual([
			'2025-05-01–… water held Anna Beth',
			'2025-04-01–2025-05-01 water held Anna Betty',
			'2025-03-01–2025-04-01 water held Anna',
			'…–2025-03-01 water not-known',
		]);
	});

	test('are older where a name was taken up as the term was known to be held', () => {
		const { registry } = soundRegistry({
			water: `terms: [{ key: t1, role: spokesperson, name: Anna, formerNames: [{ name: Ann, until: 2025-03-01 }], began: { by: 2025-03-01 } }]`,
		});
		const [answer] = answersByDay(registry, registry.agencies[0] as never);
		expect([answer?.from, answer?.isOlder]).toEqual(['2025-03-01', true]);
	});

	test('end on the day before the next begins', () => {
		const { registry } = soundRegistry({
			water: `
terms: [{ key: t1, role: spokesperson, name: Ann, began: { on: 2025-01-01 }, ended: { on: 2025-03-01 } }]
vacancies: [{ key: v1, role: press-assistant, began: { on: 2025-02-01 } }, { key: v2, role: spokesperson, began: { on: 2025-03-01 } }]
`,
		});
		const answers = answersByDay(registry, registry.agencies[0] as never);
		expect(answers.map(({ from, last, vacancy }) => [from, last, vacancy?.key])).toEqual([
			['2025-03-01', undefined, 'v2'],
			['2025-01-01', '2025-02-28', undefined],
			[undefined, '2024-12-31', undefined],
		]);
	});

	test('name the vacant seat of the spokesperson, never that of the assistant, nor beside a holder', () => {
		expect(
			stretches(`
vacancies:
  - { key: v1, role: press-assistant, began: { on: 2025-02-01 } }
  - { key: v2, role: spokesperson, began: { on: 2025-03-01 } }
terms: [{ key: t1, role: spokesperson, name: Ann, began: { on: 2025-04-01 } }]
`),
		).toEqual([
			'2025-04-01–… water held Ann',
			'2025-03-01–2025-04-01 water vacant v2',
			'2025-02-01–2025-03-01 water undeclared',
			'…–2025-02-01 water not-known',
		]);
	});

	test('know that something ended on its day where an event of that day says so', () => {
		const { registry } = soundRegistry({
			water: `
terms:
  - { key: t1, role: spokesperson, name: Ann, began: { on: 2025-01-01 }, ended: { by: 2025-03-01 } }
  - { key: t2, role: spokesperson, name: Bob, began: { on: 2025-03-01 } }
  - { key: t3, role: spokesperson, name: Cyd, began: { on: 2025-01-01 }, ended: { by: 2025-05-01 } }
`,
		});
		const answers = answersByDay(registry, registry.agencies[0] as never);
		expect(answers.map(({ from, isOlder, untilAtLatest }) => [from, isOlder, untilAtLatest])).toEqual([
			['2025-05-01', true, false],
			['2025-03-01', false, true],
			['2025-01-01', false, false],
			[undefined, false, false],
		]);
	});

	test('of which nothing is recorded is not known', () => expect(stretches('')).toEqual(['…–… water not-known']));
});

test('the stretches of a whole registry say on every day what its roster says', () => {
	const folder = fileURLToPath(new URL('../../content', import.meta.url));
	const registry = registryFrom(readContent(folder).value).value?.registry;
	if (!registry) throw new Error('the content can be read');
	const stretchesOf = new Map(registry.agencies.map((agency) => [agency.id, answersByDay(registry, agency)]));
	const ofStretches = (on: string) =>
		[...stretchesOf].flatMap(([id, stretches]) => {
			const found = stretches.filter(({ from, until }) => (!from || from <= on) && (!until || on < until));
			expect(found).toHaveLength(1);
			return found.map(
				({ from, persons }) => from && `${id} ${persons.map(({ key, postKey }) => `${key} ${postKey}`)}`,
			);
		});
	let days = 0;
	for (let day = isoDate('2023-12-20'); day < '2027-01-10'; day = addDays(day, 17), days += 1) {
		const rows = new Map(rosterOn(registry, { on: day }, 'all').rows.map((row) => [row.agency, row.persons]));
		const ofRoster = [...stretchesOf].map(([id, stretches]) => {
			const recordedFrom = stretches.at(-1)?.until;
			const speaking = (rows.get(id) ?? []).filter(({ role }) => role !== 'press-assistant');
			return recordedFrom && recordedFrom <= day
				? `${id} ${speaking.map(({ key, postKey }) => `${key} ${postKey}`)}`
				: undefined;
		});
		expect(ofStretches(day)).toEqual(ofRoster);
	}
	expect(days).toBeGreaterThan(60);
});
