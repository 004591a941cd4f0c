import { describe, expect, test } from 'vitest';
import { baseFiles, registryFromText } from '../../testing/registry-from-text.ts';
import { told } from '../../testing/told.ts';

type Texts = Readonly<Record<string, string>>;
type Row = readonly [title: string, agencies: Texts, found: readonly string[], files?: Texts];

const holds = (rows: readonly Row[]) =>
	test.each(rows.map(([title, agencies, found, files = {}]) => [title, { agencies, found, files }] as const))(
		'%s',
		(_, { agencies, found, files }) => expect(told(registryFromText(agencies, files))).toEqual(found),
	);

const gone = (on: string, more = '') => `onList: false\ndissolved: { on: ${on}${more} }`;
const term = (more: string) => `terms: [{ key: t1, role: first, name: Ann, began: { by: 2024-01-01 }${more} }]`;
const line = (more: string) =>
	`lines: [{ key: l1, kind: email, address: a@water.example, began: { by: 2024-01-01 }${more} }]`;
const formerly = (more: string) => `formerly: [{ key: f1, ended: { on: 2024-01-01 }, ${more} }]`;
const calendar = (more: string) => ({
	'calendars/2026.yaml': `year: 2026\nsource: { title: Notice }\nholidays: [{ name: { en: Day }, from: 2026-05-01, until: 2026-05-01 }]\n${more}`,
});

describe('what an agency names is there', () => {
	const nearWater = 'unknown-reference id=wather nearest=water';
	const unlike = (word: string) => `unknown-reference id=${word} nearest=—`;
	holds([
		['its group', { water: 'group: town' }, ['water town unknown-reference id=town nearest=towns']],
		['a group like no other', { water: 'group: xyz' }, [`water xyz ${unlike('xyz')}`]],
		['its division', { water: 'division: "12"' }, ['water "12" unknown-reference id=12 nearest=10']],
		['its parent', { water: '', hill: 'parent: wather' }, [`hill wather ${nearWater}`]],
		['who speaks for it', { water: '', hill: 'spokenForBy: wather' }, [`hill wather ${nearWater}`]],
		[
			'its host',
			{ water: '', hill: 'temporary: { matter: { en: Flood }, host: wather }' },
			[`hill wather ${nearWater}`],
		],
		['where else it sits', { water: 'alsoIn: ["11", "12"]' }, ['water "12" unknown-reference id=12 nearest=10']],
		['the topics of a term', { water: term(', topics: [water, wather]') }, [`water wather ${nearWater}`]],
		['its topics', { water: 'topics: [water, wather]' }, [`water wather ${nearWater}`]],
		[
			'its predecessors',
			{ water: '', hill: 'predecessors: [{ en: Hills }, { id: wather }]' },
			[`hill wather ${nearWater}`],
		],
		[
			'its successors',
			{ water: '', hill: gone('2025-01-01', ', successors: [water, wather]') },
			[`hill wather ${nearWater}`],
		],
		['whose number a line has', { water: '', hill: line(', of: wather') }, [`hill wather ${nearWater}`]],
		['the topics of a line', { water: line(', topics: [water, wather]') }, [`water wather ${nearWater}`]],
		[
			'the group of a former state',
			{ water: formerly('group: town') },
			['water town unknown-reference id=town nearest=towns'],
		],
		['the parent of a former state', { water: '', hill: formerly('parent: wather') }, [`hill wather ${nearWater}`]],
		[
			'the division of a former state',
			{ water: formerly('division: "12"') },
			['water "12" unknown-reference id=12 nearest=10'],
		],
	]);
});

describe('what another file names is there', () => {
	const places = (from: string, to: string) => ({ 'places.yaml': `${baseFiles['places.yaml']}`.replace(from, to) });
	holds([
		[
			'the division above a division',
			{ water: '' },
			['places "19" unknown-reference id=19 nearest=10'],
			places('parent: "10"', 'parent: "19"'),
		],
		[
			'the divisions of an area',
			{ water: '' },
			['places "19" unknown-reference id=19 nearest=10'],
			places('divisions: ["11"]', 'divisions: ["11", "19"]'),
		],
		[
			'the division of the jurisdiction',
			{ water: '' },
			['registry "19" unknown-reference id=19 nearest=10'],
			{ 'registry.yaml': `${baseFiles['registry.yaml']}`.replace('division: "10"', 'division: "19"') },
		],
		[
			'the divisions of a local holiday',
			{ water: '' },
			['2026 "19" unknown-reference id=19 nearest=10'],
			calendar(
				'regional: [{ divisions: ["11", "19"], holidays: [{ name: { en: Day }, from: 2026-07-01, until: 2026-07-01 }] }]\n',
			),
		],
		[
			'the agencies of owners, or all of them',
			{ water: '' },
			['owners wather unknown-reference id=wather nearest=water'],
			{ 'owners.yaml': 'owners: [{ agency: "*", accounts: [ann] }, { agency: wather, accounts: [ann] }]\n' },
		],
		[
			'the agencies of an exception',
			{ water: '', hill: '' },
			['exceptions wather unknown-reference id=wather nearest=water'],
			{
				'exceptions.yaml':
					'exceptions: [{ code: same-name, agencies: [hill, wather], about: Ann, reason: x, until: 2027-01-01 }]\n',
			},
		],
		[
			'an agency of an exception that is like no other',
			{ water: '' },
			['exceptions xyz unknown-reference id=xyz nearest=—'],
			{
				'exceptions.yaml':
					'exceptions: [{ code: same-name, agencies: [water, xyz], about: Ann, reason: x, until: 2027-01-01 }]\n',
			},
		],
	]);
});

describe('an id is that of one thing', () => {
	const water =
		'id: water\nname: { en: Water }\ngroup: towns\norder: 1\ndivision: "10"\nonList: true\npressOffice: { name: { en: Office } }\n';
	holds([
		[
			'an agency in one file',
			{},
			[
				'water water duplicate-id id=water first=agencies/a/water.yaml',
				'water water duplicate-id id=water first=agencies/a/water.yaml',
			],
			{
				'agencies/a/water.yaml': water,
				'agencies/b/water.yaml': water,
				'agencies/c/water.yaml': water,
			},
		],
		[
			'a topic',
			{ water: '' },
			['topics water duplicate-id id=water first=topics.yaml'],
			{ 'topics.yaml': 'topics: [{ id: water, name: { en: Water } }, { id: water, name: { en: Rivers } }]\n' },
		],
		[
			'a group',
			{ water: '' },
			['registry towns duplicate-id id=towns first=registry.yaml'],
			{
				'registry.yaml': `${baseFiles['registry.yaml']}`.replace(
					'roster:',
					'  - { id: towns, name: { en: Cities }, level: county }\nroster:',
				),
			},
		],
		[
			'a division',
			{ water: '' },
			['places "11" duplicate-id id=11 first=places.yaml'],
			{
				'places.yaml': `${baseFiles['places.yaml']}`.replace(
					'numbering:',
					'  - { code: "11", name: { en: Lakeside }, level: county, parent: "10" }\nnumbering:',
				),
			},
		],
	]);
});

describe('no agency comes after itself', () => {
	holds([
		[
			'as its own parent, over three steps',
			{ a: 'parent: b', b: 'parent: c', c: 'parent: a', d: 'parent: a' },
			['a b parent-loop id=a', 'b c parent-loop id=b', 'c a parent-loop id=c'],
		],
		[
			'as who speaks for it',
			{ a: 'spokenForBy: b', b: 'spokenForBy: a', c: 'spokenForBy: a' },
			['a b spoken-for-loop id=a', 'b a spoken-for-loop id=b'],
		],
		[
			'as its own successor, by any of several ways',
			{ a: gone('2025-01-01', ', successors: [c, b]'), b: gone('2025-01-02', ', successors: [c, a]'), c: '' },
			['a successor-loop id=a', 'b successor-loop id=b', 'b a successor-dissolved id=a on=2025-01-01'],
		],
		['though two ways lead to one', { a: 'parent: c', b: 'parent: c', c: 'parent: d', d: '' }, []],
	]);
});

describe('who serves an agency', () => {
	const flood = (host: string) => `temporary: { matter: { en: Flood }, host: ${host} }`;
	holds([
		['speaks for it as long as it is there', { a: `spokenForBy: b\n${gone('2025-01-01')}`, b: gone('2025-01-01') }, []],
		[
			'went before it',
			{ a: `spokenForBy: b\n${gone('2025-01-02')}`, b: gone('2025-01-01') },
			['a b dissolved-reference id=b on=2025-01-01'],
		],
		[
			'went while it stays',
			{ a: 'spokenForBy: b', b: gone('2025-01-01') },
			['a b dissolved-reference id=b on=2025-01-01'],
		],
		['stays when it is gone', { a: `spokenForBy: b\n${gone('2025-01-02')}`, b: '' }, []],
		['as a host lasts', { a: flood('b'), b: '' }, []],
		['as a host is not itself', { a: flood('a') }, ['a a host-not-lasting id=a']],
		['as a host is there for no time only', { a: flood('b'), b: flood('c'), c: '' }, ['a b host-not-lasting id=b']],
		['as a host is there to the end', { a: `${flood('b')}\n${gone('2025-01-01')}`, b: gone('2025-01-01') }, []],
		[
			'as a host and a speaker is told for both',
			{ a: `${flood('b')}\nspokenForBy: b`, b: gone('2025-01-01') },
			['a b dissolved-reference id=b on=2025-01-01', 'a b dissolved-reference id=b on=2025-01-01'],
		],
	]);
});

describe('the life of an agency', () => {
	const divisionUntil = (until: string) => ({
		'places.yaml': `${baseFiles['places.yaml']}`.replace('parent: "10"', `parent: "10", until: ${until}`),
	});
	holds([
		['ends with its parent', { a: `parent: b\n${gone('2025-01-01')}`, b: gone('2025-01-01') }, []],
		[
			'outlasts its parent by no day',
			{ a: `parent: b\n${gone('2025-01-02')}`, b: gone('2025-01-01') },
			['a b parent-dissolved id=b on=2025-01-01'],
		],
		['outlasts no parent', { a: 'parent: b', b: gone('2025-01-01') }, ['a b parent-dissolved id=b on=2025-01-01']],
		['is under a parent that stays', { a: `parent: b\n${gone('2025-01-02')}`, b: '' }, []],
		[
			'was under a former parent while that was there',
			{ a: 'formerly: [{ key: f1, ended: { on: 2025-01-01 }, parent: b }]', b: gone('2025-01-01') },
			[],
		],
		[
			'was under no former parent that was gone',
			{ a: 'formerly: [{ key: f1, ended: { on: 2025-01-02 }, parent: b }]', b: gone('2025-01-01') },
			['a b parent-dissolved id=b on=2025-01-01'],
		],
		[
			'ends with its division',
			{ a: `division: "11"\n${gone('2025-01-01')}`, b: `division: "11"\n${gone('2025-01-02')}`, c: 'division: "11"' },
			['b "11" division-ended code=11 until=2025-01-01', 'c "11" division-ended code=11 until=2025-01-01'],
			divisionUntil('2025-01-01'),
		],
		[
			'was in a former division while that was there',
			{
				a: 'formerly: [{ key: f1, ended: { on: 2025-01-01 }, division: "11" }]',
				b: 'formerly: [{ key: f1, ended: { on: 2025-01-02 }, division: "11" }]',
			},
			['b "11" division-ended code=11 until=2025-01-01'],
			divisionUntil('2025-01-01'),
		],
	]);
});

describe('how one agency became part of another is one story', () => {
	const contradicts = ['a b predecessor-contradicts id=b'];
	const from = (until: string) => `predecessors: [{ id: b${until} }]`;
	holds([
		['where the one before ended in the next', { a: from(''), b: gone('2025-03-01', ', successors: [a]') }, []],
		['where it named none', { a: from(''), b: gone('2025-03-01') }, []],
		['where it named others too', { a: from(''), b: gone('2025-03-01', ', successors: [c, a]'), c: '' }, []],
		['but not where it is there still', { a: from(''), b: '' }, contradicts],
		['nor where it named others', { a: from(''), b: gone('2025-03-01', ', successors: [c]'), c: '' }, contradicts],
		['on the day', { a: from(', until: 2025-03-01'), b: gone('2025-03-01') }, []],
		['in the month', { a: from(', until: 2025-03'), b: gone('2025-03-01') }, []],
		['in the year', { a: from(', until: "2025"'), b: gone('2025-03-01') }, []],
		['but not in another month', { a: from(', until: 2025-02'), b: gone('2025-03-01') }, contradicts],
		['whatever a predecessor without a record was', { a: 'predecessors: [{ en: Wells, until: "1999" }]' }, []],
		[
			'where both were dissolved, the one after the other',
			{ b: gone('2025-03-01', ', successors: [c]'), c: gone('2025-03-02') },
			[],
		],
		[
			'but not where the next one went before it',
			{ b: gone('2025-03-01', ', successors: [d, c]'), c: gone('2025-02-28'), d: '' },
			['b c successor-dissolved id=c on=2025-02-28'],
		],
		[
			'nor with it',
			{ b: gone('2025-03-01', ', successors: [c]'), c: gone('2025-03-01') },
			['b c successor-dissolved id=c on=2025-03-01'],
		],
		[
			'and one that succeeds itself is told once',
			{ b: gone('2025-03-01', ', successors: [b]') },
			['b successor-loop id=b'],
		],
		['and so is one that comes from itself', { b: 'predecessors: [{ id: b }]' }, ['b predecessor-itself id=b']],
	]);
});

describe('at one time', () => {
	const placed = (name: string, more = '') => `name: { en: ${name} }\norder: 7\ngroup: towns\n${more}`;
	const renamed = (on: string, what: string) => `formerly: [{ key: f1, ended: { on: ${on} }, ${what} }]`;
	const found = [
		'water Water same-body-name name=Water other=health',
		'water 7 same-order group=towns order=7 other=health',
	];
	holds([
		['two agencies have no one name and no one place', { health: placed('Water'), water: placed('Water') }, found],
		[
			'each of three is told',
			{ aa: 'name: { zh: 水, en: A }', bb: 'name: { zh: 水, en: B }', cc: 'name: { zh: 水, en: C }' },
			['bb 水 same-body-name name=水 other=aa', 'cc 水 same-body-name name=水 other=aa'],
		],
		['places in two groups are two', { health: placed('Health'), water: 'name: { en: Water }\norder: 7' }, []],
		[
			'one agency follows another on the day',
			{
				health: placed('Water', gone('2025-01-01')),
				water: placed('Water', renamed('2025-01-01', 'name: { en: Rivers }, order: 8')),
			},
			[],
		],
		[
			'and in the other order of files',
			{
				zoo: placed('Water', gone('2025-01-01')),
				water: placed('Water', renamed('2025-01-01', 'name: { en: Rivers }, order: 8')),
			},
			[],
		],
		[
			'but not the day before',
			{
				health: placed('Water', gone('2025-01-02')),
				water: placed('Water', renamed('2025-01-01', 'name: { en: Rivers }, order: 8')),
			},
			found,
		],
		[
			'a place is another while the group was',
			{
				health: placed('Health', gone('2025-01-01')),
				water: placed('Water', renamed('2025-01-01', 'group: departments')),
			},
			[],
		],
		[
			'a name is none the less while the group was another',
			{
				health: placed('Water', gone('2025-01-01')),
				water: placed('Water', renamed('2025-01-01', 'group: departments')),
			},
			[found[0] as string],
		],
		[
			'the last change counts',
			{
				health: placed('Health', gone('2025-01-01')),
				water: placed(
					'Water',
					'formerly: [{ key: f1, ended: { on: 2024-01-01 }, order: 8 }, { key: f2, ended: { on: 2025-01-01 }, order: 9 }, { key: f3, ended: { on: 2025-06-01 }, name: { en: Rivers } }]',
				),
			},
			[],
		],
	]);
});
