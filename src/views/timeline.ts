import type { IsoDate } from '../calendar/index.ts';
import type { Role } from '../records/agency.ts';
import { ascending } from './ascending.ts';
import type { Gap, History, TermSpan, VacancySpan } from './history.ts';

/** Terms, declared vacancies and gaps of an agency in one row of time. */
export type TimelineEntry =
	| { readonly kind: 'term'; readonly term: TermSpan }
	| { readonly kind: 'vacancy'; readonly vacancy: VacancySpan }
	| { readonly kind: 'gap'; readonly gap: Gap };

/** Who held one role, one after the other, the newest first. */
export interface TimelineRail {
	readonly role: Role;
	readonly entries: readonly TimelineEntry[];
}

const inOrder: readonly Role[] = ['first', 'spokesperson', 'temporary', 'press-assistant'];

/**
 * A history role by role: two roles are no succession. A gap that was declared as a vacancy stands there once, as the
 * vacancy; roles that nobody ever held have no rail.
 */
export function timelineOf({ terms, vacancies, gaps }: History): TimelineRail[] {
	const declared = new Set(
		vacancies
			.filter(({ vacancy }) => vacancy.role === 'spokesperson')
			.map(({ began }) => ('on' in began ? began.on : began.by)),
	);
	const entries: TimelineEntry[] = [
		...terms.map((term) => ({ kind: 'term', term }) as const),
		...vacancies.map((vacancy) => ({ kind: 'vacancy', vacancy }) as const),
		...gaps.filter(({ from }) => !declared.has(from)).map((gap) => ({ kind: 'gap', gap }) as const),
	];
	const rails = inOrder.map((role) => ({ role, entries: entries.filter((entry) => roleOf(entry) === role) }));
	return rails
		.filter(({ entries: ofRole }) => ofRole.length > 0)
		.map(({ role, entries: ofRole }) => ({
			role,
			entries: ofRole.sort((a, b) => ascending(startOf(b), startOf(a))),
		}));
}

function roleOf(entry: TimelineEntry): Role {
	switch (entry.kind) {
		case 'term':
			return entry.term.term.role;
		case 'vacancy':
			return entry.vacancy.vacancy.role;
		case 'gap':
			return entry.gap.role;
	}
}

function startOf(entry: TimelineEntry): IsoDate {
	if (entry.kind === 'gap') return entry.gap.from;
	const { from } = entry.kind === 'term' ? entry.term : entry.vacancy;
	return 'on' in from ? from.on : from.by;
}
