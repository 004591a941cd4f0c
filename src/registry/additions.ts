import { languages } from '../i18n/languages.ts';
import { effectiveEvents } from '../publications/effective.ts';
import { bodyOfFact } from '../publications/fact-ids.ts';
import type { FactId } from '../publications/publication.ts';
import { eventFacts } from './event-facts.ts';
import type { Registry } from './registry.ts';

/** What nobody knew, or nobody wrote down, when an event was sealed: it may come later, and is shown as such. */
const mayCome = /\.(?:document|filingNumber|reason)$/;

export function mayComeLater(of: string): boolean {
	return mayCome.test(of);
}

const found = new WeakMap<Registry, ReadonlySet<FactId>>();

/** The facts of published events that a record has and the publication of the event has not: no publication proves them. */
export function addedAfterPublication(registry: Registry): ReadonlySet<FactId> {
	const known = found.get(registry);
	if (known) return known;
	const added = new Set(registry.publications.flatMap(({ header }) => additionsTo(registry, header.number)));
	found.set(registry, added);
	return added;
}

function additionsTo(registry: Registry, publication: number): FactId[] {
	return [...effectiveEvents(registry.publications, publication)].flatMap(([id, { facts }]): FactId[] => {
		const body = registry.bodyOf.get(bodyOfFact(id));
		if (!body || registry.publishedIn.get(id) !== publication) return [];
		const sealed = new Set<string>(facts.map(({ of }) => of));
		const sealedIn = (path: string) => languages.find((language) => sealed.has(`${body.id}#${path}.${language}`));
		const inRecord = eventFacts(registry, body, id, { publication, named: true, sealedIn }) ?? [];
		return inRecord.map(({ of }) => of).filter((of) => !sealed.has(of) && mayComeLater(of));
	});
}
