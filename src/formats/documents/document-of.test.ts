import { expect, test } from 'vitest';
import { isoDate } from '../../calendar/index.ts';
import { regionsOf } from '../../views/regions.ts';
import { RegistryInTime } from '../../testing/registry-in-time.ts';
import { documentOf } from './document-of.ts';
import type { DocumentCell, OfficialDocument } from './official-document.ts';

const began = { by: '2023-01-01' };
const held = (key: string, name: string, role = 'spokesperson', more = {}) => ({
	...{ key, role, name, began, posts: [{ key: `p${key.slice(1)}`, en: `Post ${key}` }] },
	...more,
});

/** Water has two spokespersons and an assistant, Health a vacant seat, Roads no person at all; Hillside lies in another division. */
function world() {
	const lives = new RegistryInTime();
	lives.agencies['water'] = {
		name: { en: 'Water' },
		order: '1',
		terms: [held('t1', 'Ann'), held('t2', 'Bob'), held('t3', 'Cid', 'press-assistant')],
		lines: [
			{ key: 'l1', kind: 'office', number: '021-234567', began },
			{ key: 'l2', kind: 'office', number: '021-234568', label: { en: 'nights' }, began },
			{ key: 'l3', kind: 'email', address: 'a@water.example', began },
		],
	};
	lives.agencies['health'] = {
		name: { en: 'Health' },
		order: '2',
		vacancies: [{ key: 'v1', role: 'spokesperson', began }],
	};
	lives.agencies['roads'] = { name: { en: 'Roads' }, order: '3', speaksBy: 'press-office' };
	lives.annual('2024');
	return lives;
}

function documentIn(lives: RegistryInTime, number: number): OfficialDocument {
	const { registry } = lives.loaded();
	const publication = registry.publications[number - 1];
	const document = publication && documentOf(registry, { publication });
	if (!document) throw new Error(`number ${number} has no document`);
	return document;
}

/** The cells of an entry as text, with what they reach over. */
const shown = ({ text, rows, columns }: DocumentCell) =>
	[text.join(' / '), rows > 1 ? `${rows} rows` : '', columns > 1 ? `${columns} columns` : '']
		.filter(Boolean)
		.join(', ');

const entriesIn = (document: OfficialDocument) =>
	document.sections.flatMap(({ entries }) => entries.map(({ rows }) => rows.map((row) => row.map(shown))));

test('a person has a row, and what is said once of an agency or a role reaches over the rows', () => {
	expect(entriesIn(documentIn(world(), 1))).toEqual([
		[
			[
				'1, 3 rows',
				'Water, 3 rows',
				'Spokesperson, 2 rows',
				'Ann',
				'Post t1',
				'Press Office; +999 21 234567, +999 21 234568 (nights); a@water.example, 3 rows',
			],
			['Bob', 'Post t2'],
			['Press assistant', 'Cid', 'Post t3'],
		],
		[['2', 'Health', 'Spokesperson', 'vacant, 2 columns', 'Press Office']],
		[['3', 'Roads', 'Spokesperson', 'press office, 2 columns', 'Press Office']],
	]);
});

test('a supplement marks in words what is not as it was printed before', () => {
	const lives = world();
	lives.pass(30);
	const { terms } = lives.agencies['water'] as { terms: readonly object[] };
	lives.agencies['water'] = {
		...lives.agencies['water'],
		terms: [
			terms[0],
			{ ...terms[1], ended: { on: '2024-01-20', filed: '2024-01-21' } },
			terms[2],
			held('t4', 'Eve', 'spokesperson', { began: { on: '2024-01-20', filed: '2024-01-21' } }),
		],
	};
	lives.supplement();
	const [entry = []] = entriesIn(documentIn(lives, 2));
	expect(entry.flat()).toEqual(expect.arrayContaining(['Post t4 (new)', 'Post t2 (left)', 'Post t1']));
});

test('an erratum names an agency once for all its corrections', () => {
	const lives = world();
	lives.agencies['water'] = {
		...lives.agencies['water'],
		name: { en: 'Waters' },
		terms: [held('t1', 'Anne'), held('t2', 'Bob'), held('t3', 'Cid', 'press-assistant')],
		corrections: [
			{ key: 'c1', of: 't1.name', was: 'Ann', on: '2024-01-06', reason: 'misprint' },
			{ key: 'c2', of: 'name.en', was: 'Water', on: '2024-01-06', reason: 'misprint' },
		],
	};
	lives.erratum();
	const [entry = []] = entriesIn(documentIn(lives, 2));
	expect(entry).toHaveLength(2);
	expect(entry[0]?.[0]).toMatch(/^Waters?, 2 rows$/);
	expect(entry.flat()).toEqual(expect.arrayContaining(['Ann', 'Anne', 'Water', 'Waters']));
});

test('what was withdrawn stands in no document, and its place says so', () => {
	const lives = world();
	const before = documentIn(lives, 1);
	lives.redaction(['water#t2.name']);
	const after = documentIn(lives, 1);
	expect(JSON.stringify(before)).toContain('"Bob"');
	expect(JSON.stringify(after)).not.toContain('"Bob"');
	expect(entriesIn(after)[0]?.[1]?.[0]).toContain('withdrawn');
	expect(after.mark).not.toBe(before.mark);
});

test('a redaction has no document', () => {
	const lives = world();
	lives.redaction(['water#t2.name']);
	const { registry } = lives.loaded();
	const [, redaction] = registry.publications;
	expect(redaction && documentOf(registry, { publication: redaction })).toBeUndefined();
});

test('the sheet of a place has its agencies under the numbers that they have in the whole', () => {
	const lives = new RegistryInTime();
	for (const [id, division, order] of [
		['water', '10', '1'],
		['hillside', '11', '2'],
	] as const)
		lives.agencies[id] = { name: { en: id }, order, division, terms: [held('t1', `Head of ${id}`)] };
	lives.annual('2024');
	const { registry } = lives.loaded();
	const [publication] = registry.publications;
	const hillside = { id: 'hillside', division: { ...registry.places.divisions[1] }, agencies: ['hillside'] };
	const region = { ...hillside, government: undefined, also: [] } as unknown as ReturnType<typeof regionsOf>[number];
	const document = publication && documentOf(registry, { publication, region });
	expect(document?.subtitle).toContain('Hillside');
	expect(document?.sections.flatMap(({ entries }) => entries)).toHaveLength(1);
	expect(document && entriesIn(document)[0]?.[0]?.slice(0, 2)).toEqual(['2', 'hillside']);
	const elsewhere = { ...region, agencies: ['nobody'] };
	expect(publication && documentOf(registry, { publication, region: elsewhere })).toBeUndefined();
});

test('every place of a table has one cell, whatever the roles and vacancies of an agency', () => {
	const lives = world();
	lives.pass(20);
	lives.agencies['water'] = {
		...lives.agencies['water'],
		vacancies: [{ key: 'v1', role: 'press-assistant', began: { on: '2024-01-10', filed: '2024-01-11' } }],
	};
	lives.supplement();
	for (const document of [documentIn(lives, 1), documentIn(lives, 2)])
		for (const { columns, entries } of document.sections)
			for (const { rows } of entries) {
				const area = rows.flat().reduce((sum, cell) => sum + cell.rows * cell.columns, 0);
				expect(area, JSON.stringify(rows)).toBe(columns.length * rows.length);
			}
});

test('the address of a document does not depend on where a copy of the site stands', () => {
	expect(documentIn(world(), 1).address).toBe('https://anyland.example/roster/2024/');
});

test('a document says nothing of the day on which it is made', () => {
	const lives = world();
	const before = JSON.stringify(documentIn(lives, 1));
	lives.pass(400);
	lives.agencies['water'] = { ...lives.agencies['water'], order: '9', note: 'later' };
	expect(JSON.stringify(documentIn(lives, 1))).toBe(before);
	expect(isoDate('2024-01-06')).toBe(documentIn(lives, 1).published);
});
