import { addPeriod, daysBetween, type IsoDate } from '../calendar/index.ts';
import type { ClauseOf } from '../records/measures.ts';
import type { Registry, RegistryEvent } from '../registry/registry.ts';
import { owedBy, type Evaluator, type FindingBase } from './finding.ts';

/** Days between filing and publication of one event. Agencies outside the list have none: they stand in no edition. */
export interface PublicationDelayFinding extends FindingBase {
	readonly kind: 'publication-delay';
	readonly agency: string;
	readonly event: RegistryEvent;
	readonly state: 'published' | 'published-after-target' | 'pending' | 'pending-after-target';
	/** Days from filing to publication, or to the day asked while it is pending. */
	readonly days: number;
	/** The last day within the target; `undefined` where the clause names none. */
	readonly due: IsoDate | undefined;
	/** The number and day of the publication, once there is one. */
	readonly publication: number | undefined;
	readonly published: IsoDate | undefined;
}

export const evaluatePublicationDelay: Evaluator<'publication-delay', PublicationDelayFinding> = (
	registry,
	day,
	clause,
	agencies,
) =>
	agencies.flatMap((agency) =>
		agency.events.flatMap((event) => {
			const { filed } = event;
			return filed === undefined || day < filed ? [] : [delayFinding(registry, day, clause, event, filed)];
		}),
	);

function delayFinding(
	registry: Registry,
	day: IsoDate,
	clause: ClauseOf<'publication-delay'>,
	event: RegistryEvent,
	filed: IsoDate,
): PublicationDelayFinding {
	const number = registry.publishedIn.get(event.id);
	const publication = number === undefined ? undefined : registry.publications[number - 1];
	const published = publication && publication.header.published <= day ? publication.header.published : undefined;
	const until = published ?? day;
	const due = clause.target && addPeriod(filed, clause.target);
	const beyond = due !== undefined && due < until;
	return {
		kind: 'publication-delay',
		clause: clause.id,
		grade: clause.grade,
		owedBy: owedBy(clause),
		met: !beyond,
		agency: event.agency,
		event,
		state: published ? (beyond ? 'published-after-target' : 'published') : beyond ? 'pending-after-target' : 'pending',
		days: daysBetween(filed, until),
		due,
		publication: published ? number : undefined,
		published,
	};
}
