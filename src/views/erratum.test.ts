import { expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { RegistryInTime } from '../testing/registry-in-time.ts';
import { correctionsOf, withdrawnBy } from './erratum.ts';

const began = { by: '2023-01-01' };
const on = '2024-01-05';

interface Words {
	readonly name?: string;
	readonly post?: string;
	readonly person?: string;
	readonly number?: string;
	readonly address?: string;
	readonly since?: string;
}

/** Water lists Ann and Bob, its office line and a vacancy. Later its words are others, and an erratum says so. */
function corrected(corrections: readonly object[], later: Words = {}) {
	const world = new RegistryInTime();
	const water = ({
		name = 'Water',
		post = 'Chief',
		person = 'Bob',
		number = '021-234567',
		address = 'a@water.example',
		since = '2023-03-01',
	}: Words) => ({
		name: { en: name },
		terms: [
			{ key: 't1', role: 'spokesperson', name: 'Ann', began, posts: [{ key: 'p1', en: post }] },
			{ key: 't2', role: 'press-assistant', name: person, began: { by: since } },
		],
		lines: [
			{ key: 'l1', kind: 'office', number, began },
			{ key: 'l2', kind: 'email', address, began },
		],
		vacancies: [{ key: 'v1', role: 'spokesperson', began }],
	});
	world.agencies['water'] = water({});
	world.annual('2024');
	world.today = isoDate('2024-01-20');
	world.agencies['water'] = { ...water(later), corrections };
	world.erratum();
	return world;
}

test.each<[string, object, object, Words?]>([
	[
		'a term that was a mistake with its person and role',
		{ of: 't2', void: 'true' },
		{ entry: { kind: 'term', role: 'press-assistant', name: 'Bob' }, field: 'term', change: 'void' },
	],
	[
		'a line that was a mistake with its number',
		{ of: 'l1', void: 'true' },
		{ entry: { kind: 'line', lineKind: 'office', contact: '021-234567' }, field: 'line', change: 'void' },
	],
	[
		'a vacancy that was a mistake with its role',
		{ of: 'v1', void: 'true' },
		{ entry: { kind: 'vacancy', role: 'spokesperson' }, field: 'vacancy', change: 'void' },
	],
	[
		'the words of a post with whoever held it',
		{ of: 'p1.en', was: 'Chief' },
		{ entry: { kind: 'term', role: 'spokesperson', name: 'Ann' }, field: 'post' },
		{ post: 'Chief Engineer' },
	],
	[
		'a name with its person and the name as it is now',
		{ of: 't2.name', was: 'Bob' },
		{ entry: { kind: 'term', name: 'Rob' }, field: 'name', change: { was: 'Bob', now: 'Rob' } },
		{ person: 'Rob' },
	],
	[
		'a number with its line',
		{ of: 'l1.number', was: '021-234567' },
		{ entry: { kind: 'line', contact: '021-234568' }, field: 'number' },
		{ number: '021-234568' },
	],
	[
		'an address with its line',
		{ of: 'l2.address', was: 'a@water.example' },
		{ entry: { kind: 'line', lineKind: 'email', contact: 'b@water.example' }, field: 'address' },
		{ address: 'b@water.example' },
	],
	[
		'a day as something else',
		{ of: 't2.began.by', was: '2023-03-01' },
		{
			entry: { kind: 'term', role: 'press-assistant' },
			field: 'other',
			change: { was: '2023-03-01', now: '2023-02-01' },
		},
		{ since: '2023-02-01' },
	],
	['the name of an agency', { of: 'name.en', was: 'Water' }, { entry: undefined, field: 'name' }, { name: 'Waters' }],
])('an erratum says %s', (_, correction, printed, later = {}) => {
	const { registry } = corrected([{ key: 'c1', on, reason: 'x', ...correction }], later).loaded();
	const publication = registry.publications.at(-1);
	expect(publication && correctionsOf(registry, publication)).toMatchObject([{ agency: 'water', ...printed }]);
});

test('an erratum says of a correction that was withdrawn that it was, and no more', () => {
	const world = corrected([{ key: 'c1', on, reason: 'x', of: 't2.name', was: 'Bob' }], { person: 'Rob' });
	expect(world.redaction(['water#t2.name']).stops).toEqual([]);
	const { registry } = world.loaded();
	const erratum = registry.publications.find(({ header }) => header.kind === 'erratum');
	expect(erratum && correctionsOf(registry, erratum)).toEqual([
		{ agency: 'water', entry: undefined, field: 'other', change: { withdrawn: 3 } },
	]);
});

test('a redaction says whose words it withdrew', () => {
	const world = corrected([]);
	world.redaction(['water#p1.en', 'water#l1.number', 'water#l2.address', 'water#t2.name']);
	const { registry } = world.loaded();
	const publication = registry.publications.at(-1);
	const found = publication ? withdrawnBy(registry, publication) : [];
	const withdrawn = { withdrawn: 2 };
	expect([...found].sort((a, b) => (a.field < b.field ? -1 : 1))).toEqual([
		{
			agency: 'water',
			entry: { kind: 'line', lineKind: 'email', contact: withdrawn },
			field: 'address',
			publication: 1,
		},
		{
			agency: 'water',
			entry: { kind: 'term', role: 'press-assistant', name: withdrawn },
			field: 'name',
			publication: 1,
		},
		{
			agency: 'water',
			entry: { kind: 'line', lineKind: 'office', contact: withdrawn },
			field: 'number',
			publication: 1,
		},
		{ agency: 'water', entry: { kind: 'term', role: 'spokesperson', name: 'Ann' }, field: 'post', publication: 1 },
	]);
});

test.each([
	['water#t1.name', 'name', 'term'],
	['water#t1.latin', 'latin', 'term'],
	['water#p1.zh', 'post', 'term'],
	['water#name.zh', 'name', undefined],
	['water#l1.number', 'number', 'line'],
	['water#l2.address', 'address', 'line'],
	['water#v1.ended.document', 'other', 'vacancy'],
	['water#t1.ended.name', 'other', 'term'],
	['water#t9.name', 'name', undefined],
	['gone#t1.name', 'name', undefined],
])('a redaction of %s is one of the field %s', (of, field, kind) => {
	const { registry } = corrected([]).loaded();
	const [edition] = registry.publications;
	const lists = { ...edition?.lists, redacts: [{ publication: 1, of }] };
	const [found] = withdrawnBy(registry, { ...edition, lists } as never);
	expect([found?.field, found?.entry?.kind]).toEqual([field, kind]);
});
