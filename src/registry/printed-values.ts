import { effectiveFacts } from '../publications/effective.ts';
import type { FactValue, LinedPublication } from '../publications/publication.ts';
import type { Registry } from './registry.ts';

/** What a publication prints for a fact, as it is read today. */
export interface PrintedValue {
	readonly publication: LinedPublication;
	readonly value: FactValue;
}

/** What every publication prints for the fact at a path of a body, or, for a path ending in a dot, for all facts under it. */
export function printedValues(registry: Registry, body: string, path: string): PrintedValue[] {
	const of = `${body}#${path}`;
	const isAsked = path.endsWith('.') ? (id: string) => id.startsWith(of) : (id: string) => id === of;
	return registry.publications.flatMap((publication) =>
		(effectiveFacts(registry.publications, publication.header.number).get(body) ?? [])
			.filter((fact) => isAsked(fact.of))
			.map(({ value }) => ({ publication, value })),
	);
}
