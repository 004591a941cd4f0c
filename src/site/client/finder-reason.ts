import type { Role } from '../../records/agency.ts';
import { fieldOfPerson } from '../../finder/find/agency-keys.ts';
import type { FoundPerson } from '../../finder/find/finder.ts';
import type { Match } from '../../finder/find/ranking.ts';
import { hasHan } from '../../finder/fold.ts';
import { formatDay } from '../../i18n/days-in-words.ts';
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
		: fillIn(words.fields[field], {
				text: personNamed(words, match) || text,
				role: roleOf(words, match),
				day: dayOf(words, personMet(match)),
			});
	return [met, ...othersNamed(words, match), isForeign && how === 'words' ? '' : words.hows[how]]
		.filter((part) => part !== '')
		.join(' · ');
}

/** The persons whom a query names besides the one that was met, each with the role. */
function othersNamed(words: FinderWords, match: Match): string[] {
	const met = personMet(match);
	return match.persons
		.filter((person) => person !== met)
		.map((person) =>
			fillIn(words.fields[fieldOfPerson(person)], {
				text: person.name,
				role: words.roles[person.role],
				day: dayOf(words, person),
			}),
		);
}

/** A name in another language; which one is said only of the first that is written so. */
function inOtherLanguage({ language, otherLanguage }: FinderWords, { agency, text }: Match): string {
	const first = languageOfName(language, text);
	const isOfAnother = agency[first] !== text && languages.some((other) => agency[other] === text);
	return isOfAnother ? text : fillIn(otherLanguage, { text });
}

/** The first day of who is to begin. */
function dayOf({ language }: FinderWords, person: FoundPerson | undefined): string {
	return person && person.comes !== undefined ? formatDay(language, person.comes) : '';
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
	return agency.persons.filter(
		(person) =>
			fieldOfPerson(person) === field && [person.name, person.latin, ...(person.formerly || [])].indexOf(text) !== -1,
	)[0];
}
