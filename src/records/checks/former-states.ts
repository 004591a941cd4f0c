import type { Agency } from '../agency.ts';
import type { RecordSlip } from '../reading/slip.ts';

/** Former states stand in the order in which they ended, each on a day of its own, and each says what differed. */
export function formerStates(agency: Agency): RecordSlip[] {
	return agency.formerly.flatMap((state, at): RecordSlip[] => {
		const before = agency.formerly[at - 1]?.ended.on;
		const { key, ended, ...differed } = state;
		const path = ['formerly', at];
		if (Object.values(differed).every((value) => value === undefined))
			return [{ code: 'former-state-empty', path, details: { key } }];
		if (before === undefined || before < ended.on) return [];
		return [{ code: 'former-states-order', path: [...path, 'ended', 'on'], details: { on: ended.on, before } }];
	});
}
