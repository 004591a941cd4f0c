import { isWithdrawn } from '../records/scalars.ts';
import { lastNameOf } from '../registry/name-on.ts';
import type { Agency, Registry } from '../registry/registry.ts';

/**
 * Who held which term, by the id of the term (`hill#t1`): the id of the person where the records give one, else the id of the
 * first term of the same name in the record of the agency. Where the name was withdrawn, nobody can say who else it is.
 */
export function personIds({ agencies }: Registry): ReadonlyMap<string, string> {
	return new Map(agencies.flatMap(personsOfAgency));
}

function personsOfAgency({ id, record }: Agency): [term: string, person: string][] {
	const firstOf = new Map<string, string>();
	return record.terms.map((term) => {
		const termId = `${id}#${term.key}`;
		const name = lastNameOf(record, term);
		if (term.person !== undefined || isWithdrawn(name)) return [termId, term.person ?? termId];
		const first = firstOf.get(name) ?? termId;
		firstOf.set(name, first);
		return [termId, first];
	});
}
