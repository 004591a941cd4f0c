import { addDays, daysBetween, monthOf, type IsoDate } from '../calendar/index.ts';
import type { EditionFinding } from '../measures/edition.ts';
import { evaluate, type Finding } from '../measures/evaluate.ts';
import { isBreach } from '../measures/finding.ts';
import { overdueFrom, type FilingFinding, type FilingState } from '../measures/filing.ts';
import type { HeadCountFinding } from '../measures/head-count.ts';
import type { PublicationDelayFinding } from '../measures/publication-delay.ts';
import type { VerificationFinding } from '../measures/verification.ts';
import type { Exceptions } from '../records/small-files.ts';
import type { Vacancy } from '../records/agency.ts';
import { agencyOn } from '../registry/in-force.ts';
import type { Agency, Registry } from '../registry/registry.ts';
import { ascending } from './ascending.ts';
import { agenciesUndeclared } from './counts.ts';
import { newestOf } from './held-since.ts';
import { historyOf } from './history.ts';
import { rowOn } from './roster.ts';
import { sinceOf, type Since } from './roster-row.ts';

/** A seat nobody holds on the day: declared, or a gap between holders longer than the setting. */
export type VacantSeat = {
	readonly agency: string;
	readonly role: Vacancy['role'];
	readonly since: Since;
	/** Days since then; `undefined` where the beginning is not known. */
	readonly days: number | undefined;
	/** The hoped-for day has passed. */
	readonly pastExpected: boolean;
} & (
	{ readonly declared: true; readonly vacancy: Vacancy } | { readonly declared: false; readonly vacancy?: undefined }
);

/** An agency where nobody is in office and nothing is declared: since the last holder left, or nobody was ever entered. */
export interface UndeclaredAgency {
	readonly agency: string;
	/** From when nobody holds the seat; `undefined` where nobody ever did. */
	readonly since: Since | undefined;
}

/** Filing of one group or one month: how many changes with a clock, how many in time. */
export interface FilingTotals {
	readonly of: string;
	readonly changes: number;
	readonly byState: Readonly<Record<FilingState, number>>;
	/** Filed in time by the check, also where the article's month was over. */
	readonly inTime: number;
	/** After the days that are checked and within the article's month, filed or not. */
	readonly between: number;
	/** Not filed, and its days are not over. */
	readonly waiting: number;
	/**
	 * Share of the changes in time by the check, 0–1, among those of which it is certain: those filed, and those not
	 * filed whose days are over. `undefined` where there are none.
	 */
	readonly onTime: number | undefined;
}

/** A list of the board in which breaches of a duty stand. */
export type BreachList = 'overdue' | 'late' | Exclude<Finding['kind'], 'filing'>;

/** The 30-day board of one day. */
export interface UpdateChecks {
	readonly day: IsoDate;
	/** The newest event first. */
	readonly filings: readonly FilingFinding[];
	/** Not met, and those with lower grades; met head-counts are counted only. */
	readonly headCounts: readonly HeadCountFinding[];
	readonly headCountsMet: number;
	readonly vacancies: readonly VacantSeat[];
	/** Agencies with neither a spokesperson nor a declared vacancy, those of short gaps and without any holder among them. */
	readonly undeclared: readonly UndeclaredAgency[];
	/** Lines that are not confirmed: never, too long ago, or it is not known; the longest first. */
	readonly unverified: readonly VerificationFinding[];
	readonly linesVerified: number;
	/** Filed and not yet published. */
	readonly pending: readonly PublicationDelayFinding[];
	readonly editions: readonly EditionFinding[];
	/** Exceptions past their last day. */
	readonly expiredExceptions: readonly Exceptions['exceptions'][number][];
	readonly perGroup: readonly FilingTotals[];
	readonly perMonth: readonly FilingTotals[];
	/** Findings that are breaches of a duty, and how many of them stand in each list. */
	readonly breaches: number;
	readonly breachesIn: ReadonlyMap<BreachList, number>;
	/** Duties whose day has passed unmet: overdue filings and missed editions. `--strict` fails on any. */
	readonly overdue: number;
}

export interface UpdateChecksOptions {
	/** Narrow to one agency; the authority's own findings then fall away. */
	readonly agency?: string | undefined;
	/** What `evaluate` finds on the day, where it is already known. */
	readonly findings?: readonly Finding[] | undefined;
}

export function updateChecks(
	registry: Registry,
	day: IsoDate,
	{ agency, findings: all = evaluate(registry, day) }: UpdateChecksOptions = {},
): UpdateChecks {
	const findings = all.filter((finding) => agency === undefined || agencyOfFinding(finding) === agency);
	const filings = ofKind(findings, 'filing').sort(newestFirst);
	const byGroup = Map.groupBy(filings, (finding) => registry.agencyOf.get(finding.agency)?.record.group);
	const byMonth = Map.groupBy(filings, ({ event }) => monthOf(event.on));
	const headCounts = ofKind(findings, 'head-count');
	const headCountsUnmet = headCounts.filter(({ state }) => state !== 'met');
	const verifications = ofKind(findings, 'verification');
	const unverified = verifications.filter(({ met }) => !met).sort(longestFirst);
	const editions = ofKind(findings, 'edition');
	const agencies = registry.agencies.filter(({ id }) => agency === undefined || id === agency);
	const breaches = findings.filter(isBreach);
	return {
		day,
		filings,
		headCounts: headCountsUnmet,
		headCountsMet: headCounts.length - headCountsUnmet.length,
		vacancies: agencies.flatMap((of) => vacantSeats(registry, of, day)),
		undeclared: undeclaredAgencies(registry, agencies, day),
		unverified,
		linesVerified: verifications.length - unverified.length,
		pending: ofKind(findings, 'publication-delay').filter(({ published }) => published === undefined),
		editions,
		expiredExceptions: registry.exceptions.filter(
			({ until, agencies }) => until < day && (agency === undefined || agencies.includes(agency)),
		),
		perGroup: registry.settings.groups.map(({ id }) => filingTotals(id, byGroup.get(id) ?? [])),
		perMonth: [...byMonth].map(([month, found]) => filingTotals(month, found)),
		breaches: breaches.length,
		breachesIn: new Map([...Map.groupBy(breaches, breachList)].map(([list, found]) => [list, found.length])),
		overdue:
			filings.filter(({ state }) => state === 'overdue').length +
			editions.filter(({ state }) => state === 'missed').length,
	};
}

/**
 * The day since which the numbers of a board are what they are: that of the newest record, `held`, or the later one on which
 * something fell due. The board of the next day has the same day, unless something falls due on it.
 */
export function boardAsOf(board: UpdateChecks, held: IsoDate | undefined): IsoDate | undefined {
	const fellDue = [
		...board.filings.filter(({ filedAfter }) => filedAfter === undefined).map(overdueFrom),
		...board.unverified.flatMap(({ due }) => (due ? addDays(due, 1) : [])),
	];
	return newestOf([held, ...fellDue.filter((day) => day <= board.day)]);
}

/** Breaches of filing are either late or overdue: what is neither is met. */
function breachList(finding: Finding): BreachList {
	if (finding.kind !== 'filing') return finding.kind;
	return finding.state === 'overdue' ? 'overdue' : 'late';
}

function agencyOfFinding(finding: Finding): string | undefined {
	return 'agency' in finding ? finding.agency : undefined;
}

function ofKind<Kind extends Finding['kind']>(
	findings: readonly Finding[],
	kind: Kind,
): Extract<Finding, { kind: Kind }>[] {
	return findings.filter((finding): finding is Extract<Finding, { kind: Kind }> => finding.kind === kind);
}

function newestFirst(a: FilingFinding, b: FilingFinding): number {
	return ascending(b.event.on, a.event.on) || ascending(a.event.id, b.event.id);
}

/** Those of which nobody knows how long come first. */
function longestFirst(a: VerificationFinding, b: VerificationFinding): number {
	return (b.daysOverdue ?? Number.MAX_VALUE) - (a.daysOverdue ?? Number.MAX_VALUE);
}

/** The seats of an agency that nobody holds on a day. */
export function vacantSeats(registry: Registry, agency: Agency, day: IsoDate): VacantSeat[] {
	const on = agencyOn(registry, agency, { on: day });
	const declared = on.vacancies.map((vacancy): VacantSeat => {
		const { role, began, expected } = vacancy;
		const days = 'on' in began ? daysBetween(began.on, day) : undefined;
		const since = sinceOf(began);
		const pastExpected = expected !== undefined && expected < day;
		return { agency: agency.id, role, declared: true, vacancy, since, days, pastExpected };
	});
	const isExplained = on.dissolved || on.state.speaksBy === 'press-office';
	return isExplained ? declared : [...declared, ...undeclaredSeats(registry, agency, day, declared)];
}

function undeclaredAgencies(registry: Registry, agencies: readonly Agency[], day: IsoDate): UndeclaredAgency[] {
	const rows = agencies
		.filter((agency) => !agencyOn(registry, agency, { on: day }).dissolved)
		.map((agency) => rowOn(registry, agency, { on: day }));
	return agenciesUndeclared(registry, rows).map(({ agency }) => ({ agency, since: emptySince(registry, agency, day) }));
}

function emptySince(registry: Registry, id: string, day: IsoDate): Since | undefined {
	const agency = registry.agencyOf.get(id);
	const gap = agency && historyOf(registry, agency, day).gaps.find(({ until }) => until === undefined || day < until);
	return gap && (gap.isOlder ? { by: gap.from } : { on: gap.from });
}

/** The gap between holders in which the day lies, where it is no short one and nothing is declared. */
function undeclaredSeats(
	registry: Registry,
	agency: Agency,
	day: IsoDate,
	declared: readonly VacantSeat[],
): VacantSeat[] {
	if (declared.some(({ role }) => role === 'spokesperson')) return [];
	return historyOf(registry, agency, day).gaps.flatMap(({ from, isOlder, until }): VacantSeat[] => {
		const days = daysBetween(from, day);
		const isOver = until !== undefined && until <= day;
		if (isOver || days <= registry.settings.settings.shortGap) return [];
		const known = isOlder ? { since: { by: from }, days: undefined } : { since: { on: from }, days };
		return [{ agency: agency.id, role: 'spokesperson', declared: false, ...known, pastExpected: false }];
	});
}

const filingStates: readonly FilingState[] = [
	'in-time',
	'within-days-after-month',
	'within-month-after-days',
	'late',
	'upcoming',
	'reported',
	'reported-after-days',
	'overdue',
];

function filingTotals(of: string, findings: readonly FilingFinding[]): FilingTotals {
	const count = (state: FilingState) => findings.filter((finding) => finding.state === state).length;
	const byState = Object.fromEntries(filingStates.map((state) => [state, count(state)])) as Record<FilingState, number>;
	const inTime = byState['in-time'] + byState['within-days-after-month'];
	const between = byState['within-month-after-days'] + byState['reported-after-days'];
	const waiting = byState.reported + byState.upcoming;
	const certain = findings.length - waiting;
	const onTime = certain === 0 ? undefined : inTime / certain;
	return { of, changes: findings.length, byState, inTime, between, waiting, onTime };
}
