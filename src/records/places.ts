import { z } from 'zod';
import { count, day, divisionCode, localized } from './scalars.ts';

const digits = z.string().regex(/^\d{1,15}$/, { error: 'bad-digits' });

/** `places.yaml`: the divisions of the place and its numbering plan. */
export const placesSchema = z.strictObject({
	divisions: z
		.array(
			z.strictObject({
				code: divisionCode,
				name: localized,
				shortName: localized.optional(),
				level: z.enum(['province', 'prefecture', 'county']),
				parent: divisionCode.optional(),
				since: day.optional(),
				until: day.optional(),
			}),
		)
		.min(1),
	numbering: z.strictObject({
		/** The country's code, without `+`. */
		country: digits,
		/** Numbers of this length with one of these beginnings are mobile numbers: an error in every line. */
		mobile: z.strictObject({ begins: z.array(digits).min(1), length: count }),
		/** Local numbers never begin so; in a sample every local number begins with the first of them. */
		localNeverBegins: z.array(digits).min(1),
		/** Numbers that are dialled as they are: `12345`, `110`. */
		shortCodes: z.array(digits).default([]),
		/** Beginnings and lengths of service numbers without an area: 400, 800. */
		serviceNumbers: z.array(z.strictObject({ begins: digits, length: count })).default([]),
		areas: z
			.array(
				z.strictObject({
					code: digits,
					/** How many digits a local number has. */
					length: count,
					divisions: z.array(divisionCode).min(1),
					since: day.optional(),
				}),
			)
			.min(1),
		withdrawn: z.array(z.strictObject({ code: digits, until: day, now: digits })).default([]),
	}),
});

export type Places = z.output<typeof placesSchema>;
export type Division = Places['divisions'][number];
export type NumberingPlan = Places['numbering'];
