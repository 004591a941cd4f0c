import { isoDate, type IsoDate } from '../calendar/index.ts';
import type { Agency, Registry } from '../registry/registry.ts';
import { lastDayBefore } from './last-day.ts';
import { rowOn } from './roster.ts';
import type { PrintedLocalized, RosterPerson, RosterVacancy, RowState } from './roster-row.ts';

/** Days `[from, until)` on which the answer to "who speaks for this agency" was the same; open where a side is missing. */
export interface DayAnswer {
	readonly from: IsoDate | undefined;
	/** It was already so on `from`, and may have been so before. */
	readonly isOlder: boolean;
	readonly until: IsoDate | undefined;
	/** The day before `until`. */
	readonly last: IsoDate | undefined;
	/** Somebody was gone by `until`, and may have been gone before. */
	readonly untilAtLatest: boolean;
	readonly state: RowState | 'dissolved';
	/** What the agency was called. */
	readonly name: PrintedLocalized;
	/** Those who spoke; a press assistant does not. */
	readonly persons: readonly RosterPerson[];
	/** The declared vacancy of the spokesperson, where nobody spoke. */
	readonly vacancy: RosterVacancy | undefined;
}

type Stretch = Pick<DayAnswer, 'from' | 'isOlder' | 'until' | 'last' | 'untilAtLatest'>;
type Answer = Omit<DayAnswer, keyof Stretch>;

/**
 * Who spoke for an agency, stretch by stretch, the newest first: every day lies in exactly one, and each says what the
 * roster of its days says, by everything recorded. Reported events count and are marked in `unfiled`. Before the first
 * day of which anything is recorded the answer is not known.
 */
export function answersByDay(registry: Registry, agency: Agency): DayAnswer[] {
	const days = [...new Set(daysOfChange(agency))].sort();
	const onTheDay = agency.events.filter(({ notLater }) => !notLater).map(({ on }) => on);
	const begun = new Set([...onTheDay, ...daysOfNewNames(agency)]);
	const atLatest = new Set(daysAlreadyOver(agency).filter((day) => !begun.has(day)));
	const end = (until: IsoDate | undefined) => ({
		until,
		last: until && lastDayBefore(until),
		untilAtLatest: until !== undefined && atLatest.has(until),
	});
	const before = { from: undefined, isOlder: false, ...end(days[0]) };
	const answers: DayAnswer[] = [{ ...beforeAll(registry, agency, days[0]), ...before }];
	for (const [index, from] of days.entries()) {
		const answer = answerOn(registry, agency, from);
		const until = end(days[index + 1]);
		const last = answers.at(-1);
		if (last && isSame(last, answer)) answers[answers.length - 1] = { ...last, ...until };
		else answers.push({ ...answer, from, isOlder: !begun.has(from), ...until });
	}
	return answers.reverse();
}

/** What is said of the days before the first, of which nothing is recorded. */
function beforeAll(registry: Registry, agency: Agency, first: IsoDate = anyDay): Answer {
	return { state: 'not-known', name: rowOn(registry, agency, { on: first }).name, persons: [], vacancy: undefined };
}

/** An agency of which no day is known is the same on all. */
const anyDay = isoDate('2000-01-01');

/** The days on which an answer can change, or on which something is first known. */
function daysOfChange(agency: Agency): IsoDate[] {
	const { record, events } = agency;
	const entries = [...record.terms, ...record.vacancies, ...record.lines];
	const alreadySo = entries.flatMap(({ began }) => ('by' in began ? [began.by] : []));
	const known = [...events.map(({ on }) => on), ...daysOfNewNames(agency)];
	return [...known, ...alreadySo, ...daysAlreadyOver(agency), ...(record.dissolved ? [record.dissolved.on] : [])];
}

/** The days by which something had ended, nobody knows when. */
function daysAlreadyOver({ record }: Agency): IsoDate[] {
	const entries = [...record.terms, ...record.vacancies, ...record.lines];
	return entries.flatMap(({ ended }) => (ended?.notLater ? [ended.on] : []));
}

/** The days on which persons took another name while they held a term. */
function daysOfNewNames({ record }: Agency): IsoDate[] {
	return record.terms.flatMap(({ began, formerNames = [] }) => {
		const from = 'on' in began ? began.on : began.by;
		return formerNames.flatMap(({ until }) => (until !== undefined && from < until ? [until] : []));
	});
}

function answerOn(registry: Registry, agency: Agency, on: IsoDate): Answer {
	const { record } = agency;
	const { name, state, persons, vacancies } = rowOn(registry, agency, { on });
	if (record.dissolved && record.dissolved.on <= on) {
		return { state: 'dissolved', name, persons: [], vacancy: undefined };
	}
	return {
		state,
		name,
		persons: persons.filter(({ role }) => role !== 'press-assistant'),
		vacancy: state === 'vacant' ? vacancies.find(({ role }) => role === 'spokesperson') : undefined,
	};
}

function isSame(
	{ from: _from, until: _until, last: _last, isOlder: _isOlder, untilAtLatest: _atLatest, ...before }: DayAnswer,
	answer: Answer,
) {
	return JSON.stringify(before) === JSON.stringify(answer);
}
