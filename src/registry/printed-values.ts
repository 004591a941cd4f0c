import { effectiveEvents, effectiveFacts } from '../publications/effective.ts';
import type { EffectiveFact, EventId, FactValue, ChainedPublication } from '../publications/publication.ts';
import type { Registry } from './registry.ts';

/** What a publication prints for a fact, as it is read today. */
export interface PrintedValue {
	readonly publication: ChainedPublication;
	/** The event in whose row it stands; `undefined` for a row of the roster. */
	readonly event?: EventId;
	readonly value: FactValue;
}

/** What every publication says of the fact at a path of an agency, or, for a path ending in a dot, of all facts under it. */
export function printedValues(registry: Registry, agency: string, path: string): PrintedValue[] {
	const of = `${agency}#${path}`;
	const isAsked = path.endsWith('.') ? (id: string) => id.startsWith(of) : (id: string) => id === of;
	const asked = (facts: readonly EffectiveFact[]) => facts.filter((fact) => isAsked(fact.of));
	return registry.publications.flatMap((publication) => {
		const { number } = publication.header;
		const inRoster = effectiveFacts(registry.publications, number).get(agency) ?? [];
		const events = [...effectiveEvents(registry.publications, number)];
		return [
			...asked(inRoster).map(({ value }) => ({ publication, value })),
			...events.flatMap(([event, { facts }]) => asked(facts).map(({ value }) => ({ publication, event, value }))),
		];
	});
}
