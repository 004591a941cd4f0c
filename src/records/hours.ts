import { z } from 'zod';
import { day, localized, monthDay, timeOfDay } from './scalars.ts';

/** The days of the week by their number in ISO 8601, the first being 1. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const spans = z.array(z.strictObject({ from: timeOfDay, until: timeOfDay })).min(1);

/** What is said of a day: its spans in order; that it is closed; that one comes by appointment only, or may also. */
const ofOneDay = {
	spans: spans.optional(),
	closed: z.literal('true').optional(),
	appointment: z.enum(['only', 'also']).optional(),
};

const whichDays = z.enum(['working-days', 'every-day']);

/** Days of the week that differ from the others; with `weeks` only the first, second … or last such day of a month. */
const weekly = z
	.array(
		z.strictObject({
			days: z.array(z.enum(weekdays)).min(1),
			weeks: z
				.array(z.enum(['1', '2', '3', '4', '5', 'last']))
				.min(1)
				.optional(),
			...ofOneDay,
		}),
	)
	.min(1);

/**
 * When a line is answered: on working days or on every day, spans of one day in order. What differs stands beside:
 * days of the week, seasons that come again every year, and dated exceptions, each before the one named here first.
 * A remark is words that only people can read: whoever computes with these hours must then not say more than that.
 */
export const hours = z.strictObject({
	/** Required where anything but a remark or an appointment is said. */
	on: whichDays.optional(),
	spans: ofOneDay.spans,
	appointment: ofOneDay.appointment,
	weekly: weekly.optional(),
	seasons: z
		.array(z.strictObject({ from: monthDay, until: monthDay, ...ofOneDay, weekly: weekly.optional() }))
		.min(1)
		.optional(),
	except: z
		.array(
			z.strictObject({
				from: day,
				until: day,
				/** On which of its days it holds; required where several days have spans. */
				on: whichDays.optional(),
				...ofOneDay,
				reason: localized.optional(),
			}),
		)
		.min(1)
		.optional(),
	note: localized.optional(),
});

export type Hours = z.output<typeof hours>;
export type Spans = z.output<typeof spans>;
export type WeeklyRule = z.output<typeof weekly>[number];
export type HoursSeason = NonNullable<Hours['seasons']>[number];
export type HoursException = NonNullable<Hours['except']>[number];
