import type { WordKey } from '../i18n/translator.ts';
import type { RosterChanges } from '../views/roster-changes.ts';
import type { Site } from './site.ts';

/** A comparison in sentences that can be quoted as they are; what did not happen is not mentioned. */
export function comparisonInWords({ t }: Site, changes: RosterChanges, newer: string, older: string): string[] {
	const counted: readonly (readonly [WordKey, number])[] = [
		['sentence.new', changes.newFaces.length],
		['sentence.left', changes.left.length],
		['sentence.moved', changes.moved.length],
		['sentence.posts', changes.postChanged.length],
		['sentence.confirmed', changes.confirmed.length],
		['sentence.vacancies-opened', changes.vacanciesOpened.length],
		['sentence.vacancies-filled', changes.vacanciesFilled.length],
		['sentence.bodies-added', changes.bodiesAdded.length],
		['sentence.bodies-gone', changes.bodiesGone.length],
		['sentence.renamed', changes.renamed.length],
		['sentence.lines-changed', changes.linesChanged.length],
	];
	const persons = changes.perGroup.reduce((sum, group) => sum + group.persons, 0);
	const happened = counted.filter(([, count]) => count > 0);
	return [
		t('sentence.size', { newer, bodies: changes.newer.rows.length, persons }),
		happened.length === 0
			? t('sentence.nothing', { older })
			: t('sentence.against', {
					older,
					list: happened.map(([word, count]) => t(word, { count })).join(t('list.semicolon')),
				}),
	];
}
