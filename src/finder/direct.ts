import type { Finder, Key } from './finder.ts';
import { compact, isLatin } from './fold.ts';
import { addLatin } from './latin-matches.ts';
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
	if (isLatin(folded)) {
		addPinyin(finder, folded, ranking);
		addLatin(finder, folded, ranking);
	}
	return ranking;
}

function addWritten({ chinese }: Finder, written: string, ranking: Ranking): void {
	const { keys } = chinese;
	visitOccurrences(chinese.written, written, (entry, at, length) => {
		const key = keys[entry] as Key;
		const left = length - written.length;
		if (at === 0)
			addKey(
				ranking,
				key,
				left === 0 ? { how: 'exact', step: steps.whole, left } : { how: 'prefix', step: steps.beginning, left },
			);
		else addKey(ranking, key, { how: 'part', step: steps.part, left });
	});
}

/** Digits, at least three: whole, at the end, at the beginning, anywhere; the country's code may stand before them. */
function addNumbers(finder: Finder, written: string, ranking: Ranking): void {
	const digits = written.replace(/[+#-]/g, '');
	if (!/^\d{3,}$/.test(digits)) return;
	for (const wanted of waysToDial(finder.country, digits)) {
		const visit = (entry: number, at: number, length: number) => {
			const left = length - wanted.length;
			const step = left === 0 ? steps.whole : at === left ? 1 : at === 0 ? 2 : 3;
			ranking.add(entry, {
				field: 'number',
				how: left === 0 ? 'exact' : 'part',
				text: finder.bodies[entry]?.number ?? '',
				step,
				left,
			});
		};
		if (wanted.length < 4) visitBeginnings(finder.numbers, wanted, visit);
		visitOccurrences(finder.numbers, wanted, visit);
	}
}

function waysToDial(country: string, digits: string): string[] {
	const match = country === '' ? undefined : new RegExp(`^(?:00)?${country}0?(\\d{5,})$`).exec(digits);
	return match ? [digits, `0${match[1]}`, match[1] as string] : [digits];
}
