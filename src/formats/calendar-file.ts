import { addDays, daysBetween, isoDate, type IsoDate } from '../calendar/index.ts';
import { contentLines, escapedText } from './content-lines.ts';

/** A calendar that is published for others to subscribe to. */
export interface CalendarFile {
	/** Of the registry. */
	readonly product: string;
	readonly name: string;
	/** What is in it, and that it is a sample. */
	readonly description: string;
	/** Its own address, with its host. */
	readonly address: string;
	readonly days: readonly CalendarDay[];
}

/** Something that takes a whole day. */
export interface CalendarDay {
	/** The same for ever, so that it moves where its day changes. */
	readonly uuid: string;
	readonly day: IsoDate;
	readonly summary: string;
	readonly description: string;
	/** The page that says more. */
	readonly link: string;
	/** Since when it says so. */
	readonly since: IsoDate;
}

/**
 * A calendar as iCalendar (RFC 5545, with the name of RFC 7986 and the one that older programs read). Days are days,
 * without hours and zones; times of revision follow from the content and never from the clock.
 */
export function calendarText({ product, name, description, address, days }: CalendarFile): string {
	return contentLines([
		'BEGIN:VCALENDAR',
		'VERSION:2.0',
		`PRODID:-//${escapedText(product)}//Fayan//EN`,
		'CALSCALE:GREGORIAN',
		'METHOD:PUBLISH',
		`NAME:${escapedText(name)}`,
		`X-WR-CALNAME:${escapedText(name)}`,
		`DESCRIPTION:${escapedText(description)}`,
		`X-WR-CALDESC:${escapedText(description)}`,
		`SOURCE;VALUE=URI:${address}`,
		'REFRESH-INTERVAL;VALUE=DURATION:P1D',
		'X-PUBLISHED-TTL:P1D',
		...days.flatMap(linesOf),
		'END:VCALENDAR',
	]);
}

const firstDay = isoDate('1970-01-01');

/** `DTEND` is the first day that is no longer meant; `SEQUENCE` grows with every revision. */
function linesOf({ uuid, day, summary, description, link, since }: CalendarDay): string[] {
	const moment = `${basic(since)}T000000Z`;
	return [
		'BEGIN:VEVENT',
		`UID:${uuid}`,
		`DTSTAMP:${moment}`,
		`LAST-MODIFIED:${moment}`,
		`SEQUENCE:${Math.max(0, daysBetween(firstDay, since))}`,
		`DTSTART;VALUE=DATE:${basic(day)}`,
		`DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
		`SUMMARY:${escapedText(summary)}`,
		`DESCRIPTION:${escapedText(description)}`,
		`URL:${link}`,
		'TRANSP:TRANSPARENT',
		'END:VEVENT',
	];
}

function basic(day: IsoDate): string {
	return day.replaceAll('-', '');
}
