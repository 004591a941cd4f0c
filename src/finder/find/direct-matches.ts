import type { Finder, Key } from './finder.ts';
import { acronymOf } from '../fingerprints.ts';
import { compact, hasHan, isLatin } from '../fold.ts';
import { kindsTold, longestWord } from './matters.ts';
import { addLatin } from './latin-matches.ts';
import { isOneCharacterPlace } from '../name-parts.ts';
import { addPinyin } from './pinyin-matches.ts';
import { addKey, Ranking, steps } from './ranking.ts';
import { visitBeginnings, visitOccurrences } from './text-column.ts';

/** What a folded query meets as it is written: numbers, names, pinyin, first letters, English. */
export function directMatches(finder: Finder, folded: string): Ranking {
	const ranking = new Ranking(finder);
	const written = compact(folded);
	if (written === '') return ranking;
	addNumbers(finder, written, ranking);
	addWritten(finder, written, ranking);
	addKinds(finder, written, ranking);
	if (isLatin(folded)) {
		addPinyin(finder, folded, ranking);
		addLatin(finder, folded, ranking);
	}
	return ranking;
}

/** Agencies of the kinds that a word or an acronym tells. */
function addKinds({ matters }: Finder, written: string, ranking: Ranking): void {
	const add = (kinds: readonly number[], how: 'exact' | 'acronym', step: number) => {
		for (const kind of kinds)
			for (const { agency, left } of matters.agencies[kind] ?? [])
				ranking.add(agency, {
					field: 'topic',
					how,
					text: how === 'exact' ? written : written.toUpperCase(),
					step,
					left,
				});
	};
	if (hasHan(written) && written.length <= longestWord) add(kindsTold(matters, written), 'exact', steps.whole);
	// A topic stands two steps behind a name; an acronym is the name of the counterpart, and own names stand before it.
	if (/^[a-z]{2,12}$/.test(written)) add(kindsTold(matters, acronymOf(written)), 'acronym', steps.whole - 0.5);
}

function addWritten({ chinese }: Finder, written: string, ranking: Ranking): void {
	const { keys } = chinese;
	// 山县 is another place than 青山县.
	const isPlace = isOneCharacterPlace(written);
	visitOccurrences(chinese.written, written, (entry, at, length) => {
		const key = keys[entry] as Key;
		const left = length - written.length;
		if (at + written.length <= key.lead) return;
		if (at === 0)
			addKey(
				ranking,
				key,
				left === 0 ? { how: 'exact', step: steps.whole, left } : { how: 'prefix', step: steps.beginning, left },
			);
		else if (!isPlace) addKey(ranking, key, { how: 'part', step: steps.part, left });
	});
}

/**
 * Digits, at least three: whole, at the end, at the beginning, anywhere; the country's code may stand before them, and a
 * word for an extension between them. An extension that no line has is left out.
 */
function addNumbers(finder: Finder, written: string, ranking: Ranking): void {
	const [, number = written, extension = ''] = /^(\d+)(?:转|分机|ext|x)(\d+)$/.exec(written) ?? [];
	addDigits(finder, number + extension, ranking);
	if (extension !== '' && ranking.isEmpty) addDigits(finder, number, ranking);
}

function addDigits(finder: Finder, digits: string, ranking: Ranking): void {
	if (!/^\d{3,}$/.test(digits)) return;
	for (const wanted of waysToDial(finder.country, digits)) {
		const visit = (entry: number, at: number, length: number) => {
			const left = length - wanted.length;
			const step = left === 0 ? steps.whole : at === left ? 1 : at === 0 ? 2 : 3;
			const { agency, field, text } = finder.numbers.lines[entry] as Finder['numbers']['lines'][number];
			ranking.add(agency, { field, how: left === 0 ? 'exact' : 'part', text, step, left });
		};
		if (wanted.length < 4) visitBeginnings(finder.numbers.digits, wanted, visit);
		visitOccurrences(finder.numbers.digits, wanted, visit);
	}
}

function waysToDial(country: string, digits: string): string[] {
	const match = country === '' ? undefined : new RegExp(`^(?:00)?${country}0?(\\d{5,})$`).exec(digits);
	return match ? [digits, `0${match[1]}`, match[1] as string] : [digits];
}
