import type { WordKey } from '../../i18n/word-tables.ts';
import { agenciesPrinted, personsPrinted } from '../../views/printed-counts.ts';
import { comparedRoles, inRole, type ComparedRole, type RosterChanges } from '../../views/roster-changes.ts';
import type { Site } from '../site.ts';
import { countedWords, type Counted, type CountedText } from './counted-words.ts';

/** A comparison in sentences that can be quoted as they are; what did not happen is not mentioned. */
export function comparisonInWords(site: Site, changes: RosterChanges, newer: string, older: string): CountedText[] {
	const personsIn = (role: ComparedRole) =>
		countedWords(site, `compare.of-${role}`, { count: personsInRoster(changes, newer, role) });
	const size = countedWords(site, 'sentence.size', {
		newer,
		count: { of: `agenciesPrinted/${newer}`, value: agenciesPrinted(changes.newer) },
		spokespersons: personsIn('spokesperson'),
		assistants: personsIn('press-assistant'),
	});
	return [size, differenceInWords(site, changes, newer, older)];
}

/** How many of a role the newer roster prints, by the name that the count has on the page of that roster too. */
function personsInRoster({ newer }: RosterChanges, label: string, role: ComparedRole): Counted {
	return { of: `personsPrinted/${label}/${role}`, value: personsPrinted(newer, role) };
}

function differenceInWords(site: Site, changes: RosterChanges, newer: string, older: string): CountedText {
	const counted: readonly (readonly [WordKey, string, number])[] = [
		...comparedRoles.map(
			(role) => [`sentence.new-${role}`, `newFaces/${newer}/${role}`, inRole(role, changes.newFaces).length] as const,
		),
		...comparedRoles.map(
			(role) => [`sentence.left-${role}`, `left/${newer}/${role}`, inRole(role, changes.left).length] as const,
		),
		['sentence.moved', `moved/${newer}`, changes.moved.length],
		['sentence.posts', `postChanged/${newer}`, changes.postChanged.length],
		['sentence.confirmed', `confirmed/${newer}`, changes.confirmed.length],
		['sentence.vacancies-opened', `vacanciesOpened/${newer}`, changes.vacanciesOpened.length],
		['sentence.vacancies-filled', `vacanciesFilled/${newer}`, changes.vacanciesFilled.length],
		['sentence.bodies-added', `agenciesAdded/${newer}`, changes.agenciesAdded.length],
		['sentence.bodies-gone', `agenciesGone/${newer}`, changes.agenciesGone.length],
		['sentence.renamed', `renamed/${newer}`, changes.renamed.length],
		['sentence.lines-changed', `linesChanged/${newer}`, changes.linesChanged.length],
	];
	const happened = counted.filter(([, , value]) => value > 0);
	if (happened.length === 0) return [site.t('sentence.nothing', { older })];
	const list = happened.flatMap(([word, of, value], index): CountedText => {
		const words = countedWords(site, word, { count: { of, value } });
		return index === 0 ? words : [site.t('list.semicolon'), ...words];
	});
	return countedWords(site, 'sentence.against', { older, list });
}
