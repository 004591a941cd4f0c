import type { AgencyRecord } from '../agency.ts';
import type { RecordSlip } from '../reading/slip.ts';
import { dayOf, eventsIn } from './events-in.ts';

/** Nothing of an agency is older than the agency, and it changes no more once it is dissolved. */
export function lifeOfAgency(agency: AgencyRecord): RecordSlip[] {
	return [...beforeEstablished(agency), ...afterDissolution(agency)];
}

function beforeEstablished({ established, ...rest }: AgencyRecord): RecordSlip[] {
	if (established === undefined) return [];
	return eventsIn({ ...rest, established }).flatMap(({ path, event }): RecordSlip[] => {
		const { field, day: on } = dayOf(event);
		if (established <= on) return [];
		return [{ code: 'before-established', path: [...path, field], details: { on, established } }];
	});
}

/** What is open, or ends later, is told by `closedAgency`; here a former state that would keep the agency on the roster. */
function afterDissolution({ dissolved, formerly }: AgencyRecord): RecordSlip[] {
	if (!dissolved) return [];
	return formerly.flatMap(({ ended }, at): RecordSlip[] =>
		ended.on <= dissolved.on
			? []
			: [
					{
						code: 'after-dissolution',
						path: ['formerly', at, 'ended', dayOf(ended).field],
						details: { on: ended.on, dissolved: dissolved.on },
					},
				],
	);
}
