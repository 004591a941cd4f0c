import type { WorkCalendar } from '../calendar/index.ts';
import type { PublicationLog } from '../publications/log/publication-log.ts';
import {
	printsRoster,
	type EventId,
	type ChainedPublication,
	type PublicationChain,
} from '../publications/publication.ts';
import { eventOfRow } from '../publications/roster-rows.ts';
import { wordOfRow } from '../publications/row-shape.ts';
import type { Content } from '../records/content.ts';
import type { CalendarFile } from '../records/small-files.ts';
import { eventsOf } from './events.ts';
import type { Agency, Registry } from './registry.ts';
import { withoutWithdrawn } from './remaining-places.ts';

/** Joins records and publications. Nothing is judged here: `checkRegistry` does that. */
export function buildRegistry(content: Content, publications: PublicationChain, log?: PublicationLog): Registry {
	const settings = content.registry.value;
	const knownSince = firstNamed(publications);
	const agencies = toAgencies(content, publications, knownSince);
	return {
		settings,
		places: content.places.value,
		topics: content.topics.value.topics,
		kinds: content.kinds?.value.kinds ?? [],
		measures: content.measures.map((measures) => measures.value),
		calendar: toCalendar(content.calendars.map((calendar) => calendar.value)),
		exceptions: content.exceptions?.value.exceptions ?? [],
		owners: content.owners?.value.owners ?? [],
		agencies,
		agencyOf: new Map(agencies.map((agency) => [agency.id, agency])),
		divisionOf: new Map(content.places.value.divisions.map((division) => [division.code, division])),
		publications,
		log,
		publishedIn: firstPublished(publications),
		sealedIn: firstSealed(publications),
		knownSince,
	};
}

function toAgencies(content: Content, publications: PublicationChain, knownSince: Registry['knownSince']): Agency[] {
	const rank = new Map(content.registry.value.groups.map((group, index) => [group.id, index]));
	const place = ({ value }: Content['agencies'][number]) => [rank.get(value.group) ?? rank.size, value.order] as const;
	const inOrder = [...content.agencies].sort((a, b) => {
		const [groupA, orderA] = place(a);
		const [groupB, orderB] = place(b);
		return groupA - groupB || orderA - orderB || (a.value.id < b.value.id ? -1 : 1);
	});
	const children = new Map<string, string[]>();
	for (const { value } of inOrder) {
		if (value.parent === undefined) continue;
		children.set(value.parent, [...(children.get(value.parent) ?? []), value.id]);
	}
	const hasRedactions = publications.some(({ lists }) => lists.redacts.length > 0);
	return inOrder.map(({ path, value }) => ({
		id: value.id,
		path,
		record: hasRedactions ? withoutWithdrawn(publications, value) : value,
		events: eventsOf(value, knownSince.get(value.id)),
		children: children.get(value.id) ?? [],
	}));
}

function toCalendar(years: readonly CalendarFile[]): WorkCalendar {
	return new Map(years.map((year) => [year.year, year]));
}

// Of what stands in several publications the first counts: it is set last.

function firstPublished(publications: PublicationChain): ReadonlyMap<EventId, number> {
	return new Map(
		publications.toReversed().flatMap(({ header, lists }) => lists.carries.map((event) => [event, header.number])),
	);
}

function firstSealed(publications: PublicationChain): ReadonlyMap<EventId, number> {
	const printed = publications.filter(({ header }) => printsRoster(header)).reverse();
	return new Map(
		printed.flatMap(({ header, rows }) =>
			rows
				.filter((row) => wordOfRow(row) === 'event')
				.flatMap((row): [EventId, number][] => {
					const event = eventOfRow(row);
					return event === undefined ? [] : [[event, header.number]];
				}),
		),
	);
}

function firstNamed(publications: PublicationChain): ReadonlyMap<string, ChainedPublication> {
	return new Map(
		publications
			.toReversed()
			.flatMap((publication) => publication.lists.newBodies.map((agency) => [agency, publication])),
	);
}
