import type { z } from 'zod';
import type { hours } from '../api/shapes/parts.ts';
import { inColumns, type Row } from './columns.ts';

type Hours = z.input<typeof hours>;
type OfSomeDays = Pick<NonNullable<Hours['seasons']>[number], 'spans' | 'closed' | 'appointment' | 'weekly'>;

/** When a line is answered: a row for each span of a day, and one where a part says only that it is closed or by appointment. */
export function hoursRows(line: string, of: Hours | undefined): Row[] {
	if (!of) return [];
	return [
		...withWeekly(line, { part: 'usual', on_days: of.on }, of),
		...(of.seasons ?? []).flatMap((season) =>
			withWeekly(line, { part: 'season', on_days: of.on, first: season.from, last: season.until }, season),
		),
		...(of.except ?? []).flatMap((dated) =>
			spanRows(
				line,
				{
					part: 'exception',
					on_days: dated.on,
					first: dated.from,
					last: dated.until,
					...inColumns('note', dated.reason),
				},
				dated,
			),
		),
		...(of.note ? [{ line, part: 'note', closed: 0, ...inColumns('note', of.note) }] : []),
	];
}

function withWeekly(line: string, of: Row, hours: OfSomeDays): Row[] {
	return [
		...((hours.spans ?? hours.closed ?? hours.appointment) ? spanRows(line, of, hours) : []),
		...(hours.weekly ?? []).flatMap((rule) =>
			spanRows(
				line,
				{
					...of,
					...(of['part'] === 'usual' && { part: 'weekly' }),
					on_days: rule.days.join(' '),
					weeks: rule.weeks?.join(' '),
				},
				rule,
			),
		),
	];
}

function spanRows(line: string, of: Row, { spans, closed, appointment }: Omit<OfSomeDays, 'weekly'>): Row[] {
	const same = { line, ...of, closed: Number(closed === true), appointment };
	return spans ? spans.map(({ from, until }) => ({ ...same, opens: from, closes: until })) : [same];
}
