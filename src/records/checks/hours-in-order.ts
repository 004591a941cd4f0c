import type { Hours } from '../hours.ts';
import type { Path, RecordSlip } from '../reading/slip.ts';

/** Spans of a day follow one another and do not touch; each ends after it begins. */
export function hoursInOrder(hours: Hours | 'default' | undefined, path: Path): RecordSlip[] {
	if (hours === undefined || hours === 'default') return [];
	return hours.spans.flatMap((span, at): RecordSlip[] => {
		const before = hours.spans[at - 1]?.until ?? '00:00';
		const inOrder = span.from < span.until && (at === 0 || before < span.from);
		return inOrder
			? []
			: [{ code: 'hours-order', path: [...path, 'spans', at], details: { from: span.from, until: span.until } }];
	});
}
