import { yearOf, type IsoDate } from '../calendar/index.ts';
import type { EventId } from '../publications/publication.ts';
import type { UnsealedRow } from '../publications/seal.ts';
import { bodyOfFact } from '../publications/fact-ids.ts';
import { eventFacts } from '../registry/event-facts.ts';
import { factsOf } from '../registry/facts.ts';
import { bodyOn } from '../registry/in-force.ts';
import { firstLanguage } from '../registry/first-language.ts';
import type { Registry } from '../registry/registry.ts';
import { pendingEvents } from '../views/next-roster.ts';
import { rosterOn, type Roster } from '../views/roster.ts';
import { nextNumber, planOf, runningLabel, type Plan, type PlanFrame, type PlanStop } from './plan.ts';

/** An annual edition or a supplement, with the roster that it would print. */
export interface RosterPlan extends Plan {
	/** The rows of the plan as a roster; for a supplement only the bodies with an event that it carries. */
	readonly roster: Roster;
}

export interface AnnualFrame extends PlanFrame {
	/** The label of the edition. */
	readonly year: string;
	/** Bodies to print as vacant although nothing was declared; recorded in the header. */
	readonly undeclared?: readonly string[] | undefined;
}

/**
 * The annual edition: a row for every listed body. It stops at each body that has no person, no acting holder, no
 * declared vacancy and does not speak by its press office, unless the desk names it in `undeclared`.
 */
export function planAnnual(registry: Registry, frame: AnnualFrame): RosterPlan {
	const { year, undeclared = [] } = frame;
	const carries = pendingEvents(registry, frame.asOf).map(({ id }) => id);
	const roster = rosterAfter(registry, frame, carries);
	const without = roster.rows
		.filter(({ state }) => state === 'undeclared' || state === 'not-known')
		.map(({ body }) => body);
	const isFar = Math.abs(Number(year) - yearOf(frame.published)) > 1;
	const isLabelUsed = registry.publications.some(({ header }) => header.kind === 'annual' && header.label === year);
	const stops: PlanStop[] = [
		...(isFar ? [{ kind: 'label-far-from-day', label: year, published: frame.published } as const] : []),
		...(isLabelUsed ? [{ kind: 'label-used', label: year } as const] : []),
		...without.filter((body) => !undeclared.includes(body)).map((body) => ({ kind: 'undeclared-body', body }) as const),
		...undeclared.filter((body) => !without.includes(body)).map((body) => ({ kind: 'not-undeclared', body }) as const),
	];
	const rows = toRows(registry, frame, carries, roster);
	return { ...planOf(registry, frame, { kind: 'annual', label: year, carries, undeclared, rows, stops }), roster };
}

/** A supplement: a full row for each listed body with an event that it carries. */
export function planSupplement(registry: Registry, frame: PlanFrame): RosterPlan {
	const carries = pendingEvents(registry, frame.asOf).map(({ id }) => id);
	const changed = new Set(carries.map((id) => id.slice(0, id.indexOf('#'))));
	const whole = rosterAfter(registry, frame, carries);
	const roster = { ...whole, rows: whole.rows.filter(({ body }) => changed.has(body)) };
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
	const printed = roster.rows.flatMap(({ body: id }) => {
		const body = registry.bodyOf.get(id);
		return body ? [{ body: id, facts: factsOf(bodyOn(after, body, at), first) }] : [];
	});
	const eventRow =
		(named: boolean) =>
		(id: EventId): UnsealedRow[] => {
			const body = registry.bodyOf.get(bodyOfFact(id));
			const facts = body && eventFacts(after, body, id, { publication, named });
			return body && facts ? [{ body: body.id, facts }] : [];
		};
	const sealed = eventsToSeal(registry, asOf, new Set(carries));
	return [...printed, ...[...carries].sort().flatMap(eventRow(true)), ...sealed.flatMap(eventRow(false))];
}

/**
 * Events that are sealed without being published: what was filed of bodies off the list, and every dissolution, each
 * once. Sorted.
 */
function eventsToSeal(registry: Registry, asOf: IsoDate, carried: ReadonlySet<EventId>): EventId[] {
	return registry.bodies
		.flatMap(({ id, agency, events }): EventId[] => [
			...events.filter(({ on, filed }) => on <= asOf && filed !== undefined && filed <= asOf).map((event) => event.id),
			...(agency.dissolved && agency.dissolved.on <= asOf ? [`${id}#dissolved` as const] : []),
		])
		.filter((event) => !carried.has(event) && !registry.sealedIn.has(event))
		.sort();
}
