import { addDays, isoDate, yearOf, type IsoDate } from '../calendar/index.ts';
import { evaluateEdition, type EditionFinding } from '../measures/edition.ts';
import { clausesInForce, type Finding } from '../measures/evaluate.ts';
import type { VerificationFinding } from '../measures/verification.ts';
import type { Registry } from '../registry/registry.ts';
import { ascending } from './ascending.ts';
import type { Change } from './change-log.ts';
import type { DutyOfKind, Duty } from './duties.ts';
import { changesOf, withHandovers, type ChangeEntry } from './handovers.ts';
import { newestDayIn, newestOf } from './held-since.ts';

/** A day by which something is to be done, as a calendar has it. */
export type Deadline = DeadlineOf & {
	/** Names it for ever: it may move to another day, and is the same. */
	readonly key: string;
	readonly day: IsoDate;
	/** The newest day on which what it says became otherwise; never the day of the build. */
	readonly since: IsoDate;
	/** `undefined` where no clause asks for it. */
	readonly clause: string | undefined;
};

type DeadlineOf =
	/** Changes that are to be filed, or published; those of a handover are one. */
	| { readonly kind: 'file' | 'publish'; readonly agency: string; readonly entry: ChangeEntry }
	/** The day for which it is hoped. */
	| { readonly kind: 'fill'; readonly agency: string; readonly seat: DutyOfKind<'fill'>['seat'] }
	| { readonly kind: 'verify'; readonly agency: string; readonly finding: VerificationFinding }
	/** A year's roster: its last day, or the day on which it was published. */
	| { readonly kind: 'edition'; readonly agency?: undefined; readonly finding: EditionFinding };

/** What the views say on a day, by which deadlines are known. */
export interface KnownOnDay {
	readonly day: IsoDate;
	readonly duties: readonly Duty[];
	readonly findings: readonly Finding[];
	readonly changes: readonly Change[];
}

/**
 * Every deadline that stands on a day, those of the board and of the pages of agencies (`dutiesOf`, verification findings),
 * the first day first; and the yearly rosters with those of the year to come.
 */
export function deadlinesOf(registry: Registry, known: KnownOnDay): Deadline[] {
	const { findings, day } = known;
	const editions = findings.filter((finding) => finding.kind === 'edition');
	return [
		...ofChanges(registry, known, 'file'),
		...ofChanges(registry, known, 'publish'),
		...known.duties.flatMap((duty) => (duty.kind === 'fill' ? (fillDeadline(registry, day, duty) ?? []) : [])),
		...findings.flatMap((finding) => (finding.kind === 'verification' ? (verifyDeadline(finding) ?? []) : [])),
		...[...editions, ...editionsOfNextYear(registry, day)].map((finding) => editionDeadline(registry, finding)),
	].sort((a, b) => ascending(a.day, b.day) || ascending(a.key, b.key));
}

function ofChanges(registry: Registry, { day, duties, changes }: KnownOnDay, kind: 'file' | 'publish'): Deadline[] {
	const dutyOf = new Map(duties.flatMap((duty) => (duty.kind === kind ? [[eventOf(duty).id, duty] as const] : [])));
	return withHandovers(changes.filter(({ event }) => dutyOf.has(event.id))).flatMap((entry) => {
		const first = entry.kind === 'handover' ? entry.left[0] : entry.change;
		const duty = first && dutyOf.get(first.event.id);
		if (!first || duty?.by === undefined) return [];
		const since = newestOf([
			...changesOf(entry).flatMap((change) => daysOfChange(registry, day, change)),
			movedOn(duty),
		]);
		const { agency, event } = first;
		return [
			{ kind, agency, entry, key: `${kind}/${event.id}`, day: duty.by, since: since ?? event.on, clause: duty.clause },
		];
	});
}

type ChangeDuty = DutyOfKind<'file'> | DutyOfKind<'publish'>;

function eventOf(duty: ChangeDuty) {
	return duty.kind === 'file' ? duty.finding.event : duty.event;
}

/** When a change came to stand as it does: what is only announced has the newest day of its agency's record. */
function daysOfChange({ agencyOf }: Registry, day: IsoDate, { agency, event, filed }: Change): (IsoDate | undefined)[] {
	if (event.on <= day || filed !== undefined) return [filed, event.on <= day ? event.on : undefined];
	return [newestDayIn(agencyOf.get(agency)?.record, day)];
}

/** Where the first of two limits has passed, the deadline moved on the day after it. */
function movedOn(duty: ChangeDuty): IsoDate | undefined {
	if (duty.kind !== 'file' || duty.by === duty.finding.lastDay) return undefined;
	return addDays(duty.finding.lastDay, 1);
}

function fillDeadline({ agencyOf }: Registry, day: IsoDate, duty: DutyOfKind<'fill'>): Deadline | undefined {
	const { agency, seat, by, clause } = duty;
	if (by === undefined) return undefined;
	const since =
		newestDayIn([seat.vacancy?.began, seat.since], day) ?? newestDayIn(agencyOf.get(agency)?.record, day) ?? by;
	return { kind: 'fill', agency, seat, key: `fill/${agency}#${seat.vacancy?.key}`, day: by, since, clause };
}

function verifyDeadline(finding: VerificationFinding): Deadline | undefined {
	const { agency, line, due, clause } = finding;
	if (due === undefined || line.verified === undefined) return undefined;
	return {
		kind: 'verify',
		agency,
		finding,
		key: `verify/${agency}#${line.key}`,
		day: due,
		since: line.verified.on,
		clause,
	};
}

function editionDeadline({ publications }: Registry, finding: EditionFinding): Deadline {
	const { year, publication, due, clause } = finding;
	const published = publication === undefined ? undefined : publications[publication - 1]?.header.published;
	const since = published ?? isoDate(`${year}-01-01`);
	return { kind: 'edition', finding, key: `edition/${year}/${clause}`, day: published ?? due, since, clause };
}

/** What the evaluator of the clause will say of the next year, as long as no roster of it is published. */
function editionsOfNextYear(registry: Registry, day: IsoDate): EditionFinding[] {
	const next = yearOf(day) + 1;
	const end = isoDate(`${next}-12-31`);
	return clausesInForce(registry, end)
		.flatMap(({ measures, clause }) =>
			clause.kind === 'edition' ? evaluateEdition(registry, end, clause, [], measures) : [],
		)
		.filter(({ year }) => year === next);
}
