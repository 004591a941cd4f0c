import type { AgencyRecord } from '../agency.ts';
import type { RecordSlip } from '../reading/slip.ts';

/** Former states stand in the order in which they ended, each on a day of its own, and each says what differed. */
export function formerStates(agency: AgencyRecord): RecordSlip[] {
	return agency.formerly.flatMap((state, at): RecordSlip[] => {
		const before = agency.formerly[at - 1]?.ended.on;
		const { key, ended, ...differed } = state;
		const path = ['formerly', at];
		if (Object.values(differed).every((value) => value === undefined))
			return [{ code: 'former-state-empty', path, details: { key } }];
		const same = sameAsAfter(agency, at);
		if (same !== undefined) return [{ code: 'former-state-same', path: [...path, same], details: { key: same } }];
		if (before === undefined || before < ended.on) return [];
		return [{ code: 'former-states-order', path: [...path, 'ended', 'on'], details: { on: ended.on, before } }];
	});
}

/** A field of the state that is the same in every later state that has it, and now: nothing differed. */
function sameAsAfter(agency: AgencyRecord, at: number): string | undefined {
	const { key: _key, ended: _ended, ...differed } = agency.formerly[at] as AgencyRecord['formerly'][number];
	return Object.entries(differed).find(([field, value]) => {
		if (value === undefined) return false;
		const former = comparable(differed, field);
		const later = agency.formerly.slice(at + 1).map((state) => comparable(state, field));
		// A later state that is silent had what came after it; an agency that is silent has none, as it may have no parent.
		return comparable(agency, field) === former && later.every((other) => other === undefined || other === former);
	})?.[0];
}

function comparable(state: object, field: string): string | undefined {
	const value = (state as Readonly<Record<string, unknown>>)[field];
	return JSON.stringify(field === 'pressOffice' ? (value as AgencyRecord['pressOffice'] | undefined)?.name : value);
}
