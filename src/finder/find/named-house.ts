import { placesNamed } from './elsewhere.ts';
import type { Finder } from './finder.ts';
import { compact, hasHan, wordsOf } from '../fold.ts';
import { withoutWholePlace } from '../name-parts.ts';
import { endsAsOrganisation, endsAsService, houseNames, isHouse, isOrganisation } from '../organisations.ts';
import { soundOf } from '../sounds.ts';

/**
 * Whether a query is the name of a house, an office or a company of some place, as 安地大学, `Anyland University` and `andi daxue` are: then words for
 * matters do not meet it, for it is no question about universities.
 */
export function namesHouse(finder: Finder, folded: string): boolean {
	const written = compact(folded);
	if (hasHan(written)) {
		const hasPlace = placesNamed(finder, written).length > 0 || withoutWholePlace(finder, written) !== written;
		return hasPlace && (isHouse(written) || endsAsService(written) || endsAsOrganisation(written));
	}
	const words = wordsOf(folded);
	const last = words[words.length - 1] ?? '';
	const isOfPlace = (word: string) => finder.matters.governments.has(word);
	if (words.length < 2 || !words.some(isOfPlace)) return false;
	return (
		isOrganisation(last) ||
		soundsOfHouses(finder).has(last) ||
		words.some((word, at) => isOrganisation(word) && isOfPlace(words[at + 1] ?? ''))
	);
}

const known = new WeakMap<Finder, ReadonlySet<string>>();

/** Made when it is first asked for. */
function soundsOfHouses(finder: Finder): ReadonlySet<string> {
	const made = known.get(finder) ?? new Set(houseNames.map((name) => soundOf(finder.sounds, name, 'agency').join('')));
	known.set(finder, made);
	return made;
}
