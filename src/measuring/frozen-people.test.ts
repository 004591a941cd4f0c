import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { registryFrom } from '../registry/registry-from.ts';
import { readContentFiles } from '../testing/read-content-files.ts';
import { parsePeople, peopleKinds, randomOf } from './people-queries.ts';
import { judgePeople } from './people-quality.ts';
import { peopleInTurns, withPeople } from './people-registry.ts';

const textOf = (name: string) => readFileSync(new URL(`frozen-queries/${name}`, import.meta.url), 'utf8');
const files = readContentFiles('content');
const people = parsePeople(textOf('people.tsv'));

test('every name has a syllable for each character in each of its readings, begins with its surname, and is misspelt in one character', () => {
	const wrong = people.filter(({ name, pinyin, otherPinyin, surname, misspelt }) => {
		const characters = Array.from(name.replace('·', ''));
		const readings = [pinyin, ...otherPinyin];
		const differing = Array.from(misspelt).filter((character, at) => character !== Array.from(name)[at]);
		return (
			readings.some(
				(reading) => reading.length !== characters.length || !reading.every((part) => /^[a-z]+$/.test(part)),
			) ||
			!name.startsWith(surname) ||
			differing.length !== 1
		);
	});
	expect(wrong).toEqual([]);
});

test('each kind of question about persons is asked 200 times or more', () => {
	const counts = peopleKinds.map(({ kind, make }) => {
		const asked = people.flatMap((person) =>
			make({ person, agencyName: '教育厅', agencyPinyin: 'jiaoyuting', random: randomOf(person) }),
		);
		return [kind, asked.length] as const;
	});
	expect(counts.filter(([, count]) => count < 200)).toEqual([]);
});

test('every record with a person passes the check: publications named others, and rare characters are told of, nothing else', () => {
	const decoder = new TextDecoder();
	expect(registryFrom(files).problems).toEqual([]);
	for (const turn of peopleInTurns(people)) {
		const made = withPeople(files, turn, isoDate('2026-11-20'));
		const texts = made.map(({ bytes }) => decoder.decode(bytes));
		expect(turn.filter(({ name }) => !texts.some((text) => text.includes(`name: ${name}`)))).toEqual([]);
		const problems = registryFrom(made).problems.map(({ code }) => code);
		const told = ['rare-character', 'character-not-drawn', 'differs-from-publication'];
		expect(problems.filter((code) => !told.includes(code))).toEqual([]);
	}
});

test('of the questions about persons as many are right in the first row as are to be', () => {
	const below = judgePeople(files, textOf('people.tsv'), isoDate('2026-11-20'))
		.filter(({ asked, first, target }) => (100 * first) / asked < target)
		.map(({ kind, asked, first, wrong }) => ({ kind, asked, first, wrong: wrong.slice(0, 5) }));
	expect(below).toEqual([]);
});
