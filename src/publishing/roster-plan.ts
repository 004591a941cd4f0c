import { yearOf, type IsoDate } from '../calendar/index.ts';
import type { EventId } from '../publications/publication.ts';
import type { UnsealedRow } from '../publications/seal.ts';
import { agencyOfFact } from '../publications/fact-ids.ts';
import { eventFacts } from '../registry/event-facts.ts';
import { factsOf } from '../registry/facts.ts';
import { agencyOn } from '../registry/in-force.ts';
import { firstLanguage } from '../registry/first-language.ts';
import type { Registry } from '../registry/registry.ts';
import { pendingEvents } from '../views/next-roster.ts';
import { rosterOn, type Roster } from '../views/roster.ts';
import { nextNumber, planOf, runningLabel, type Plan, type PlanFrame, type PlanStop } from './plan.ts';

/** An annual edition or a supplement, with the roster that it would print. */
export interface RosterPlan extends Plan {
	/** The rows of the plan as a roster; for a supplement only the agencies with an event that it carries. */
	readonly roster: Roster;
}

export interface AnnualFrame extends PlanFrame {
	/** The label of the edition. */
	readonly year: string;
	/** Agencies to print as vacant although nothing was declared; recorded in the header. */
	readonly undeclared?: readonly string[] | undefined;
}

/**
 * The annual edition: a row for every listed agency. It stops at each agency that has no person, no acting holder, no
 * declared vacancy and does not speak by its press office, unless the desk names it in `undeclared`.
 */
export function planAnnual(registry: Registry, frame: AnnualFrame): RosterPlan {
	const { year, undeclared = [] } = frame;
	const carries = pendingEvents(registry, frame.asOf).map(({ id }) => id);
	const roster = rosterAfter(registry, frame, carries);
	const without = roster.rows
		.filter(({ state }) => state === 'undeclared' || state === 'not-known')
		.map(({ agency }) => agency);
	const isFar = Math.abs(Number(year) - yearOf(frame.published)) > 1;
	const isLabelUsed = registry.publications.some(({ header }) => header.kind === 'annual' && header.label === year);
	const stops: PlanStop[] = [
		...(isFar ? [{ kind: 'label-far-from-day', label: year, published: frame.published } as const] : []),
		...(isLabelUsed ? [{ kind: 'label-used', label: year } as const] : []),
		...without
			.filter((agency) => !undeclared.includes(agency))
			.map((agency) => ({ kind: 'undeclared-body', body: agency }) as const),
		...undeclared
			.filter((agency) => !without.includes(agency))
			.map((agency) => ({ kind: 'not-undeclared', body: agency }) as const),
	];
	const rows = toRows(registry, frame, carries, roster);
	return { ...planOf(registry, frame, { kind: 'annual', label: year, carries, undeclared, rows, stops }), roster };
}

/** A supplement: a full row for each listed agency with an event that it carries. */
export function planSupplement(registry: Registry, frame: PlanFrame): RosterPlan {
	const carries = pendingEvents(registry, frame.asOf).map(({ id }) => id);
	const changed = new Set(carries.map((id) => id.slice(0, id.indexOf('#'))));
	const whole = rosterAfter(registry, frame, carries);
	const roster = { ...whole, rows: whole.rows.filter(({ agency }) => changed.has(agency)) };
	const stops: PlanStop[] = carries.length === 0 ? [{ kind: 'nothing-to-carry' }] : [];
	const label = runningLabel(registry, 'supplement', frame.published);
	const rows = toRows(registry, frame, carries, roster);
	return { ...planOf(registry, frame, { kind: 'supplement', label, carries, rows, stops }), roster };
}

/** The registry as it will be once the events are published: every row is made by the same rule that later checks it. */
function registryAfter(registry: Registry, carries: readonly EventId[]): Registry {
	const number = nextNumber(registry);
	const publishedIn = new Map([...registry.publishedIn, ...carries.map((id) => [id, number] as const)]);
	return { ...registry, publishedIn };
}

function rosterAfter(registry: Registry, { asOf }: PlanFrame, carries: readonly EventId[]): Roster {
	return rosterOn(registryAfter(registry, carries), { on: asOf, known: { publication: nextNumber(registry) } });
}

/** The rows of the roster, then those of the events: each that is carried, in full, and each that is only sealed. */
function toRows(registry: Registry, { asOf }: PlanFrame, carries: readonly EventId[], roster: Roster): UnsealedRow[] {
	const after = registryAfter(registry, carries);
	const publication = nextNumber(registry);
	const at = { on: asOf, known: { publication } };
	const first = firstLanguage(registry);
	const printed = roster.rows.flatMap(({ agency: id }) => {
		const agency = registry.agencyOf.get(id);
		return agency ? [{ body: id, facts: factsOf(agencyOn(after, agency, at), first) }] : [];
	});
	const eventRow =
		(named: boolean) =>
		(id: EventId): UnsealedRow[] => {
			const agency = registry.agencyOf.get(agencyOfFact(id));
			const facts = agency && eventFacts(after, agency, id, { publication, named });
			return agency && facts ? [{ body: agency.id, facts }] : [];
		};
	const sealed = eventsToSeal(registry, asOf, new Set(carries));
	return [...printed, ...[...carries].sort().flatMap(eventRow(true)), ...sealed.flatMap(eventRow(false))];
}

/**
 * Events that are sealed without being published: what was filed of agencies off the list, and every dissolution, each
 * once. Sorted.
 */
function eventsToSeal(registry: Registry, asOf: IsoDate, carried: ReadonlySet<EventId>): EventId[] {
	return registry.agencies
		.flatMap(({ id, record, events }): EventId[] => [
			...events.filter(({ on, filed }) => on <= asOf && filed !== undefined && filed <= asOf).map((event) => event.id),
			...(record.dissolved && record.dissolved.on <= asOf ? [`${id}#dissolved` as const] : []),
		])
		.filter((event) => !carried.has(event) && !registry.sealedIn.has(event))
		.sort();
}
