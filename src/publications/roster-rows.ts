import type { EventId, Publication, SealedRow } from './publication.ts';
import { isOpen, wordOfRow } from './row-shape.ts';
import { key, matcher } from './words.ts';

/** The rows of a publication that say what is printed of an agency. */
export function rosterRows({ rows }: Pick<Publication, 'rows'>): SealedRow[] {
	return rows.filter((row) => wordOfRow(row) === 'roster');
}

/** The event that a row of an event is about, by its open day; `undefined` where it has none, or several. */
export function eventOfRow({ body: agency, facts }: SealedRow): EventId | undefined {
	let day: string | undefined;
	for (const fact of facts) {
		if (!isOpen(fact) || !isEventDay(fact.of)) continue;
		if (day !== undefined) return undefined;
		day = fact.of;
	}
	return day === undefined ? undefined : `${agency}#${day.slice(0, day.lastIndexOf('.'))}`;
}

/** The path of the day of an event. `began.by` is none: a beginning that is not known happened on no day. */
const isEventDay = matcher(`${key}\\.(?:began\\.on|ended\\.(?:on|by))|dissolved\\.on`);
