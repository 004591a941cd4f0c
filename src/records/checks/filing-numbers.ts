import type { AgencyRecord } from '../agency.ts';
import type { RecordSlip } from '../reading/slip.ts';
import { isWithdrawn } from '../scalars.ts';
import { eventsIn } from './events-in.ts';

/** The number of a filing comes with its day: without the day nothing is filed. */
export function filingNumbers(agency: AgencyRecord): RecordSlip[] {
	return eventsIn(agency).flatMap(({ path, event }): RecordSlip[] => {
		if (!('on' in event) || event.filingNumber === undefined || event.filed !== undefined) return [];
		const details = { number: isWithdrawn(event.filingNumber) ? '—' : event.filingNumber };
		return [{ code: 'filing-number-without-filed', path: [...path, 'filingNumber'], details }];
	});
}
