import type { IsoDate } from '../calendar/index.ts';
import type { AgencyRecord, Term } from '../records/agency.ts';
import { asNamedOn } from '../registry/name-on.ts';
import { ascending } from './ascending.ts';

/** Days on which a holder is away, the last of them among them; open while the return is not known. */
export interface AwayDays {
	readonly from: IsoDate;
	readonly until: IsoDate | undefined;
	readonly standIn: Term | undefined;
}

/** When the holder of a term is away on a day, or after it: a page is also read on days after that of its build. */
export function absencesOf({ terms }: AgencyRecord, key: string, day: IsoDate): AwayDays[] {
	const absences = terms.find((term) => term.key === key)?.absences ?? [];
	return absences
		.filter(({ until }) => until === undefined || day <= until)
		.map(({ from, until, standIn: other }) => {
			const standIn = terms.find((term) => term.key === other);
			return { from, until, standIn: standIn && asNamedOn(standIn, day) };
		})
		.sort((a, b) => ascending(a.from, b.from));
}
