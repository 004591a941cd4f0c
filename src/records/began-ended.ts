import { z } from 'zod';
import { lastDayIn, type IsoDate } from '../calendar/index.ts';
import { day, redactable, text, withdrawn, yearOrMonth } from './scalars.ts';

const endReasons = [
	'transferred',
	'retired',
	'resigned',
	'removed',
	'confirmed',
	'matter-closed',
	'reorganised',
	'deceased',
	'other',
] as const;

/** What the desk adds when it receives the report; an office leaves both out. `note` says why a filing came first. */
const filing = { filed: day.optional(), filingNumber: redactable.optional(), note: text.optional() };

/** A beginning on a known day: an event. */
export const beganOn = z.strictObject({ on: day, document: redactable.optional(), ...filing });

/** Known to be there on a day, its beginning unknown: no event, no clock. */
interface BeganBy {
	readonly by: IsoDate;
	/** The year or month in which it began, where that much is known: `2019`, `2019-05`. Its last day is `by`. */
	readonly in?: string;
}

const beganBy = z.strictObject({ by: day }).transform((at): BeganBy => at);

const beganIn = z.strictObject({ in: yearOrMonth }).transform((at): BeganBy => ({ by: lastDayIn(at.in), in: at.in }));

export const began = z.union([beganOn, beganBy, beganIn]);

const ending = {
	reason: z.union([z.enum(endReasons), withdrawn]).optional(),
	document: redactable.optional(),
	...filing,
};

/** `on` is the first day no longer in office or in use. */
const endedOn = z.strictObject({ on: day, ...ending });

/** Known to be over on a day, the last day unknown. */
const endedBy = z.strictObject({ by: day, ...ending }).transform(({ by, ...rest }) => {
	return { on: by, notLater: true as const, ...rest };
});

export const ended = z
	.union([endedOn, endedBy])
	.transform((at): z.output<typeof endedOn> & { readonly notLater?: true } => at);

export type Began = z.output<typeof began>;
export type Ended = z.output<typeof ended>;
