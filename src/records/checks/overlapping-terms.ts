import type { AgencyRecord, Term } from '../agency.ts';
import type { RecordSlip } from '../reading/slip.ts';
import { isWithdrawn } from '../scalars.ts';
import { isSamePerson } from './same-person.ts';

/** A person holds a role once at a time. Inside one file equal names are one person unless `person` differs. */
export function overlappingTerms(agency: AgencyRecord): RecordSlip[] {
	if (agency.terms.length < 2) return [];
	const voided = new Set(agency.corrections.flatMap((correction) => ('void' in correction ? [correction.of] : [])));
	const terms = agency.terms.map((term, at) => ({ term, at })).filter(({ term }) => !voided.has(term.key));
	return terms.flatMap(({ term, at }, index): RecordSlip[] => {
		const other = terms
			.slice(0, index)
			.find((earlier) => isOneHolding(earlier.term, term) && overlap(earlier.term, term));
		if (!other) return [];
		return [
			{
				code: 'overlapping-terms',
				path: ['terms', at, 'began'],
				details: { name: nameOf(term), other: other.term.key },
			},
		];
	});
}

function isOneHolding(a: Term, b: Term): boolean {
	return a.role === b.role && isSamePerson(a, b);
}

function overlap(a: Term, b: Term): boolean {
	return startOf(a) < (b.ended?.on ?? '9999') && startOf(b) < (a.ended?.on ?? '9999');
}

function startOf({ began }: Term): string {
	return 'on' in began ? began.on : began.by;
}

function nameOf({ name, key }: Term): string {
	return isWithdrawn(name) ? key : name;
}
