import type { Agency, Began, Ended } from '../agency.ts';
import type { Path, RecordSlip } from '../reading/slip.ts';
import { isWithdrawn } from '../scalars.ts';

interface FiledEvent {
	readonly path: Path;
	readonly event: Began | Ended;
}

interface Maybe {
	readonly path: Path;
	readonly event: FiledEvent['event'] | undefined;
}

/** Every beginning and end that a record tells, with where it stands. */
export function eventsIn(agency: Agency): FiledEvent[] {
	const lists = ['lines', 'terms', 'vacancies'] as const;
	const posts = agency.terms.flatMap(({ posts }, at) =>
		posts.map(({ began }, index): Maybe => ({ path: ['terms', at, 'posts', index, 'began'], event: began })),
	);
	const all: Maybe[] = [
		...agency.formerly.map(({ ended }, at) => ({ path: ['formerly', at, 'ended'], event: ended })),
		...lists.flatMap((list) =>
			agency[list].flatMap(({ began, ended }, at) => [
				{ path: [list, at, 'began'], event: began },
				{ path: [list, at, 'ended'], event: ended },
			]),
		),
		...posts,
	];
	return all.filter((found): found is FiledEvent => found.event !== undefined);
}

/** The number of a filing comes with its day: without the day nothing is filed. */
export function filingNumbers(agency: Agency): RecordSlip[] {
	return eventsIn(agency).flatMap(({ path, event }): RecordSlip[] => {
		if (!('on' in event) || event.filingNumber === undefined || event.filed !== undefined) return [];
		const details = { number: isWithdrawn(event.filingNumber) ? '—' : event.filingNumber };
		return [{ code: 'filing-number-without-filed', path: [...path, 'filingNumber'], details }];
	});
}
