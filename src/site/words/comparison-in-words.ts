import type { CountWordKey } from '../../i18n/word-tables.ts';
import { comparedRoles, inRole, type ComparedRole, type RosterChanges } from '../../views/roster-changes.ts';
import type { Site } from '../site.ts';

/** A comparison in sentences that can be quoted as they are; what did not happen is not mentioned. */
export function comparisonInWords(site: Site, changes: RosterChanges, newer: string, older: string): string[] {
	const personsIn = (role: ComparedRole) => {
		const count = changes.perGroup.reduce((sum, group) => sum + group[role].persons, 0);
		return site.t(`compare.of-${role}`, { count });
	};
	const size = {
		newer,
		bodies: changes.newer.rows.length,
		spokespersons: personsIn('spokesperson'),
		assistants: personsIn('press-assistant'),
	};
	return [site.t('sentence.size', size), differenceInWords(site, changes, older)];
}

function differenceInWords({ t }: Site, changes: RosterChanges, older: string): string {
	const counted: readonly (readonly [CountWordKey, number])[] = [
		...comparedRoles.map((role) => [`sentence.new-${role}`, inRole(role, changes.newFaces).length] as const),
		...comparedRoles.map((role) => [`sentence.left-${role}`, inRole(role, changes.left).length] as const),
		['sentence.moved', changes.moved.length],
		['sentence.posts', changes.postChanged.length],
		['sentence.confirmed', changes.confirmed.length],
		['sentence.vacancies-opened', changes.vacanciesOpened.length],
		['sentence.vacancies-filled', changes.vacanciesFilled.length],
		['sentence.bodies-added', changes.agenciesAdded.length],
		['sentence.bodies-gone', changes.agenciesGone.length],
		['sentence.renamed', changes.renamed.length],
		['sentence.lines-changed', changes.linesChanged.length],
	];
	const happened = counted.filter(([, count]) => count > 0);
	if (happened.length === 0) return t('sentence.nothing', { older });
	return t('sentence.against', {
		older,
		list: happened.map(([word, count]) => t(word, { count })).join(t('list.semicolon')),
	});
}
