import { agencySchema, type AgencyRecord } from '../agency.ts';
import type { Path, RecordSlip } from '../reading/slip.ts';

/** A key names one entry of an agency for good: no other term, post, absence, line, vacancy, state or correction has it. */
export function keys(agency: AgencyRecord): RecordSlip[] {
	const seen = new Set<string>();
	return entriesOf(agency).flatMap(({ key, path }): RecordSlip[] => {
		if (reserved.has(key)) return [{ code: 'reserved-key', path: [...path, 'key'], details: { key } }];
		if (seen.has(key)) return [{ code: 'duplicate-entry-key', path: [...path, 'key'], details: { key } }];
		seen.add(key);
		return [];
	});
}

/** Names of facts that belong to no entry: fields of the agency itself (`name.zh`, `group`), and what a published row is. */
const reserved: ReadonlySet<string> = new Set([...Object.keys(agencySchema.shape), 'row', 'kind']);

function entriesOf(agency: AgencyRecord): { key: string; path: Path }[] {
	const lists = ['formerly', 'lines', 'terms', 'vacancies', 'corrections'] as const;
	const inTerms = agency.terms.flatMap((term, at) => [
		...term.posts.map(({ key }, index) => ({ key, path: ['terms', at, 'posts', index] })),
		...(term.absences ?? []).map(({ key }, index) => ({ key, path: ['terms', at, 'absences', index] })),
	]);
	return [...lists.flatMap((list) => agency[list].map(({ key }, index) => ({ key, path: [list, index] }))), ...inTerms];
}
