import type { IsoDate } from '../calendar/index.ts';
import type { Body, Registry, RegistryEvent } from './registry.ts';

const found = new WeakMap<Body, IsoDate | undefined>();

/** The newest day on which something of a body was filed, confirmed or corrected; `undefined` where nothing was. */
function recordedUntil(body: Body): IsoDate | undefined {
	if (!found.has(body)) found.set(body, newestOf(recordedDays(body)));
	return found.get(body);
}

function recordedDays({ agency, events }: Body): (IsoDate | undefined)[] {
	return [
		...events.map(({ filed }) => filed),
		...agency.lines.map(({ verified }) => verified?.on),
		...agency.corrections.map(({ on }) => on),
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
 * today is one, and not on the days before, which are past. Only what is published and the record of the body itself
 * say which days are past: a day mistyped in another record hides nothing here.
 */
export function isKnownOn(registry: Registry, day: IsoDate, { body, on, filed }: RegistryEvent): boolean {
	if (on <= day) return true;
	if (filed !== undefined) return filed <= day;
	const owner = registry.bodyOf.get(body);
	const published = registry.publications.at(-1)?.header.published;
	return (newestOf([published, owner && recordedUntil(owner)]) ?? day) <= day;
}
