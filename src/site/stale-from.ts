import { addDays, type IsoDate } from '../calendar/index.ts';

/** A number may have changed on a page that is older than this. */
const daysOfUse = 7;

/** The first day on which a page that was built on a day is too old. */
export function staleFrom(built: IsoDate): IsoDate {
	return addDays(built, daysOfUse + 1);
}
