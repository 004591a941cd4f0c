import type { ChainedPublication } from '../publications/publication.ts';
import type { Registry } from '../registry/registry.ts';
import { annualEditions } from './edition.ts';

/** The annual edition before another one; `undefined` for the first. */
export function editionBefore(registry: Registry, { header }: ChainedPublication): ChainedPublication | undefined {
	return annualEditions(registry).findLast((edition) => edition.header.number < header.number);
}

/** What was published after an annual edition and before the next one: its supplements, errata and redactions. */
export function publishedSince(registry: Registry, { header }: ChainedPublication): readonly ChainedPublication[] {
	const next = annualEditions(registry).find((edition) => edition.header.number > header.number);
	return registry.publications.filter(({ header: { number } }) => {
		return header.number < number && number < (next?.header.number ?? Infinity);
	});
}
