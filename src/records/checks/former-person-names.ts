import type { AgencyRecord } from '../agency.ts';
import type { RecordSlip } from '../reading/slip.ts';
import { isWithdrawn } from '../scalars.ts';

/** Former names of a person stand in the order in which they ended, those whose end is not known first; each differs from the next. */
export function formerPersonNames(agency: AgencyRecord): RecordSlip[] {
	return agency.terms.flatMap(({ name: now, formerNames = [] }, at) =>
		formerNames.flatMap(({ name, until }, index): RecordSlip[] => {
			const path = ['terms', at, 'formerNames', index];
			const before = formerNames[index - 1]?.until;
			if (before !== undefined && (until === undefined || until <= before))
				return [{ code: 'former-name-order', path, details: { before } }];
			const next = formerNames[index + 1]?.name ?? now;
			return isWithdrawn(name) || name !== next
				? []
				: [{ code: 'value-twice', path: [...path, 'name'], details: { text: name, key: 'formerNames' } }];
		}),
	);
}
