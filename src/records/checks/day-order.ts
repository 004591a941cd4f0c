import type { AgencyRecord } from '../agency.ts';
import type { Began, Ended } from '../began-ended.ts';
import type { Path, RecordSlip } from '../reading/slip.ts';

/** Nothing ends before it began; a report filed before its event is told unless a note says why. */
export function dayOrder(agency: AgencyRecord): RecordSlip[] {
	const { formerly, lines, terms, vacancies, established, dissolved } = agency;
	return [
		...formerly.flatMap((state, at) => filedEarly(['formerly', at], state)),
		...lines.flatMap((line, at) => slipsOf(['lines', at], line)),
		...terms.flatMap((term, at) => [
			...slipsOf(['terms', at], term),
			...term.posts.flatMap((post, index) => filedEarly(['terms', at, 'posts', index], post)),
		]),
		...vacancies.flatMap((vacancy, at) => slipsOf(['vacancies', at], vacancy)),
		...(established !== undefined && dissolved !== undefined && dissolved.on < established
			? [
					{
						code: 'ended-before-began',
						path: ['dissolved', 'on'],
						details: { ended: dissolved.on, began: established },
					} as const,
				]
			: []),
	];
}

interface Dated {
	readonly began?: Began | undefined;
	readonly ended?: Ended | undefined;
}

function slipsOf(path: Path, entry: Dated): RecordSlip[] {
	const { began, ended } = entry;
	const from = began && ('on' in began ? began.on : began.by);
	const early = filedEarly(path, entry);
	if (!from || !ended || from <= ended.on) return early;
	return [
		{ code: 'ended-before-began', path: [...path, 'ended', 'on'], details: { ended: ended.on, began: from } },
		...early,
	];
}

function filedEarly(path: Path, entry: Dated): RecordSlip[] {
	return (['began', 'ended'] as const).flatMap((edge): RecordSlip[] => {
		const event = entry[edge];
		if (!event || !('on' in event) || event.filed === undefined || event.on <= event.filed || event.note !== undefined)
			return [];
		return [
			{ code: 'filed-before-event', path: [...path, edge, 'filed'], details: { filed: event.filed, on: event.on } },
		];
	});
}
