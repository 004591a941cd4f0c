import { effectiveEvents } from '../publications/effective.ts';
import { agencyOfFact } from '../publications/fact-ids.ts';
import { layout, printsRoster, type EventId, type FactId } from '../publications/publication.ts';
import { eventFacts } from './event-facts.ts';
import type { Registry } from './registry.ts';

/** What nobody knew, or nobody wrote down, when an event was sealed: it may come later, and is shown as such. */
const mayCome = /\.(?:document|filingNumber|reason)$/;

export function mayComeLater(of: string): boolean {
	return mayCome.test(of);
}

const found = new WeakMap<Registry, ReadonlySet<FactId>>();

/**
 * The facts of sealed events that a record has and no publication: nothing proves them. An event off the list names its
 * filing alone.
 */
export function addedAfterPublication(registry: Registry): ReadonlySet<FactId> {
	const known = found.get(registry);
	if (known) return known;
	const printed = registry.publications.filter(({ header }) => printsRoster(header) && header.layout === layout);
	const events = printed.flatMap(({ header }) =>
		[...effectiveEvents(registry.publications, header.number)].map((row) => [header.number, ...row] as const),
	);
	const sealed = new Set(events.flatMap(([, , { facts }]) => facts.map(({ of }) => of)));
	const added = new Set(events.flatMap(([number, id]) => additionsTo(registry, number, id, sealed)));
	found.set(registry, added);
	return added;
}

function additionsTo(
	registry: Registry,
	publication: number,
	id: EventId,
	sealed: ReadonlySet<FactId>,
): readonly FactId[] {
	const agency = registry.agencyOf.get(agencyOfFact(id));
	const named = registry.publishedIn.get(id) === publication;
	const inRecord = agency && eventFacts(registry, agency, id, { publication, named });
	return (inRecord ?? []).map(({ of }) => of).filter((of) => mayComeLater(of) && !sealed.has(of));
}
