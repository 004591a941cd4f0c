import { expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { RegistryInTime } from '../testing/registry-in-time.ts';
import { correctionsOf, withdrawnBy } from './erratum.ts';

const began = { by: '2023-01-01' };
const on = '2024-01-05';

interface Words {
	readonly name?: string;
	readonly post?: string;
}

/** Water lists Ann and Bob, its office line and a vacancy. Later its words are others, and an erratum says so. */
function corrected(corrections: readonly object[], later: Words = {}) {
	const world = new RegistryInTime();
	const water = ({ name = 'Water', post = 'Chief' }: Words) => ({
		name: { en: name },
		terms: [
			{ key: 't1', role: 'spokesperson', name: 'Ann', began, posts: [{ key: 'p1', en: post }] },
			{ key: 't2', role: 'press-assistant', name: 'Bob', began },
		],
		lines: [{ key: 'l1', kind: 'office', number: '021-234567', began }],
		vacancies: [{ key: 'v1', role: 'spokesperson', began }],
	});
	world.bodies['water'] = water({});
	world.annual('2024');
	world.today = isoDate('2024-01-20');
	world.bodies['water'] = { ...water(later), corrections };
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
	['the name of a body', { of: 'name.en', was: 'Water' }, { entry: undefined, field: 'name' }, { name: 'Waters' }],
])('an erratum says %s', (_, correction, printed, later = {}) => {
	const { registry } = corrected([{ key: 'c1', on, reason: 'x', ...correction }], later).loaded();
	const publication = registry.publications.at(-1);
	expect(publication && correctionsOf(registry, publication)).toMatchObject([{ body: 'water', ...printed }]);
});

test('a redaction says whose words it withdrew', () => {
	const world = corrected([]);
	world.redaction(['water#p1.en']);
	const { registry } = world.loaded();
	const publication = registry.publications.at(-1);
	expect(publication && withdrawnBy(registry, publication)).toEqual([
		{ body: 'water', entry: { kind: 'term', role: 'spokesperson', name: 'Ann' }, field: 'post', publication: 1 },
	]);
});
