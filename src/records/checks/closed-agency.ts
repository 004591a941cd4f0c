import type { AgencyRecord } from '../agency.ts';
import type { RecordSlip } from '../reading/slip.ts';

/** A dissolved agency has nobody in office, no line in use and no place on the list. */
export function closedAgency(agency: AgencyRecord): RecordSlip[] {
	const { dissolved, onList } = agency;
	if (!dissolved) return [];
	const details = { on: dissolved.on };
	const voided = new Set(agency.corrections.flatMap((correction) => ('void' in correction ? [correction.of] : [])));
	const open = (['terms', 'lines', 'vacancies'] as const).flatMap((list) =>
		agency[list].flatMap(({ key, ended }, at): RecordSlip[] => {
			if (voided.has(key) || (ended && ended.on <= dissolved.on)) return [];
			return [{ code: 'open-after-dissolution', path: [list, at], details: { ...details, key } }];
		}),
	);
	return onList ? [{ code: 'dissolved-on-list', path: ['onList'], details }, ...open] : open;
}
