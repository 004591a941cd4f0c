import type { Finder } from './finder.ts';
import { compact } from '../fold.ts';
import {
	endsAsOrganisation,
	endsAsService,
	isHouse,
	isNamedPlace,
	isOrganisation,
	mayBeOrganisation,
	namesOrgan,
} from '../organisations.ts';
import type { Question } from './question.ts';

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
