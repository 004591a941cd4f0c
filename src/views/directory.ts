import type { IsoDate } from '../calendar/index.ts';
import type { Group } from '../records/registry-file.ts';
import type { Topics } from '../records/small-files.ts';
import { isDissolvedOn } from '../registry/in-force.ts';
import type { Agency, Registry } from '../registry/registry.ts';
import type { RosterPerson } from './roster-row.ts';
import { rowOn } from './roster.ts';

/** Agencies under one heading, in protocol order. */
export interface DirectoryGroup {
	readonly group: Group;
	readonly agencies: readonly string[];
	/** Those of them that are there for a time only. */
	readonly forATime: readonly string[];
}

/** Every agency that exists on a day, by group. Groups without one are left out. */
export function directoryOf(registry: Registry, day: IsoDate): DirectoryGroup[] {
	return registry.settings.groups
		.map((group) => {
			const agencies = idsOf(registry, (record) => record.group === group.id && !isDissolvedOn(record, day));
			return { group, agencies, forATime: agencies.filter((id) => registry.agencyOf.get(id)?.record.temporary) };
		})
		.filter(({ agencies }) => agencies.length > 0);
}

/** Agencies that were dissolved by a day; their pages stay. */
export function dissolvedAgencies(registry: Registry, day: IsoDate): readonly string[] {
	return idsOf(registry, (record) => isDissolvedOn(record, day));
}

/** A policy area with the agencies that answer for it, and who of them speaks on it. */
export interface TopicAnswers {
	readonly topic: Topics['topics'][number];
	readonly agencies: readonly string[];
	readonly speakers: readonly { readonly agency: string; readonly person: RosterPerson }[];
}

/** The policy areas, each with the agencies that answer for it or have somebody in office who does. */
export function topicsWithAgencies(registry: Registry, day: IsoDate): TopicAnswers[] {
	const speakers = registry.agencies.flatMap((agency) => speakersOnTopics(registry, agency, day));
	return registry.topics.map((topic) => {
		const found = speakers.filter(({ topics }) => topics.includes(topic.id));
		const having = new Set(found.map(({ agency }) => agency));
		return {
			topic,
			agencies: registry.agencies
				.filter(({ id, record }) => !isDissolvedOn(record, day) && (record.topics.includes(topic.id) || having.has(id)))
				.map(({ id }) => id),
			speakers: found.map(({ agency, person }) => ({ agency, person })),
		};
	});
}

interface SpeakerOnTopics {
	readonly agency: string;
	readonly person: RosterPerson;
	readonly topics: readonly string[];
}

/** Those in office at an agency who speak on some topics only. */
function speakersOnTopics(registry: Registry, agency: Agency, day: IsoDate): SpeakerOnTopics[] {
	const topicsOf = new Map(agency.record.terms.flatMap(({ key, topics }) => (topics ? [[key, topics] as const] : [])));
	if (topicsOf.size === 0) return [];
	const { persons } = rowOn(registry, agency, { on: day });
	return persons.flatMap((person) => {
		const topics = topicsOf.get(person.key);
		return topics ? [{ agency: agency.id, person, topics }] : [];
	});
}

/** The dissolved agencies by the agencies that have succeeded them. */
export function predecessorsByAgency(registry: Registry): ReadonlyMap<string, readonly string[]> {
	const predecessors = new Map<string, string[]>();
	for (const { id, record } of registry.agencies) {
		for (const successor of record.dissolved?.successors ?? []) {
			predecessors.set(successor, [...(predecessors.get(successor) ?? []), id]);
		}
	}
	return predecessors;
}

type AgencyRecord = Registry['agencies'][number]['record'];

function idsOf(registry: Registry, belongs: (record: AgencyRecord) => boolean): string[] {
	return registry.agencies.filter(({ record }) => belongs(record)).map(({ id }) => id);
}
