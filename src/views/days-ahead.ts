import { addDays, type IsoDate } from '../calendar/index.ts';
import type { ContactLine } from '../records/agency.ts';
import { agencyOn, type AgencyState } from '../registry/in-force.ts';
import type { Agency, Registry } from '../registry/registry.ts';
import { contactOf, type Contact } from './contact.ts';
import { rowOn } from './roster.ts';
import type { RosterPerson, RosterRow } from './roster-row.ts';
import { speakersFor, hostOf } from './serving-agencies.ts';
import { vacantSeats, type VacantSeat } from './update-checks.ts';
import { pressNumbersOf, type PressNumber } from './who-answers.ts';

/** How an agency stands on the days `[from, until]`, both among them: one that is missing is no limit. */
export interface DaysAhead {
	/** The day by which it was asked: the build day, or the first of the stretch. */
	readonly on: IsoDate;
	/** `undefined` for the stretch in which the build day lies: what was before is not asked. */
	readonly from: IsoDate | undefined;
	readonly until: IsoDate | undefined;
	/** `undefined` from the day on which it is dissolved. */
	readonly row: RosterRow | undefined;
	readonly state: AgencyState;
	readonly seats: readonly VacantSeat[];
	readonly contact: Contact;
	readonly numbers: readonly PressNumber[];
}

/**
 * How an agency stands on a day and after each change that is announced, the first first: who speaks, which seats are
 * empty, which numbers are called. A page carries them all, so that it says what holds on whatever day it is read.
 */
export function daysAhead(registry: Registry, agency: Agency, day: IsoDate): DaysAhead[] {
	const stretches: DaysAhead[] = [];
	for (const on of [day, ...changesAhead(registry, agency, day)]) {
		const next = stretchOn(registry, agency, on);
		const last = stretches.at(-1);
		if (!last) stretches.push({ ...next, from: undefined });
		else if (!isSame(last, next)) {
			stretches[stretches.length - 1] = { ...last, until: addDays(on, -1) };
			stretches.push(next);
		}
	}
	return stretches;
}

function stretchOn(registry: Registry, agency: Agency, on: IsoDate): DaysAhead {
	const { dissolved, state } = agencyOn(registry, agency, { on });
	return {
		on,
		from: on,
		until: undefined,
		row: dissolved ? undefined : rowOn(registry, agency, { on }),
		state,
		seats: vacantSeats(registry, agency, on),
		contact: contactOf(registry, agency, on),
		numbers: pressNumbersOf(registry, agency, on),
	};
}

/** How long a seat is empty, and whether it was to be filled by now, runs with the day and changes nothing. */
function isSame(a: DaysAhead, b: DaysAhead): boolean {
	const said = ({ row, state, seats, contact, numbers }: DaysAhead) =>
		JSON.stringify([row, state, seats.map(({ days: _days, pastExpected: _past, ...seat }) => seat), contact, numbers]);
	return said(a) === said(b);
}

/** The days after one on which anything may change at an agency, or at one whose numbers are called for it. */
function changesAhead(registry: Registry, agency: Agency, day: IsoDate): IsoDate[] {
	const days = agenciesAsked(registry, agency).flatMap(({ record }) => daysOf(record, registry));
	return [...new Set(days)].filter((on) => day < on).sort();
}

function daysOf(record: Agency['record'], { settings }: Registry): IsoDate[] {
	const entries: readonly Pick<ContactLine, 'began' | 'ended'>[] = [
		...record.terms,
		...record.vacancies,
		...record.lines,
	];
	const gapKnown = settings.settings.shortGap + 1;
	return [
		...entries.flatMap(({ began, ended }) => [
			'on' in began ? began.on : began.by,
			// A gap between holders is called a vacancy after some days.
			...(ended ? [ended.on, addDays(ended.on, gapKnown)] : []),
		]),
		...record.terms.flatMap(({ posts, formerNames = [] }) => [
			...posts.flatMap(({ began }) => (began ? [began.on] : [])),
			...formerNames.flatMap(({ until }) => until ?? []),
		]),
		...record.formerly.map(({ ended }) => ended.on),
		...(record.dissolved ? [record.dissolved.on] : []),
	];
}

/** The agency, those above it, those that speak for them, its host, and those whose lines or assistants it shares. */
function agenciesAsked(registry: Registry, agency: Agency): Agency[] {
	const asked: Agency[] = [];
	const add = (next: Agency | undefined) => {
		if (!next || asked.includes(next)) return;
		asked.push(next);
		const { parent, lines, terms } = next.record;
		const named = [parent, ...lines.map(({ of }) => of)];
		for (const id of named) add(id === undefined ? undefined : registry.agencyOf.get(id));
		for (const speaker of speakersFor(registry, next)) add(speaker);
		add(hostOf(registry, next));
		if (next !== agency) return;
		const persons = terms.flatMap(({ person }) => person ?? []);
		if (persons.length === 0) return;
		registry.agencies
			.filter(({ record }) => record.terms.some(({ person }) => person !== undefined && persons.includes(person)))
			.forEach(add);
	};
	add(agency);
	return asked;
}

/** Who comes to an agency on a day that lies ahead; `until` is the day before it. */
export interface ComingPersons {
	readonly from: IsoDate;
	readonly until: IsoDate;
	readonly persons: readonly RosterPerson[];
}

/** Those who are not in office on the first of some stretches, each with the day on which they come. */
export function comingPersons(stretches: readonly DaysAhead[]): ComingPersons[] {
	return stretches.flatMap(({ from, row }, at): ComingPersons[] => {
		const before = stretches[at - 1];
		if (from === undefined || !before) return [];
		const known = new Set(before.row?.persons.map(({ key }) => key));
		const persons = row?.persons.filter(({ key }) => !known.has(key)) ?? [];
		return persons.length === 0 ? [] : [{ from, until: addDays(from, -1), persons }];
	});
}
