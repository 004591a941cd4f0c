import type { IsoDate } from '../../calendar/index.ts';
import { languages, type Language } from '../../i18n/languages.ts';
import type { Division } from '../../records/places.ts';
import { areaOf } from '../../registry/area-code.ts';
import type { Registry } from '../../registry/registry.ts';
import { indexEntry, type IndexEntry } from './index-entry.ts';
import { buildMaps } from './build-maps.ts';
import { indexedKinds } from './kind-words.ts';
import type { Pronunciations } from './pronunciations.ts';
import type { FinderIndex, IndexedAgency, IndexedPlace, IndexedWord } from '../finder-index.ts';

/** The index of all agencies of a registry on a day; `readings` know the characters. */
export function buildIndex(registry: Registry, day: IsoDate, readings: Pronunciations): FinderIndex {
	const all = registry.agencies.map((agency) => indexEntry(registry, day, agency));
	const { kinds, entries } = indexedKinds(registry, all, readings);
	const { places, positionOf } = placesOf(registry, entries);
	const { words, wordsOf } = wordsOfAll(registry, entries);
	const groups = registry.settings.groups.map(({ id, level }) => ({ id, level }));
	const governing = governingAgencies(registry, entries);
	const agencies = entries.map(
		({ division, groupId, topics: _topics, searchWords: _words, ...entry }, at): IndexedAgency => ({
			...entry,
			place: positionOf.get(division) ?? 0,
			group: Math.max(
				0,
				groups.findIndex(({ id }) => id === groupId),
			),
			words: wordsOf[at] as readonly number[],
			governs: governing.has(entry.id),
		}),
	);
	const { country } = registry.places.numbering;
	const plain = { country, groups, places, words, wordsBefore: [], kinds, agencies };
	return { ...plain, ...buildMaps(plain, readings) };
}

/** The divisions of the agencies and those above them, in the order of the record, parents first. */
function placesOf({ places, divisionOf }: Registry, entries: readonly IndexEntry[]) {
	const positionOf = new Map<string, number>();
	const found: IndexedPlace[] = [];
	const add = (code: string): number | undefined => {
		const division = divisionOf.get(code);
		const known = positionOf.get(code);
		if (known !== undefined || !division) return known;
		const parent = division.parent === undefined ? undefined : add(division.parent);
		positionOf.set(code, found.length);
		const area = areaOf(places, code);
		return found.push({ ...namesOf(division), parent, area: area?.code ?? '', digits: area?.length ?? 0 }) - 1;
	};
	for (const { division } of entries) add(division);
	return { places: found, positionOf };
}

type PlaceNames = Pick<IndexedPlace, Language | `${Language}Short`>;

function namesOf({ name, shortName }: Division): PlaceNames {
	const names = languages.flatMap((language) => {
		const whole = name[language] ?? '';
		return [
			[language, whole],
			[`${language}Short`, shortName?.[language] ?? whole],
		];
	});
	return Object.fromEntries(names) as PlaceNames;
}

function wordsOfAll(registry: Registry, entries: readonly IndexEntry[]) {
	const topicOf = new Map(registry.topics.map(({ id, name }) => [id, name]));
	const words: IndexedWord[] = [];
	const positions = new Map<string, number>();
	const positionOf = (text: string, isTopic: boolean): number => {
		const key = `${isTopic ? '#' : ''}${text}`;
		const known = positions.get(key);
		if (known !== undefined) return known;
		positions.set(key, words.length);
		return words.push({ text, isTopic }) - 1;
	};
	const wordsOf = entries.map(({ topics, searchWords }) => {
		const names = topics.flatMap((id) =>
			languages.map((language) => topicOf.get(id)?.[language]).filter((name) => name !== undefined),
		);
		return [...names.map((name) => positionOf(name, true)), ...searchWords.map((word) => positionOf(word, false))];
	});
	return { words, wordsOf };
}

/** Of each division the first agency whose group has the division's own level. */
function governingAgencies({ settings, divisionOf }: Registry, entries: readonly IndexEntry[]): ReadonlySet<string> {
	const levelOf = new Map(settings.groups.map(({ id, level }) => [id, level]));
	const first = new Map<string, string>();
	for (const { id, division, groupId, dissolved } of entries) {
		const governs = !dissolved && levelOf.get(groupId) === divisionOf.get(division)?.level;
		if (governs && !first.has(division)) first.set(division, id);
	}
	return new Set(first.values());
}
