import type { AgencyRecord, Term } from '../records/agency.ts';
import type { Redactable } from '../records/scalars.ts';
import type { IsoDate } from '../calendar/index.ts';

/** A term with the name that its person had on a day. */
export function asNamedOn(term: Term, day: IsoDate): Term {
	// Former names stand in the order in which they ended.
	const former = term.formerNames?.find(({ until }) => until !== undefined && day < until);
	return former ? { ...term, name: former.name, latin: former.latin } : term;
}

/** The last name of who held a term: inside one file a name that was another's before is one person with it. */
export function lastNameOf({ terms }: AgencyRecord, term: Term): Redactable {
	const renamed = terms.filter(
		(other) =>
			other.formerNames && (other.person === undefined || term.person === undefined || other.person === term.person),
	);
	let last = term.name;
	// As many steps as there are terms: names may lead back to one that was taken up again.
	for (let steps = 0; steps < renamed.length; steps += 1) {
		const before = last;
		last = renamed.find(({ formerNames }) => formerNames?.some(({ name }) => name === before))?.name ?? last;
	}
	return last;
}
