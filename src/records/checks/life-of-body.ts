import type { Agency } from '../agency.ts';
import type { RecordSlip } from '../reading/slip.ts';
import { dayOf, eventsIn } from './events-in.ts';

/** Nothing of a body is older than the body, and it changes no more once it is dissolved. */
export function lifeOfBody(agency: Agency): RecordSlip[] {
	return [...beforeEstablished(agency), ...afterDissolution(agency)];
}

function beforeEstablished({ established, ...rest }: Agency): RecordSlip[] {
	if (established === undefined) return [];
	return eventsIn({ ...rest, established }).flatMap(({ path, event }): RecordSlip[] => {
		const { field, day: on } = dayOf(event);
		if (established <= on) return [];
		return [{ code: 'before-established', path: [...path, field], details: { on, established } }];
	});
}

/** What is open, or ends later, is told by `closedBody`; here a former state that would keep the body on the roster. */
function afterDissolution({ dissolved, formerly }: Agency): RecordSlip[] {
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
