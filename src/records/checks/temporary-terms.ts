import type { AgencyRecord } from '../agency.ts';
import type { RecordSlip } from '../reading/slip.ts';

/** A temporary spokesperson speaks on one matter, authorised by somebody, until a day. */
export function temporaryTerms(agency: AgencyRecord): RecordSlip[] {
	return agency.terms.flatMap((term, at) => {
		if (term.role !== 'temporary') return [];
		const missing = [
			...(term.matter === undefined ? ['matter'] : []),
			...(term.authorisedBy === undefined ? ['authorisedBy'] : []),
			...(term.expected === undefined && term.ended === undefined ? ['expected'] : []),
		];
		return missing.map((key): RecordSlip => ({ code: 'temporary-lacks', path: ['terms', at], details: { key } }));
	});
}
