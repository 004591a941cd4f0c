import { daysBetween, isoDate, yearOf, type IsoDate } from '../calendar/index.ts';
import type { ChainedPublication } from '../publications/publication.ts';
import type { ClauseOf } from '../records/measures.ts';
import { bindsOn, owedBy, type Evaluator, type FindingBase } from './finding.ts';

/** One calendar year of the duty to publish a roster. It binds the authority, no agency of the list. */
export interface EditionFinding extends FindingBase {
	readonly kind: 'edition';
	readonly year: number;
	readonly state: 'met' | 'due' | 'missed';
	/** The number of the edition that meets it. */
	readonly publication: number | undefined;
	/** The last day of the year. */
	readonly due: IsoDate;
	/** Days left in the year, on the day asked; `undefined` unless due. */
	readonly daysLeft: number | undefined;
}

/** Every year from the first edition on, up to the year of the day, that ends while the rule binds. */
export const evaluateEdition: Evaluator<'edition', EditionFinding> = (registry, day, clause, _agencies, rule) => {
	const editions = registry.publications.filter(({ header }) => header.kind === 'annual' && header.published <= day);
	const thisYear = yearOf(day);
	const first = Math.min(thisYear, ...editions.map((edition) => yearCounted(clause, edition)));
	const years = Array.from({ length: thisYear - first + 1 }, (_, index) => first + index);
	return years
		.filter((year) => bindsOn(rule, lastDayOf(year)))
		.map((year) => editionFinding(clause, year, editions, day));
};

function editionFinding(
	clause: ClauseOf<'edition'>,
	year: number,
	editions: readonly ChainedPublication[],
	day: IsoDate,
): EditionFinding {
	const edition = editions.find((candidate) => yearCounted(clause, candidate) === year);
	const lastDay = lastDayOf(year);
	const state = edition ? 'met' : day <= lastDay ? 'due' : 'missed';
	return {
		kind: 'edition',
		clause: clause.id,
		grade: clause.grade,
		owedBy: owedBy(clause),
		met: state !== 'missed',
		year,
		state,
		publication: edition?.header.number,
		due: lastDay,
		daysLeft: state === 'due' ? daysBetween(day, lastDay) : undefined,
	};
}

function lastDayOf(year: number): IsoDate {
	return isoDate(`${year}-12-31`);
}

function yearCounted(clause: ClauseOf<'edition'>, { header }: ChainedPublication): number {
	return clause.countedBy === 'label' ? Number(header.label) : yearOf(header.published);
}
