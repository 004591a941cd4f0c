// What the finder's rows say beside a number: whether it is answered now, and whether it was confirmed. It travels apart from
// the index and behind it, so that the first answer is not kept waiting; one file for each part, its agencies in the same order.

import type { Language } from '../i18n/languages.ts';
import type { OpeningHours } from '../views/opening.ts';

/** The numbers of the agencies of a part of the index, when each is answered, and until when its confirmation stands. */
export interface LineStates {
	/** As in `OpeningData`. */
	readonly zone: string;
	readonly from: string;
	readonly until: string;
	readonly courses: readonly string[];
	readonly hours: readonly OpeningHours[];
	/** The names of agencies whose numbers are called for others, short where that is said. */
	readonly names: Readonly<Record<string, Readonly<Partial<Record<Language, string>>>>>;
	/** Lists of numbers that are tried behind an agency's own: most agencies have them in common. */
	readonly beyond: readonly (readonly TravellingLine[])[];
	/** In the order of the part. */
	readonly agencies: readonly (readonly TravellingStretch[])[];
}

/** From a day on (in days after `from`; 0 for the stretch of the build day): an agency's own numbers, and which of `beyond` follow. */
export type TravellingStretch = readonly [since: number, own: readonly TravellingLine[], beyond: number];

/**
 * A number in its one form (empty for the one that the index names for the agency), what kind of line it is, the place of
 * its hours or -1, and the last day on which its confirmation stands, in days after `from`: `null` where it was never
 * confirmed, absent where none is due again. A line of another agency has its id at the end.
 */
export type TravellingLine = readonly [
	number: string,
	kind: 'office' | 'duty',
	hours: number,
	due?: number | null | undefined,
	agency?: string,
];
