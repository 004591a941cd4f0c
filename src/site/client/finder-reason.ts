import type { Role } from '../../records/agency.ts';
import type { Match } from '../../finder/ranking.ts';
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
		: fillIn(words.fields[field], { text, role: roleOf(words, match) });
	return [met, isForeign && how === 'words' ? '' : words.hows[how]].filter((part) => part !== '').join(' · ');
}

/** The role in which the person who was met stands or stood. */
function roleOf({ roles }: FinderWords, { body, field, text }: Match): string {
	if (field !== 'person' && field !== 'former-person') return '';
	const holds = field === 'person';
	const same = body.persons.filter((person) => person.holds === holds);
	const role: Role | undefined = same.find(({ name, latin }) => name === text || latin === text)?.role;
	return role === undefined ? '' : roles[role];
}
