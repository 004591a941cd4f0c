import { isPerson, isWord } from './chinese-keys.ts';
import { Guesses } from './guesses.ts';
import type { Finder, Key } from './finder.ts';
import { hasHan } from '../fold.ts';
import { ofOtherKinds, withoutKind } from '../name-parts.ts';
import { type Ranking, steps } from './ranking.ts';

/** Names that differ in their kind only: people say 公安局 for 公安厅 and 青山县 for 青山市. */
export function ofOtherKind({ chinese, ...finder }: Finder, written: string): Ranking {
	const guesses = new Guesses({ chinese, ...finder }, written);
	for (const name of ofOtherKinds(written)) {
		for (const entry of chinese.exact.get(name) ?? [])
			guesses.add(chinese.keys[entry] as Key, { how: 'other-kind', step: steps.whole, left: 0 });
	}
	return guesses.ranking;
}

/** Names of the same characters in another order, four at least, the kind at the end: 旅游文化厅 for 文化旅游厅. */
export function reordered(finder: Finder, written: string): Ranking {
	const guesses = new Guesses(finder, written);
	const wanted = sorted(written);
	if (wanted.length < 4 || !hasHan(written)) return guesses.ranking;
	for (const key of finder.chinese.keys) {
		const { folded } = key;
		if (folded.length < wanted.length || folded.length > wanted.length + 2 || isPerson(key.field) || isWord(key))
			continue;
		if (!holdsAll(folded, wanted) || sorted(folded) !== wanted) continue;
		const kind = folded.slice(withoutKind(folded).length);
		const isAtEnd = written.slice(written.length - kind.length) === kind;
		guesses.add(key, { how: 'reordered', step: steps.whole + (isAtEnd ? 0 : 1), left: 0 });
	}
	return guesses.ranking;
}

function holdsAll(name: string, characters: string): boolean {
	for (let at = 0; at < characters.length; at += 1) if (name.indexOf(characters.charAt(at)) === -1) return false;
	return true;
}

/** The characters of a name without the joining 和. */
function sorted(name: string): string {
	return Array.from(name.replace(/和/g, '')).sort().join('');
}
