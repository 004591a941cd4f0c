import type { AgencyRecord } from '../records/agency.ts';

/** The keys of the terms, lines and vacancies that a correction declares never to have existed. */
export function voidedEntries(record: AgencyRecord): ReadonlySet<string> {
	return new Set(record.corrections.filter((correction) => 'void' in correction).map((correction) => correction.of));
}

/** Whether the path of a fact or an event belongs to an entry, or to a post of it where it is a term. */
export function isOfEntry(record: AgencyRecord, entry: string, path: string): boolean {
	const [key] = path.split('.');
	const term = record.terms.find((candidate) => candidate.key === entry);
	return key === entry || (term?.posts.some((post) => post.key === key) ?? false);
}
