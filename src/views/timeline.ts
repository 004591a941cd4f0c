import type { IsoDate } from '../calendar/index.ts';
import { ascending } from './ascending.ts';
import type { Gap, History, TermSpan, VacancySpan } from './history.ts';

/** Terms, declared vacancies and gaps of an agency in one row of time. */
export type TimelineEntry =
	| { readonly kind: 'term'; readonly term: TermSpan }
	| { readonly kind: 'vacancy'; readonly vacancy: VacancySpan }
	| { readonly kind: 'gap'; readonly gap: Gap };

/** The entries of a history, the newest first. A gap that was declared as a vacancy stands there once, as the vacancy. */
export function timelineOf({ terms, vacancies, gaps }: History): TimelineEntry[] {
	const declared = new Set(vacancies.map(({ began }) => ('on' in began ? began.on : began.by)));
	const entries: TimelineEntry[] = [
		...terms.map((term) => ({ kind: 'term', term }) as const),
		...vacancies.map((vacancy) => ({ kind: 'vacancy', vacancy }) as const),
		...gaps.filter(({ from }) => !declared.has(from)).map((gap) => ({ kind: 'gap', gap }) as const),
	];
	return entries.sort((a, b) => ascending(startOf(b), startOf(a)));
}

function startOf(entry: TimelineEntry): IsoDate {
	if (entry.kind === 'gap') return entry.gap.from;
	const { from } = entry.kind === 'term' ? entry.term : entry.vacancy;
	return 'on' in from ? from.on : from.by;
}
