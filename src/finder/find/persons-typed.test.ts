import { beforeAll, describe, expect, test } from 'vitest';
import { isoDate } from '../../calendar/index.ts';
import { registryFrom } from '../../registry/registry-from.ts';
import type { Registry } from '../../registry/registry.ts';
import { finderFiles } from '../../site/finder-data.ts';
import { readContentFiles } from '../../testing/read-content-files.ts';
import { parseIndex } from '../text/format-index.ts';
import { soundOf } from '../sounds.ts';
import { isPerson } from './chinese-keys.ts';
import { find } from './find.ts';
import type { Finder } from './finder.ts';
import { openFinder } from './open-finder.ts';
import { isGuess } from './ranking.ts';

let registry: Registry;
let finder: Finder;
beforeAll(() => {
	registry = registryFrom(readContentFiles('content')).value?.registry as Registry;
	finder = openFinder(finderFiles(registry, isoDate('2026-11-20')).map(({ text }) => parseIndex(text)));
});

/** The beginnings of some letters, of two on, with which nothing is found. */
const blanksIn = (letters: string) =>
	Array.from({ length: letters.length - 1 }, (_, at) => letters.slice(0, at + 2)).filter(
		(typed) => find(finder, typed, 1).length === 0,
	);

describe('the list does not go blank while somebody types', () => {
	test('the name of a person in pinyin, but where the letters are the whole name of a place elsewhere', () => {
		const blank = finder.agencies.flatMap(({ persons }) =>
			persons.flatMap(({ name }) => blanksIn(soundOf(finder.sounds, name, 'person').join(''))),
		);
		expect(blank.filter((typed) => !finder.elsewhere.sounds.includes(typed))).toEqual([]);
	});

	test('the name of a place of the registry in pinyin', () => {
		const own = new Set(finder.agencies.flatMap(({ places }) => places.map(({ zh }) => zh)));
		expect([...own].flatMap((name) => blanksIn(soundOf(finder.sounds, name, 'agency').join('')))).toEqual([]);
	});
});

test('a given name and surname in one piece find the person', () => {
	const missed = finder.agencies.flatMap(({ id, persons }) =>
		persons.flatMap(({ name }) => {
			const [surname = '', ...given] = soundOf(finder.sounds, name, 'person');
			const rows = find(finder, given.join('') + surname, 6);
			return given.length < 2 || name.includes('·') || rows.some(({ agency }) => agency.id === id) ? [] : [name];
		}),
	);
	expect(missed).toEqual([]);
});

test('a surname before the title of a post means persons of that surname, and no place that begins so', () => {
	const surnames = new Set(finder.agencies.flatMap(({ persons }) => persons.map(({ name }) => name.charAt(0))));
	for (const surname of surnames)
		for (const title of ['处长', '主任', '副局长'])
			for (const { field, persons } of find(finder, surname + title, 6)) {
				expect(isPerson(field), surname + title).toBe(true);
				expect(persons.every(({ name }) => name.startsWith(surname))).toBe(true);
			}
});

test('an acronym beside the name of the place is answered by no person whose name begins so', () => {
	const acronyms = registry.kinds.flatMap(({ acronyms }) => acronyms);
	const wrong = acronyms.filter((acronym) => {
		const [alone] = find(finder, acronym, 1);
		const [beside] = find(finder, `${acronym} guizhou`, 1);
		return alone?.how === 'acronym' && beside !== undefined && isPerson(beside.field) && !isGuess(beside);
	});
	expect(acronyms.length).toBeGreaterThan(5);
	expect(wrong).toEqual([]);
});

test.each(['核验', '调查', '程序', '成绩', '人员', '评审', '领取', '纠纷'])(
	'the general word %s is answered by no person who sounds so',
	(word) => expect(find(finder, word, 6).filter(({ field }) => isPerson(field))).toEqual([]),
);
