import { describe, expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { eventOfRow } from '../publications/roster-rows.ts';
import { isOpen, wordOfRow } from '../publications/row-shape.ts';
import { RegistryInTime } from '../testing/registry-in-time.ts';

type Json = Record<string, unknown>;

const by = { by: '2023-12-31' };
const filing = (on: string, filed: string, number: string) => ({ on, filed, filingNumber: number });

/** Two agencies, of which one is off the list; who came and went between two editions is in neither. */
function world(): RegistryInTime {
	const life = new RegistryInTime();
	life.today = isoDate('2024-01-10');
	life.agencies['water'] = {
		lines: [{ key: 'l1', kind: 'office', number: '021-100001', began: by }],
		terms: [{ key: 't1', role: 'spokesperson', name: 'Ann', posts: [{ key: 'p1', en: 'Deputy' }], began: by }],
		vacancies: [],
	};
	life.agencies['farm'] = {
		onList: false,
		terms: [{ key: 't1', role: 'spokesperson', name: 'Fay', began: by }],
	};
	life.annual('2024');
	life.today = isoDate('2024-09-01');
	life.agencies['water'] = {
		lines: [
			{ key: 'l1', kind: 'office', number: '021-100001', began: by, ended: filing('2024-03-01', '2024-03-05', 'F-1') },
			{ key: 'l2', kind: 'office', number: '021-100002', began: filing('2024-03-01', '2024-03-05', 'F-1') },
		],
		terms: [
			{
				key: 't1',
				role: 'spokesperson',
				name: 'Ann',
				posts: [
					{ key: 'p1', en: 'Deputy' },
					{ key: 'p2', en: 'Director', began: filing('2024-02-01', '2024-02-09', 'F-2') },
				],
				began: by,
				ended: { ...filing('2024-04-01', '2024-04-10', 'F-3'), reason: 'retired', document: 'D-1' },
			},
			{
				key: 't2',
				role: 'spokesperson',
				name: 'Bob',
				posts: [{ key: 'p3', en: 'Deputy' }],
				began: { ...filing('2024-05-01', '2024-05-20', 'F-4'), document: 'D-2' },
				ended: { ...filing('2024-08-01', '2024-08-03', 'F-5'), reason: 'transferred' },
			},
			{ key: 't3', role: 'spokesperson', name: 'Cyd', began: filing('2024-08-01', '2024-08-03', 'F-5') },
		],
		vacancies: [
			{
				key: 'v1',
				role: 'spokesperson',
				began: filing('2024-04-01', '2024-04-10', 'F-3'),
				ended: filing('2024-05-01', '2024-05-20', 'F-4'),
			},
		],
		name: { en: 'Water Board' },
		formerly: [{ key: 'f1', ended: filing('2024-06-01', '2024-06-04', 'F-6'), name: { en: 'water' } }],
	};
	life.agencies['farm'] = {
		onList: false,
		terms: [
			{ key: 't1', role: 'spokesperson', name: 'Fay', began: by, ended: filing('2024-03-02', '2024-03-30', 'F-7') },
			{
				key: 't2',
				role: 'spokesperson',
				name: 'Gil',
				began: filing('2024-03-02', '2024-03-30', 'F-7'),
				ended: filing('2024-08-20', '2024-08-22', 'F-8'),
			},
		],
		dissolved: { on: '2024-08-20', document: 'D-3', successors: ['water'] },
	};
	life.supplement();
	return life;
}

/** Every text in a record that stands under an entry, by its path. */
function textsIn(
	value: unknown,
	path: readonly (string | number)[] = [],
): { path: (string | number)[]; text: string }[] {
	if (typeof value === 'string') return [{ path: [...path], text: value }];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([step, inner]) =>
		textsIn(inner, [...path, Array.isArray(value) ? Number(step) : step]),
	);
}

function at(record: unknown, path: readonly (string | number)[]): Json {
	return path.reduce<unknown>((value, step) => (value as Json)[step], record) as Json;
}

/** Another text of the same kind. */
function another(field: string | number | undefined, text: string): string {
	if (/^\d{4}-/.test(text)) return text === '2024-02-13' ? '2024-02-14' : '2024-02-13';
	if (field === 'reason') return 'other';
	if (field === 'number') return '021-100009';
	return `${text}x`;
}

const fieldsOfKeys = new Set(['key', 'role', 'kind']);

describe('an event that was sealed', () => {
	const life = world();
	const published = structuredClone(life.agencies);
	const texts = Object.entries(published).flatMap(([id, agency]) =>
		textsIn(agency)
			.filter(({ path }) => !fieldsOfKeys.has(String(path.at(-1))))
			.map(({ path, text }) => ({ id, path, text })),
	);
	// Off the list only kind, day and filing are sealed.
	const sealed = texts.filter(
		({ id, path }) => id === 'water' || path[0] === 'dissolved' || /on|filed|filingNumber/.test(String(path.at(-1))),
	);

	test('is everything that the records say', () => {
		expect(life.read().problems).toEqual([]);
		expect(sealed.length).toBeGreaterThan(55);
	});

	test.each(sealed.map((one) => [`${one.id} ${one.path.join('.')}`, one] as const))(
		'and changed in the record is told at its line: %s',
		(_, { id, path, text }) => {
			life.agencies[id] = structuredClone(published[id]) as Json;
			const last = path.at(-1) as string;
			const parent = at(life.agencies[id], path.slice(0, -1));
			parent[last] = another(last, text);
			const { problems } = life.read();
			const file = `agencies/all/${id}.yaml`;
			// A day before that of its beginning is an error of the record itself, and nothing else is asked then.
			expect(problems.filter(({ severity, place }) => severity === 'error' && place.file === file)).not.toEqual([]);
			life.agencies[id] = structuredClone(published[id]) as Json;
		},
	);

	test('and removed from the record is told', () => {
		for (const { id, path } of sealed) {
			if (!['on', 'filed', 'filingNumber', 'document', 'reason'].includes(String(path.at(-1)))) continue;
			life.agencies[id] = structuredClone(published[id]) as Json;
			const parent = at(life.agencies[id], path.slice(0, -1));
			delete parent[String(path.at(-1))];
			const { problems } = life.read();
			expect(problems.filter(({ severity }) => severity === 'error')).not.toEqual([]);
		}
		life.agencies['water'] = structuredClone(published['water']) as Json;
		life.agencies['farm'] = structuredClone(published['farm']) as Json;
	});

	test('may gain a document, a number or a reason that nobody had written down', () => {
		const term = at(life.agencies['water'], ['terms', 2, 'began']);
		term['document'] = 'D-9';
		expect(life.read().problems).toEqual([]);
	});
});

describe('a supplement', () => {
	const [, supplement] = world().loaded().registry.publications;

	test('seals whoever came and went between two editions, in the post of the time', () => {
		const rows = supplement?.rows.filter((row) => eventOfRow(row) === 'water#t2.ended') ?? [];
		const facts = rows.flatMap((row) => row.facts.filter(isOpen).map(({ of, value }) => [of, value]));
		expect(Object.fromEntries(facts)).toEqual({
			row: 'event',
			kind: 'term-ended',
			't2.ended.on': '2024-08-01',
			't2.ended.filed': '2024-08-03',
			't2.ended.filingNumber': 'F-5',
			't2.ended.reason': 'transferred',
			't2.role': 'spokesperson',
			't2.name': 'Bob',
			'p3.en': 'Deputy',
		});
	});

	test('seals what was filed of an agency off the list without a name, and publishes nothing of it', () => {
		const rows = supplement?.rows.filter((row) => wordOfRow(row) === 'event' && row.body === 'farm') ?? [];
		const paths = rows.map((row) => row.facts.filter(isOpen).map(({ of }) => of));
		expect(paths).toEqual([
			['row', 'kind', 'dissolved.on', 'dissolved.document', 'dissolved.successors.0'],
			['row', 'kind', 't1.ended.on', 't1.ended.filed', 't1.ended.filingNumber'],
			['row', 'kind', 't2.began.on', 't2.began.filed', 't2.began.filingNumber'],
			['row', 'kind', 't2.ended.on', 't2.ended.filed', 't2.ended.filingNumber'],
		]);
		expect(supplement?.lists.carries.filter((id) => id.startsWith('farm'))).toEqual([]);
	});
});
