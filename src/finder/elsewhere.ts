import type { Finder } from './finder.ts';
import { compact, hasHan, wordsOf } from './fold.ts';

/** The nation and its ministries. */
const national = /^(?:国家|中国|中央|全国|国务院)|部$/;

/** Whether a folded query names a place that is none of the registry: then nothing is guessed. */
export function namesElsewhere({ elsewhere }: Finder, folded: string): boolean {
	const written = compact(folded);
	const { names, sounds, ownNames, ownSounds } = elsewhere;
	if (hasHan(written)) return national.test(written) || beginsWithOneOf(written, names, ownNames);
	const words = wordsOf(folded);
	return (
		words.some((word) => sounds.indexOf(word) !== -1) ||
		beginsWithOneOf(
			written,
			sounds.filter(({ length }) => length > 4),
			ownSounds,
		)
	);
}

/** Whether a text begins with one of some names, and with no longer one of the registry's own. */
function beginsWithOneOf(written: string, names: readonly string[], own: readonly string[]): boolean {
	const begins = (name: string) => written.indexOf(name) === 0;
	const longest = names.filter(begins).reduce((most, { length }) => Math.max(most, length), 0);
	return longest > 0 && !own.some((name) => name.length > longest && begins(name));
}
