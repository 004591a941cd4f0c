import { z } from 'zod';
import { localized, timeOfDay } from './scalars.ts';

/** When a line is answered: on working days, on every day, or around the clock; spans of one day, in order. */
export const hours = z.strictObject({
	on: z.enum(['working-days', 'every-day']),
	spans: z.array(z.strictObject({ from: timeOfDay, until: timeOfDay })).min(1),
	note: localized.optional(),
});

export type Hours = z.output<typeof hours>;
