import type { IsoDate } from '../calendar/index.ts';
import type { Agency, Registry, RegistryEvent } from './registry.ts';

const found = new WeakMap<Agency, IsoDate | undefined>();

/** The newest day on which something of an agency was filed, confirmed or corrected; `undefined` where nothing was. */
function recordedUntil(agency: Agency): IsoDate | undefined {
	if (!found.has(agency)) found.set(agency, newestOf(recordedDays(agency)));
	return found.get(agency);
}

function recordedDays({ record, events }: Agency): (IsoDate | undefined)[] {
	return [
		...events.map(({ filed }) => filed),
		...record.lines.map(({ verified }) => verified?.on),
		...record.corrections.map(({ on }) => on),
	];
}

function newestOf(days: readonly (IsoDate | undefined)[]): IsoDate | undefined {
	return days.reduce(
		(newest, day) => (day !== undefined && (newest === undefined || newest < day) ? day : newest),
		undefined,
	);
}

/**
 * Whether an event was known on a day: it had happened, or was announced by a filing up to the day. What is announced
 * and not filed has no day on which it came to be known: it is known on days from which on nothing is recorded, as
 * today is one, and not on the days before, which are past. Only what is published and the record of the agency itself
 * say which days are past: a day mistyped in another record hides nothing here.
 */
export function isKnownOn(registry: Registry, day: IsoDate, { agency, on, filed }: RegistryEvent): boolean {
	if (on <= day) return true;
	if (filed !== undefined) return filed <= day;
	const owner = registry.agencyOf.get(agency);
	const published = registry.publications.at(-1)?.header.published;
	return (newestOf([published, owner && recordedUntil(owner)]) ?? day) <= day;
}
