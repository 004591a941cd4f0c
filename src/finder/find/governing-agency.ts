import { namesElsewhere } from './elsewhere.ts';
import type { Finder, Key } from './finder.ts';
import { compact, foldText, hasHan, wordsOf } from '../fold.ts';
import { withoutWholePlace } from '../name-parts.ts';
import { isHouse, namesOrgan } from '../organisations.ts';
import type { Match } from './ranking.ts';
import { isKindWord, withoutStops } from '../stop-phrases.ts';

/**
 * Where nothing was found: the government of the place with which a query begins, for the reader to ask on. It is no
 * answer, and is to be shown as none.
 */
export function governmentNamed(finder: Finder, query: string): Match | undefined {
	const bare = withoutStops(foldText(query, finder.simplified));
	if (
		!finder.isWhole ||
		bare === '' ||
		namesElsewhere(finder, bare) ||
		isHouse(compact(bare)) ||
		namesOrgan(compact(bare), [])
	)
		return undefined;
	const key = hasHan(bare) ? placeOf(finder, compact(bare)) : latinPlaceOf(finder, bare);
	const agency = key && finder.agencies[key.agencies[0] as number];
	return agency && { agency, field: key.field, how: 'prefix', persons: [], text: key.text };
}

/** The longest name of a place at the beginning, the whole place being left out where a smaller one follows. */
function placeOf(finder: Finder, written: string): Key | undefined {
	return longestPlace(finder, withoutWholePlace(finder, written)) ?? longestPlace(finder, written);
}

function longestPlace(finder: Finder, written: string): Key | undefined {
	const { chinese } = finder;
	for (let length = written.length - 1; length > 1; length -= 1) {
		const entries = chinese.exact.get(written.slice(0, length)) ?? [];
		const place = entries.map((entry) => chinese.keys[entry] as Key).filter((key) => isPlace(finder, key))[0];
		if (place) return place;
	}
	return undefined;
}

/** `Hillside education bureau`: a place, and a kind of office. */
function latinPlaceOf(finder: Finder, bare: string): Key | undefined {
	const words = wordsOf(bare);
	if (!words.some(isKindWord)) return undefined;
	return finder.latin.keys.filter((key) => isPlace(finder, key) && key.folded === words[0])[0];
}

/** Whether a key is the bare name of a place, and its agency the government of it. */
function isPlace({ placeWords }: Finder, { field, folded, agencies }: Key): boolean {
	if (field === 'place') return true;
	return field === 'short-name' && (placeWords[agencies[0] as number] ?? []).indexOf(folded) !== -1;
}

/** Whether nothing of a query says which agency is meant: 发言人电话. */
export function isOnlyStops(finder: Finder, query: string): boolean {
	const folded = foldText(query, finder.simplified);
	return folded !== '' && withoutStops(folded) === '';
}
