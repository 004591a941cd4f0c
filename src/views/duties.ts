/** What is to be done on a day: each thing once, with who is to do it, by when and under which clause. */
import type { IsoDate } from '../calendar/index.ts';
import type { EditionFinding } from '../measures/edition.ts';
import type { FilingFinding } from '../measures/filing.ts';
import { isBreach, type FindingBase, type OwedBy } from '../measures/finding.ts';
import type { HeadCountFinding } from '../measures/head-count.ts';
import type { PublicationDelayFinding } from '../measures/publication-delay.ts';
import type { Registry, RegistryEvent } from '../registry/registry.ts';
import { ascending } from './ascending.ts';
import { pendingEvents } from './next-roster.ts';
import type { UndeclaredAgency, UpdateChecks, VacantSeat } from './update-checks.ts';

export type Duty = DutyOf & {
	readonly owedBy: OwedBy;
	/** The last day; of a vacancy the day for which it is hoped. `undefined` where none is named. */
	readonly by: IsoDate | undefined;
	/** The clause that asks for it; `undefined` where none does. */
	readonly clause: string | undefined;
};

type DutyOf =
	| { readonly kind: 'file'; readonly agency: string; readonly finding: FilingFinding }
	/** A seat that is declared vacant. */
	| { readonly kind: 'fill'; readonly agency: string; readonly seat: VacantSeat }
	/** Somebody is to be named, or the vacancy declared. */
	| { readonly kind: 'declare'; readonly agency: string; readonly undeclared: UndeclaredAgency }
	| { readonly kind: 'head-count'; readonly agency: string; readonly finding: HeadCountFinding }
	| {
			readonly kind: 'publish';
			readonly agency: string;
			readonly event: RegistryEvent;
			/** Whether a target is met; `undefined` where no clause asks for it. */
			readonly finding: PublicationDelayFinding | undefined;
	  }
	| { readonly kind: 'edition'; readonly finding: EditionFinding };

export type DutyOfKind<Kind extends Duty['kind']> = Extract<Duty, { readonly kind: Kind }>;

/**
 * The first day first, what has none last. What was done late is no duty any more (`filing-history.ts`), and a number of
 * persons that the registry reads from words without one is a matter to be clarified (`headCountsToClarify`).
 */
export function dutiesOf(registry: Registry, checks: UpdateChecks): Duty[] {
	const unmet = checks.headCounts.filter((finding) => isBreach(finding) && !isRead(registry, finding));
	const duties: Duty[] = [
		...checks.filings.filter(({ filedAfter }) => filedAfter === undefined).map(fileDuty),
		...checks.vacancies.filter(({ declared }) => declared).map((seat) => fillDuty(checks, seat)),
		...checks.undeclared.map((undeclared) => declareDuty(checks, undeclared)),
		...unmet
			.filter((finding) => !isOfAnEmptySeat(checks, finding))
			.map((finding): Duty => ({
				kind: 'head-count',
				agency: finding.agency,
				finding,
				by: undefined,
				...dueTo(finding),
			})),
		...pendingEvents(registry, checks.day).map((event) => publishDuty(checks, event)),
		...checks.editions
			.filter(({ state }) => state === 'due')
			.map((finding): Duty => ({ kind: 'edition', finding, by: finding.due, ...dueTo(finding) })),
	];
	return duties.sort((a, b) => ascending(a.by ?? '9', b.by ?? '9'));
}

/** The clause under which all of some rows stand, so that it is named once for all; `undefined` where they are several. */
export function clauseOfAll(rows: readonly { readonly clause: string | undefined }[]): string | undefined {
	const [first, ...others] = new Set(rows.map(({ clause }) => clause));
	return others.length === 0 ? first : undefined;
}

/** Filed, and in effect from a day to come: a publication after that day carries them. */
export function changesToPublishLater({ pending, day }: UpdateChecks): PublicationDelayFinding[] {
	return pending.filter(({ event }) => day < event.on);
}

/** Numbers of persons that are not met by a reading of the registry, or by a clause of a lower grade, and that no empty seat explains. */
export function headCountsToClarify(registry: Registry, checks: UpdateChecks): HeadCountFinding[] {
	return checks.headCounts.filter(
		(finding) => !(isBreach(finding) && !isRead(registry, finding)) && !isOfAnEmptySeat(checks, finding),
	);
}

function dueTo({ clause, owedBy }: FindingBase): Pick<Duty, 'clause' | 'owedBy'> {
	return { clause, owedBy };
}

function fileDuty(finding: FilingFinding): Duty {
	const { agency, lastDay, articleLastDay, state } = finding;
	const isAfterDays = state === 'overdue' || state === 'reported-after-days';
	const by = isAfterDays && lastDay < articleLastDay ? articleLastDay : lastDay;
	return { kind: 'file', agency, finding, by, ...dueTo(finding) };
}

function publishDuty({ pending }: UpdateChecks, event: RegistryEvent): Duty {
	const finding = pending.find((found) => found.event.id === event.id);
	const { clause, owedBy = 'authority', due } = finding ?? {};
	return { kind: 'publish', agency: event.agency, event, finding, by: due, clause, owedBy };
}

function fillDuty(checks: UpdateChecks, seat: VacantSeat): Duty {
	const clause = clauseOfSeat(checks, seat);
	return { kind: 'fill', agency: seat.agency, seat, by: seat.vacancy?.expected, clause, owedBy: 'agency' };
}

function declareDuty(checks: UpdateChecks, undeclared: UndeclaredAgency): Duty {
	const { agency } = undeclared;
	const clause = clauseOfSeat(checks, { agency, role: 'spokesperson' });
	return { kind: 'declare', agency, undeclared, by: undefined, clause, owedBy: 'agency' };
}

type SeatOf = Pick<HeadCountFinding, 'agency' | 'role'>;

function clauseOfSeat({ headCounts }: UpdateChecks, seat: SeatOf): string | undefined {
	return headCounts.find((finding) => isUnder(finding) && isSameSeat(finding, seat))?.clause;
}

/** That somebody is missing is said once: by the seat that nobody holds. */
function isOfAnEmptySeat({ vacancies, undeclared }: UpdateChecks, finding: HeadCountFinding): boolean {
	const seats: SeatOf[] = [
		...vacancies,
		...undeclared.map(({ agency }) => ({ agency, role: 'spokesperson' as const })),
	];
	return isUnder(finding) && seats.some((seat) => isSameSeat(finding, seat));
}

function isUnder({ state }: HeadCountFinding): boolean {
	return state === 'under';
}

function isSameSeat(a: SeatOf, b: SeatOf): boolean {
	return a.agency === b.agency && a.role === b.role;
}

/** Whether the number is how the registry reads a clause that leaves something open. */
function isRead(registry: Registry, { clause }: HeadCountFinding): boolean {
	return registry.measures.some(({ clauses }) => clauses.some(({ id, reading }) => id === clause && reading));
}
