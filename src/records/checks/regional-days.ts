import type { RecordSlip } from '../reading/slip.ts';
import type { CalendarFile } from '../small-files.ts';

/** Holidays of some divisions end after they begin. */
export function regionalSlips(regional: CalendarFile['regional']): RecordSlip[] {
	return regional.flatMap(({ holidays }, at) =>
		holidays.flatMap(({ from, until }, nth): RecordSlip[] =>
			from <= until
				? []
				: [
						{
							code: 'ended-before-began',
							path: ['regional', at, 'holidays', nth, 'until'],
							details: { ended: until, began: from },
						},
					],
		),
	);
}
