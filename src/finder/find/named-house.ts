import { placesNamed } from './elsewhere.ts';
import type { Finder } from './finder.ts';
import { compact, hasHan, wordsOf } from '../fold.ts';
import { withoutWholePlace } from '../name-parts.ts';
import {
	endsAsOrganisation,
	endsAsService,
	houseNames,
	isHouse,
	isNamedPlace,
	isOrganisation,
	mayBeOrganisation,
	namesOrgan,
} from '../organisations.ts';
import type { Question } from './question.ts';
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

/** Whether a question about a matter names an organisation of which it is not known that it is one of the registry. */
type NamedOrganisation = 'another' | 'perhaps' | 'none';

/** What the Chinese of a question names, of which `mask` has 1 at the characters that words for matters meet. */
export function organisationInHan(
	{ matters }: Finder,
	{ han, hasPlace, hasOffice }: Question,
	mask: ArrayLike<number>,
): NamedOrganisation {
	const written = compact(han);
	const isOffice = endsAsOrganisation(written);
	const isEndMet = mask[han.length - 1] === 1;
	const isOther =
		/政府$/.test(written) || (hasPlace && (isHouse(written) || isNamedPlace(written) || (isOffice && !isEndMet)));
	if (isOther || namesOrgan(han, mask)) return 'another';
	if (isOffice && (hasPlace || !isEndMet)) return 'perhaps';
	if (hasPlace && endsAsService(written)) return 'perhaps';
	return hasOffice && !matters.called.has(written) ? 'perhaps' : 'none';
}

/** What the words of a question name; `isUnmet` says that not all of them are met by one kind. */
export function organisationInWords({ words, han, hasPlace }: Question, isUnmet: boolean): NamedOrganisation {
	const last = words[words.length - 1] ?? '';
	if (isOrganisation(last) && han === '' && (hasPlace || isUnmet)) return 'another';
	return hasPlace && mayBeOrganisation(last) ? 'perhaps' : 'none';
}

const known = new WeakMap<Finder, ReadonlySet<string>>();

/** Made when it is first asked for. */
function soundsOfHouses(finder: Finder): ReadonlySet<string> {
	const made = known.get(finder) ?? new Set(houseNames.map((name) => soundOf(finder.sounds, name, 'agency').join('')));
	known.set(finder, made);
	return made;
}
