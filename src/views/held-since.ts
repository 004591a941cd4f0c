import { parseIsoDate, type IsoDate } from '../calendar/index.ts';

/**
 * The newest day that is written in some data and has come: of a record the last day on which something in it began,
 * ended, was filed or was confirmed. `undefined` where none is written or all lie ahead.
 */
export function newestDayIn(data: unknown, upTo: IsoDate): IsoDate | undefined {
	if (typeof data === 'string') {
		const day = parseIsoDate(data);
		return day !== undefined && day <= upTo ? day : undefined;
	}
	if (typeof data !== 'object' || data === null) return undefined;
	return newestOf(Object.values(data).map((part) => newestDayIn(part, upTo)));
}

/** The last of some days. */
export function newestOf(days: Iterable<IsoDate | undefined>): IsoDate | undefined {
	let newest: IsoDate | undefined;
	for (const day of days) if (day !== undefined && (newest === undefined || newest < day)) newest = day;
	return newest;
}
