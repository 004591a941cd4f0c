import type { IsoDate } from '../calendar/index.ts';
import type { Group } from '../records/registry-file.ts';
import type { Topics } from '../records/small-files.ts';
import type { Body, Registry } from '../registry/registry.ts';
import type { RosterPerson } from './roster-row.ts';
import { rowOn } from './roster.ts';

/** Bodies under one heading, in protocol order. */
export interface DirectoryGroup {
	readonly group: Group;
	readonly bodies: readonly string[];
	/** Those of them that are there for a time only. */
	readonly forATime: readonly string[];
}

/** Every body that still exists, by group. Groups without one are left out. */
export function directoryOf(registry: Registry): DirectoryGroup[] {
	return registry.settings.groups
		.map((group) => {
			const bodies = idsOf(registry, ({ group: id, dissolved }) => id === group.id && !dissolved);
			return { group, bodies, forATime: bodies.filter((id) => registry.bodyOf.get(id)?.agency.temporary) };
		})
		.filter(({ bodies }) => bodies.length > 0);
}

/** Bodies that were dissolved; their pages stay. */
export function dissolvedBodies(registry: Registry): readonly string[] {
	return idsOf(registry, ({ dissolved }) => dissolved !== undefined);
}

/** A policy area with the bodies that answer for it, and who of them speaks on it. */
export interface TopicAnswers {
	readonly topic: Topics['topics'][number];
	readonly bodies: readonly string[];
	readonly speakers: readonly { readonly body: string; readonly person: RosterPerson }[];
}

/** The policy areas, each with the bodies that answer for it or have somebody in office who does. */
export function topicsWithBodies(registry: Registry, day: IsoDate): TopicAnswers[] {
	const speakers = registry.bodies.flatMap((body) => speakersOnTopics(registry, body, day));
	return registry.topics.map((topic) => {
		const found = speakers.filter(({ topics }) => topics.includes(topic.id));
		const having = new Set(found.map(({ body }) => body));
		return {
			topic,
			bodies: registry.bodies
				.filter(({ id, agency }) => !agency.dissolved && (agency.topics.includes(topic.id) || having.has(id)))
				.map(({ id }) => id),
			speakers: found.map(({ body, person }) => ({ body, person })),
		};
	});
}

interface SpeakerOnTopics {
	readonly body: string;
	readonly person: RosterPerson;
	readonly topics: readonly string[];
}

/** Those in office at a body who speak on some topics only. */
function speakersOnTopics(registry: Registry, body: Body, day: IsoDate): SpeakerOnTopics[] {
	const topicsOf = new Map(body.agency.terms.flatMap(({ key, topics }) => (topics ? [[key, topics] as const] : [])));
	if (topicsOf.size === 0) return [];
	const { persons } = rowOn(registry, body, { on: day });
	return persons.flatMap((person) => {
		const topics = topicsOf.get(person.key);
		return topics ? [{ body: body.id, person, topics }] : [];
	});
}

/** The dissolved bodies by the bodies that have succeeded them. */
export function predecessorsByBody(registry: Registry): ReadonlyMap<string, readonly string[]> {
	const predecessors = new Map<string, string[]>();
	for (const { id, agency } of registry.bodies) {
		for (const successor of agency.dissolved?.successors ?? []) {
			predecessors.set(successor, [...(predecessors.get(successor) ?? []), id]);
		}
	}
	return predecessors;
}

type Agency = Registry['bodies'][number]['agency'];

function idsOf(registry: Registry, belongs: (agency: Agency) => boolean): string[] {
	return registry.bodies.filter(({ agency }) => belongs(agency)).map(({ id }) => id);
}
