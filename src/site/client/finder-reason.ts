import type { Role } from '../../records/agency.ts';
import type { FoundPerson } from '../../finder/find/finder.ts';
import type { Match } from '../../finder/find/ranking.ts';
import { hasHan } from '../../finder/fold.ts';
import { fillIn } from '../../i18n/fill-in.ts';
import { languages } from '../../i18n/languages.ts';
import type { FinderWords } from './finder-source.ts';
import { isChinese, languageOfName } from './names-in-languages.ts';
import { numberAsShown } from './number-as-shown.ts';

/** Why an agency was found, in words; empty where its name on the page says it. */
export function reasonOf(words: FinderWords, match: Match): string {
	const { field, how } = match;
	const text = field.endsWith('number') ? numberAsShown(words, match.text) : match.text;
	const isForeign = hasHan(text) !== isChinese(words.language) && (field === 'name' || field === 'short-name');
	const met = isForeign
		? inOtherLanguage(words, match)
		: fillIn(words.fields[field], { text: personNamed(words, match) || text, role: roleOf(words, match) });
	return [met, ...othersNamed(words, match), isForeign && how === 'words' ? '' : words.hows[how]]
		.filter((part) => part !== '')
		.join(' · ');
}

/** The persons whom a query names besides the one that was met, each with the role. */
function othersNamed({ fields, roles }: FinderWords, match: Match): string[] {
	const met = personMet(match);
	return match.persons
		.filter((person) => person !== met)
		.map(({ name, role, holds }) =>
			fillIn(fields[holds ? 'person' : 'former-person'], { text: name, role: roles[role] }),
		);
}

/** A name in another language; which one is said only of the first that is written so. */
function inOtherLanguage({ language, otherLanguage }: FinderWords, { agency, text }: Match): string {
	const first = languageOfName(language, text);
	const isOfAnother = agency[first] !== text && languages.some((other) => agency[other] === text);
	return isOfAnother ? text : fillIn(otherLanguage, { text });
}

/** The role in which the person who was met stands or stood. */
function roleOf({ roles }: FinderWords, { agency, field, text }: Match): string {
	const role: Role | undefined = personMet({ agency, field, text })?.role;
	return role === undefined ? '' : roles[role];
}

/** The name of today of somebody who was met under a former one; empty for all others. */
function personNamed({ formerly }: FinderWords, match: Match): string {
	const person = personMet(match);
	const isFormer = person && person.formerly && person.formerly.indexOf(match.text) !== -1;
	return isFormer ? fillIn(formerly, { text: match.text, name: person.name }) : '';
}

function personMet({ agency, field, text }: Pick<Match, 'agency' | 'field' | 'text'>): FoundPerson | undefined {
	if (field !== 'person' && field !== 'former-person') return undefined;
	const holds = field === 'person';
	return agency.persons.filter(
		(person) => person.holds === holds && [person.name, person.latin, ...(person.formerly || [])].indexOf(text) !== -1,
	)[0];
}
