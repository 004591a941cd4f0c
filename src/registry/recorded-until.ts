import type { IsoDate } from '../calendar/index.ts';
import type { Registry, RegistryEvent } from './registry.ts';

const found = new WeakMap<Registry, IsoDate | undefined>();

/** The newest day on which something was filed, confirmed, corrected or published; `undefined` where nothing was. */
function recordedUntil(registry: Registry): IsoDate | undefined {
	if (!found.has(registry)) found.set(registry, newestOf(registry));
	return found.get(registry);
}

function newestOf({ bodies, publications }: Registry): IsoDate | undefined {
	let newest: IsoDate | undefined;
	const see = (day: IsoDate | undefined) => {
		if (day !== undefined && (newest === undefined || newest < day)) newest = day;
	};
	for (const { header } of publications) see(header.published);
	for (const { agency, events } of bodies) {
		for (const { filed } of events) see(filed);
		for (const { verified } of agency.lines) see(verified?.on);
		for (const { on } of agency.corrections) see(on);
	}
	return newest;
}

/**
 * Whether an event was known on a day: it had happened, or was announced by a filing up to the day. What is announced
 * and not filed has no day on which it came to be known: it is known on days from which on nothing is recorded, as
 * today is one, and not on the days before, which are past.
 */
export function isKnownOn(registry: Registry, day: IsoDate, { on, filed }: RegistryEvent): boolean {
	if (on <= day) return true;
	return filed === undefined ? (recordedUntil(registry) ?? day) <= day : filed <= day;
}
