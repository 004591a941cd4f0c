import type { WorkCalendar } from '../calendar/index.ts';
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
import type { Body, Registry } from './registry.ts';
import { withoutWithdrawn } from './remaining-places.ts';

/** Joins records and publications. Nothing is judged here: `checkRegistry` does that. */
export function buildRegistry(content: Content, publications: PublicationChain): Registry {
	const settings = content.registry.value;
	const knownSince = firstNamed(publications);
	const bodies = toBodies(content, publications, knownSince);
	return {
		settings,
		places: content.places.value,
		topics: content.topics.value.topics,
		measures: content.measures.map((measures) => measures.value),
		calendar: toCalendar(content.calendars.map((calendar) => calendar.value)),
		exceptions: content.exceptions?.value.exceptions ?? [],
		owners: content.owners?.value.owners ?? [],
		bodies,
		bodyOf: new Map(bodies.map((body) => [body.id, body])),
		divisionOf: new Map(content.places.value.divisions.map((division) => [division.code, division])),
		publications,
		publishedIn: firstPublished(publications),
		sealedIn: firstSealed(publications),
		knownSince,
	};
}

function toBodies(content: Content, publications: PublicationChain, knownSince: Registry['knownSince']): Body[] {
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
		agency: hasRedactions ? withoutWithdrawn(publications, value) : value,
		events: eventsOf(value, knownSince.get(value.id)),
		children: children.get(value.id) ?? [],
	}));
}

function toCalendar(years: readonly CalendarFile[]): WorkCalendar {
	return new Map(years.map((year) => [year.year, year]));
}

function firstPublished(publications: PublicationChain): ReadonlyMap<EventId, number> {
	const published = new Map<EventId, number>();
	for (const { header, lists } of publications) {
		for (const event of lists.carries) {
			if (!published.has(event)) published.set(event, header.number);
		}
	}
	return published;
}

function firstSealed(publications: PublicationChain): ReadonlyMap<EventId, number> {
	const sealed = new Map<EventId, number>();
	for (const { header, rows } of publications) {
		if (!printsRoster(header)) continue;
		for (const row of rows) {
			const event = wordOfRow(row) === 'event' ? eventOfRow(row) : undefined;
			if (event !== undefined && !sealed.has(event)) sealed.set(event, header.number);
		}
	}
	return sealed;
}

function firstNamed(publications: PublicationChain): ReadonlyMap<string, ChainedPublication> {
	const named = new Map<string, ChainedPublication>();
	for (const publication of publications) {
		for (const body of publication.lists.newBodies) if (!named.has(body)) named.set(body, publication);
	}
	return named;
}
