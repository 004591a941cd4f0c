import type { ContactLine } from '../records/agency.ts';
import { isFault, readNumber, type PhoneNumber } from '../records/phone.ts';
import { isWithdrawn } from '../records/scalars.ts';
import { areaOf } from './area-code.ts';
import type { Agency, Registry } from './registry.ts';

/**
 * The number of a line of an agency as the numbering plan reads it; `undefined` for a line without a number, a withdrawn
 * number, and one of its time, which no plan of today holds.
 */
export function numberOfLine(registry: Registry, agency: Agency, line: ContactLine): PhoneNumber | undefined {
	return 'number' in line && !isWithdrawn(line.number) ? numberOfAgency(registry, agency, line.number) : undefined;
}

/** The number that a text means at an agency, where it is known: one without an area code has that of the agency's division. */
export function numberOfAgency(
	{ places }: Registry,
	agency: Agency | undefined,
	text: string,
): PhoneNumber | undefined {
	const read = readNumber(places.numbering, text, agency && areaOf(places, agency.record.division)?.code);
	return isFault(read) ? undefined : read;
}
