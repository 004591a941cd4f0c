import { describe, expect, test } from 'vitest';
import { baseFiles, registryFromText } from '../../testing/registry-from-text.ts';
import { RegistryInTime } from '../../testing/registry-in-time.ts';
import { told } from '../../testing/told.ts';

const line = (number: string) => `lines: [{ key: l1, kind: office, number: "${number}", began: { by: 2024-01-01 } }]`;

describe('a mobile number of a line', () => {
	test.each(['712345678', '0712345678', '712345678转12', '712 345 678', '+999 712345678'])(
		'is told once, whatever its form: %s',
		(number) => {
			const [found, ...more] = told(registryFromText({ water: line(number) }));
			expect(found).toMatch(/^water \S+ number-mobile /);
			expect(found?.endsWith(` text=${number}`)).toBe(true);
			expect(more).toEqual([]);
		},
	);
});

test('a mobile number of a note is told as far as it goes', () => {
	expect(told(registryFromText({ water: 'note: 712345678转12' }))).toEqual([
		'water 712345678转12 number-mobile text=712345678',
	]);
});

test('a file that is no record and no page is not searched', () => {
	const text = 'Ann: 712345678\n';
	expect(told(registryFromText({ water: '' }, { 'README.md': text }))).toEqual([]);
	expect(
		told(registryFromText({ water: '' }, { 'pages/en/about.mdx': `---\ntitle: A\ndescription: B\n---\n${text}` })),
	).toEqual(['about number-mobile text=712345678']);
});

test('a file that cannot be read is searched all the same', () => {
	const found = told(registryFromText({ water: '', hill: 'order: soon\nnote: call 712345678' }));
	expect(found).toEqual(['hill bad-count key=order text=soon', 'hill number-mobile text=712345678']);
});

describe('digits that are glued to the letters of an office', () => {
	const filing = (field: string) =>
		`terms: [{ key: t1, role: first, name: Ann, began: { on: 2026-01-01, filed: 2026-01-02, ${field}: 黔水发712345678 } }]`;

	test.each(['document', 'filingNumber'])('are the number of a document in %s', (field) => {
		expect(told(registryFromText({ water: filing(field) }))).toEqual([]);
	});

	test('are a mobile number in a note', () => {
		expect(told(registryFromText({ water: filing('note') }))).toEqual(['water 712345678 number-mobile text=712345678']);
	});
});

describe('what stands in a publication is told as published', () => {
	const life = new RegistryInTime();
	const began = { on: '2023-12-20', filed: '2023-12-28' };
	const person = (post: string) => ({
		terms: [{ key: 't1', role: 'spokesperson', name: 'Ann', posts: [{ key: 'p1', en: post }], began }],
	});
	life.agencies['water'] = person('Head, 812345678');
	life.agencies['health'] = { ...person('Deputy'), terms: [{ ...person('Deputy').terms[0], name: 'Bob' }] };
	life.annual('2024');
	/** Numbers that begin with 8 have become mobile numbers since. */
	const places = { 'places.yaml': `${baseFiles['places.yaml']}`.replace('begins: ["7"]', 'begins: ["7", "8"]') };
	const toldOf = (agencies = life.texts(), files = {}) =>
		told(registryFromText(agencies, { ...life.files(), ...places, ...files })).map((one) =>
			one.replace(/^(\S+) \S+ ([a-z-]+ \S+)$/, '$1: $2'),
		);

	test('of the agency that it names, whatever the plan has become', () => {
		expect(toldOf()).toEqual(['water: private-data-published publication=1']);
	});

	test('but not of another agency, nor in another file', () => {
		const agencies = { ...life.texts(), health: `${life.texts()['health']}note: "Head, 812345678"\n` };
		expect(toldOf(agencies)).toEqual([
			'health: number-mobile text=812345678',
			'water: private-data-published publication=1',
		]);
		const topics = { 'topics.yaml': 'topics: [{ id: water, name: { en: "Head, 812345678" } }]\n' };
		expect(toldOf(life.texts(), topics)).toContainEqual('topics: number-mobile text=812345678');
		// Measures may be called as an agency is.
		const rules = `${baseFiles['measures/rules.yaml']}`
			.replace('id: rules', 'id: water')
			.replace('Rules of Anyland', '"Head, 812345678"');
		expect(toldOf(life.texts(), { 'measures/rules.yaml': '', 'measures/water.yaml': rules })).toContainEqual(
			'water: number-mobile text=812345678',
		);
	});
});
