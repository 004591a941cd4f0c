import type { IsoDate } from '../../calendar/index.ts';
import type { AgencyRecord } from '../agency.ts';
import type { Began, Ended } from '../began-ended.ts';
import type { Path } from '../reading/slip.ts';

interface FiledEvent {
	readonly path: Path;
	readonly event: Began | Ended;
}

interface Maybe {
	readonly path: Path;
	readonly event: FiledEvent['event'] | undefined;
}

/** The field in which the day of a beginning or an end stands, and the day: the last one where only a month or a year is known. */
export function dayOf(at: Began | Ended): { readonly field: 'on' | 'by' | 'in'; readonly day: IsoDate } {
	if ('on' in at) return { field: 'notLater' in at && at.notLater ? 'by' : 'on', day: at.on };
	return { field: at.in === undefined ? 'by' : 'in', day: at.by };
}

/** Every beginning and end that a record tells, with where it stands. */
export function eventsIn(agency: AgencyRecord): FiledEvent[] {
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
