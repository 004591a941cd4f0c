import type { ContactLine } from '../records/agency.ts';
import { isFault, readNumber, type PhoneNumber } from '../records/phone.ts';
import { isWithdrawn } from '../records/scalars.ts';
import { areaOf } from './area-code.ts';
import type { Body, Registry } from './registry.ts';

/**
 * The number of a line of a body as the numbering plan reads it; `undefined` for a line without a number, a withdrawn
 * number, and one of its time, which no plan of today holds.
 */
export function numberOfLine(registry: Registry, body: Body, line: ContactLine): PhoneNumber | undefined {
	return 'number' in line && !isWithdrawn(line.number) ? numberOfBody(registry, body, line.number) : undefined;
}

/** The number that a text means at a body, where it is known: one without an area code has that of the body's division. */
export function numberOfBody({ places }: Registry, body: Body | undefined, text: string): PhoneNumber | undefined {
	const read = readNumber(places.numbering, text, body && areaOf(places, body.agency.division)?.code);
	return isFault(read) ? undefined : read;
}
