import type { IsoDate } from '../calendar/index.ts';
import { buildIndex } from '../finder/build/build-index.ts';
import type { Pronunciations } from '../finder/build/pronunciations.ts';
import { find } from '../finder/find/find.ts';
import type { Finder } from '../finder/find/finder.ts';
import { openFinder } from '../finder/find/open-finder.ts';
import type { Match } from '../finder/find/ranking.ts';
import type { FinderIndex, IndexedAgency } from '../finder/finder-index.ts';
import type { SourceFile } from '../records/source.ts';
import { registryFrom } from '../registry/registry-from.ts';
import { chinesePronunciations } from '../site/chinese-pronunciations.ts';
import type { Judged } from './finder-quality.ts';
import {
	initialsOf,
	parsePeople,
	peopleKinds,
	randomOf,
	type FrozenPerson,
	type PeopleKind,
} from './people-queries.ts';
import { peopleInTurns, withPeople } from './people-registry.ts';

const rows = 6;

/**
 * Asks for each person of the text (`people.tsv`), each in a registry in which that person speaks for an agency. Right is a
 * first row that is of the agency and names the person. Where a query asks for others equally (persons who are spelt so, or
 * agencies), a row among the first six suffices; where more than six agencies are equal, that all six are such.
 */
export function judgePeople(base: readonly SourceFile[], text: string, day: IsoDate): Judged[] {
	const worlds = peopleInTurns(parsePeople(text)).map((people) => worldOf(base, people, day));
	return peopleKinds.map((kind) => worlds.map((world) => judgeIn(world, kind)).reduce(both));
}

interface PeopleWorld {
	readonly people: readonly FrozenPerson[];
	readonly finder: Finder;
	readonly agencies: ReadonlyMap<string, IndexedAgency>;
	readonly readingOf: Pronunciations['readingOf'];
	/** For letters without spaces the agencies that are spelt so, whose initials begin so, or that have a person who is spelt so. */
	readonly speltSo: ReadonlyMap<string, ReadonlySet<string>>;
}

function worldOf(base: readonly SourceFile[], people: readonly FrozenPerson[], day: IsoDate): PeopleWorld {
	const { value } = registryFrom(withPeople(base, people, day));
	if (!value) throw new Error('the registry with persons can be read');
	const readings = chinesePronunciations(value.registry.places);
	const index = buildIndex(value.registry, day, readings);
	return {
		people,
		finder: openFinder([index]),
		agencies: new Map(index.agencies.map((agency) => [agency.id, agency])),
		readingOf: readings.readingOf,
		speltSo: spellingsOf(index, people, readings.readingOf),
	};
}

function spellingsOf(
	index: FinderIndex,
	people: readonly FrozenPerson[],
	readingOf: Pronunciations['readingOf'],
): ReadonlyMap<string, ReadonlySet<string>> {
	const found = new Map<string, Set<string>>();
	const frozen = new Map(people.map((person) => [person.name, person]));
	const put = (letters: string, id: string) => found.set(letters, (found.get(letters) ?? new Set()).add(id));
	const add = (syllables: readonly string[], id: string) => {
		for (const letters of [syllables.join(''), initialsOf({ pinyin: syllables })]) put(letters, id);
	};
	for (const { id, zh, shortNames, persons } of index.agencies) {
		for (const reading of [zh, ...shortNames].map((name) => readingOf(name, 'agency'))) {
			add(reading, id);
			reading.forEach((_, at) => put(initialsOf({ pinyin: reading.slice(0, at + 1) }), id));
		}
		for (const { name } of persons) {
			const person = frozen.get(name);
			const readings = person ? [person.pinyin, ...person.otherPinyin] : [readingOf(name, 'person')];
			for (const reading of readings) add(reading, id);
		}
	}
	return found;
}

function judgeIn(world: PeopleWorld, kind: PeopleKind): Judged {
	const wrong: Judged['wrong'][number][] = [];
	let asked = 0;
	let six = 0;
	for (const person of world.people) {
		for (const query of queriesFor(world, kind, person)) {
			asked += 1;
			const got = find(world.finder, query, rows);
			const isAmongSix = got.some((match) => isOf(person, match)) || areAllEqual(world, query, got);
			const isRight = isAmbiguous(world, person, query) ? isAmongSix : got[0] !== undefined && isOf(person, got[0]);
			if (isAmongSix) six += 1;
			if (!isRight) wrong.push({ query, wanted: `${person.agency} ${person.name}`, got: got.map(written) });
		}
	}
	return { kind: kind.kind, target: kind.target, asked, first: asked - wrong.length, six, wrong };
}

function queriesFor({ agencies, readingOf }: PeopleWorld, kind: PeopleKind, person: FrozenPerson): readonly string[] {
	const agency = agencies.get(person.agency);
	const agencyName = agency?.shortNames[0] ?? agency?.zh ?? '';
	const agencyPinyin = readingOf(agencyName, 'agency').join('');
	return kind.make({ person, agencyName, agencyPinyin, random: randomOf(person) });
}

/** Whether a row is of the agency of the person and names the person. */
function isOf({ agency, name }: FrozenPerson, match: Match): boolean {
	return match.agency.id === agency && match.persons.some((person) => person.name === name);
}

function equalTo({ speltSo }: PeopleWorld, query: string): ReadonlySet<string> {
	return speltSo.get(query.toLowerCase().replace(/ /g, '')) ?? new Set();
}

function areAllEqual(world: PeopleWorld, query: string, got: readonly Match[]): boolean {
	const equal = equalTo(world, query);
	return equal.size > rows && got.length === rows && got.every((match) => equal.has(match.agency.id));
}

function isAmbiguous(world: PeopleWorld, person: FrozenPerson, query: string): boolean {
	return [...equalTo(world, query)].some((id) => id !== person.agency);
}

function written({ agency, text }: Match): string {
	return `${agency.id}:${text}`;
}

function both(one: Judged, other: Judged): Judged {
	return {
		...one,
		asked: one.asked + other.asked,
		first: one.first + other.first,
		six: one.six + other.six,
		wrong: [...one.wrong, ...other.wrong],
	};
}
