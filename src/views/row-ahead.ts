import { addDays, type IsoDate } from '../calendar/index.ts';
import type { Agency, Registry } from '../registry/registry.ts';
import { contactOf, type Contact } from './contact.ts';
import { rowOn } from './roster.ts';
import type { RosterRow } from './roster-row.ts';

/** What a list says of an agency on the days from `from` until `until`, both among them; one that is missing is no limit. */
export interface RowOfDays {
	readonly from: IsoDate | undefined;
	readonly until: IsoDate | undefined;
	readonly row: RosterRow;
	readonly contact: Contact;
}

/**
 * What a list says of an agency from a day on, by all that is recorded: one entry where nothing lies ahead, else one for
 * each day on which a change takes effect, the nearest first. A page that carries them holds when their days come.
 */
export function rowsAhead(registry: Registry, day: IsoDate, agency: Agency): RowOfDays[] {
	const days = daysAhead(registry, day, agency);
	return [day, ...days].map((on, nth) => {
		const next = days[nth];
		return {
			from: nth === 0 ? undefined : on,
			until: next && addDays(next, -1),
			row: rowOn(registry, agency, { on }),
			contact: contactOf(registry, agency, on),
		};
	});
}

/** The days after a day on which the agency, or one whose number may stand in its row, changes. */
function daysAhead({ agencyOf }: Registry, day: IsoDate, { id, record }: Agency): IsoDate[] {
	const others = [record.parent, record.spokenForBy, record.temporary?.host];
	const days = [id, ...others].flatMap((of) => {
		const agency = of === undefined ? undefined : agencyOf.get(of);
		return agency ? daysOfChange(agency) : [];
	});
	return [...new Set(days)].filter((on) => day < on).sort();
}

function daysOfChange({ events, record }: Agency): IsoDate[] {
	const ends = record.lines.flatMap(({ began, ended }) => ['on' in began ? [began.on] : [], ended ? [ended.on] : []]);
	return [...events.map(({ on }) => on), ...ends.flat(), ...(record.dissolved ? [record.dissolved.on] : [])];
}
