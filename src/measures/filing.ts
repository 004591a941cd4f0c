import { addDays, addPeriod, daysBetween, workingDayFrom, type IsoDate } from '../calendar/index.ts';
import type { ClauseOf } from '../records/measures.ts';
import type { Agency, Registry, RegistryEvent } from '../registry/registry.ts';
import { isKnownOn } from '../registry/recorded-until.ts';
import { owedBy, type Evaluator, type FindingBase } from './finding.ts';

/**
 * Where an event stands with its filing. `within-month-after-days` and `within-days-after-month` lie between the two
 * limits, the 30 days that are checked and the article's month; late is only what is after both.
 */
export type FilingState =
	| 'in-time'
	| 'within-days-after-month'
	| 'within-month-after-days'
	| 'late'
	| 'upcoming'
	| 'reported'
	| 'reported-after-days'
	| 'overdue';

export interface FilingFinding extends FindingBase {
	readonly kind: 'filing';
	readonly agency: string;
	readonly event: RegistryEvent;
	readonly state: FilingState;
	/** All clauses that this one fact is seen through. */
	readonly cites: readonly string[];
	/** The last day in time by the check, and the last day of the article's month. */
	readonly lastDay: IsoDate;
	readonly articleLastDay: IsoDate;
	/** Days from the event to its filing; `undefined` while it is not filed. */
	readonly filedAfter: number | undefined;
	/** Days left until the last day by the check; negative after it. `undefined` once filed. */
	readonly daysLeft: number | undefined;
	/** Days after both limits; 0 where none. */
	readonly daysLate: number;
}

/**
 * Each event that the clause starts its clock for and that was known on the day asked. What came later, neither
 * announced by a filing nor (today) at all, is no `upcoming` change of that day.
 */
export const evaluateFiling: Evaluator<'filing', FilingFinding> = (registry, day, clause, agencies) =>
	agencies.flatMap((agency) =>
		clockedEvents(clause, agency)
			.filter((event) => isKnownOn(registry, day, event))
			.map((event) => filingFinding(registry, day, clause, agency, event)),
	);

/** The events of an agency whose filing the clause asks for. */
function clockedEvents(clause: ClauseOf<'filing'>, agency: Agency): RegistryEvent[] {
	const ends = new Set(agency.events.filter((event) => event.kind.endsWith('ended')).map(roleAndDay));
	return agency.events.filter((event) => {
		if (!clause.events.includes(event.kind)) return false;
		if (event.role !== undefined && !clause.roles.includes(event.role)) return false;
		// A vacancy declared from the day a term ended is the same change seen twice: it has no clock of its own.
		return event.kind !== 'vacancy-declared' || !ends.has(roleAndDay(event));
	});
}

function roleAndDay(event: RegistryEvent): string {
	return `${event.role} ${event.on}`;
}

function filingFinding(
	registry: Registry,
	day: IsoDate,
	clause: ClauseOf<'filing'>,
	agency: Agency,
	event: RegistryEvent,
): FilingFinding {
	const lastDay = lastDayOf(registry, clause, event.on, clause.limit);
	const articleLastDay = lastDayOf(registry, clause, event.on, clause.articleLimit);
	// What is entered later was not filed yet on the day asked.
	const filed = event.filed !== undefined && event.filed <= day ? event.filed : undefined;
	const state = filingState({ on: event.on, filed, day, lastDay, articleLastDay });
	const bothLimits = lastDay < articleLastDay ? articleLastDay : lastDay;
	return {
		kind: 'filing',
		clause: clause.id,
		cites: clause.cites.length > 0 ? clause.cites : [clause.id],
		grade: clause.grade,
		owedBy: owedBy(clause),
		agency: agency.id,
		event,
		state,
		met: state !== 'late' && state !== 'overdue',
		lastDay,
		articleLastDay,
		filedAfter: filed === undefined ? undefined : daysBetween(event.on, filed),
		daysLeft: filed === undefined ? daysBetween(day, lastDay) : undefined,
		daysLate: Math.max(0, daysBetween(bothLimits, filed ?? day)),
	};
}

/** The first day on which a change that is not filed by then is overdue: after both limits. */
export function overdueFrom({ lastDay, articleLastDay }: Pick<FilingFinding, 'lastDay' | 'articleLastDay'>): IsoDate {
	return addDays(lastDay < articleLastDay ? articleLastDay : lastDay, 1);
}

function lastDayOf(
	registry: Registry,
	clause: ClauseOf<'filing'>,
	on: IsoDate,
	limit: ClauseOf<'filing'>['limit'],
): IsoDate {
	const last = addPeriod(on, limit);
	return clause.lastDayOnHoliday === 'moves' ? (workingDayFrom(registry.calendar, last) ?? last) : last;
}

interface FilingDays {
	readonly on: IsoDate;
	readonly filed: IsoDate | undefined;
	readonly day: IsoDate;
	readonly lastDay: IsoDate;
	readonly articleLastDay: IsoDate;
}

function filingState({ on, filed, day, lastDay, articleLastDay }: FilingDays): FilingState {
	const at = filed ?? day;
	const afterDays = lastDay < at;
	const afterMonth = articleLastDay < at;
	if (filed === undefined) {
		if (day < on) return 'upcoming';
		if (afterDays && afterMonth) return 'overdue';
		return afterDays ? 'reported-after-days' : 'reported';
	}
	if (afterDays && afterMonth) return 'late';
	if (afterDays) return 'within-month-after-days';
	return afterMonth ? 'within-days-after-month' : 'in-time';
}
