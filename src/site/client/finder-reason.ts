import type { Role } from '../../records/agency.ts';
import type { FoundPerson } from '../../finder/find/finder.ts';
import type { Match } from '../../finder/find/ranking.ts';
import { hasHan } from '../../finder/fold.ts';
import { fillIn } from '../../i18n/fill-in.ts';
import type { FinderWords } from './finder-source.ts';
import { numberAsShown } from './number-as-shown.ts';

/** Why a body was found, in words; empty where its name on the page says it. */
export function reasonOf(words: FinderWords, match: Match): string {
	const { field, how } = match;
	const text = field.endsWith('number') ? numberAsShown(words, match.text) : match.text;
	const isForeign = hasHan(text) !== (words.language === 'zh') && (field === 'name' || field === 'short-name');
	const met = isForeign
		? fillIn(words.otherLanguage, { text })
		: fillIn(words.fields[field], { text: personNamed(words, match) || text, role: roleOf(words, match) });
	return [met, isForeign && how === 'words' ? '' : words.hows[how]].filter((part) => part !== '').join(' · ');
}

/** The role in which the person who was met stands or stood. */
function roleOf({ roles }: FinderWords, { body, field, text }: Match): string {
	const role: Role | undefined = personMet({ body, field, text })?.role;
	return role === undefined ? '' : roles[role];
}

/** The name of today of somebody who was met under a former one; empty for all others. */
function personNamed({ formerly }: FinderWords, match: Match): string {
	const person = personMet(match);
	const isFormer = person && person.formerly && person.formerly.indexOf(match.text) !== -1;
	return isFormer ? fillIn(formerly, { text: match.text, name: person.name }) : '';
}

function personMet({ body, field, text }: Pick<Match, 'body' | 'field' | 'text'>): FoundPerson | undefined {
	if (field !== 'person' && field !== 'former-person') return undefined;
	const holds = field === 'person';
	return body.persons.filter(
		(person) => person.holds === holds && [person.name, person.latin, ...(person.formerly || [])].indexOf(text) !== -1,
	)[0];
}
