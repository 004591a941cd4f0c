import type { Group } from '../records/registry-file.ts';
import type { Topics } from '../records/small-files.ts';
import type { Registry } from '../registry/registry.ts';

/** Bodies under one heading, in protocol order. */
export interface DirectoryGroup {
	readonly group: Group;
	readonly bodies: readonly string[];
}

/** Every body that still exists, by group. Groups without one are left out. */
export function directoryOf(registry: Registry): DirectoryGroup[] {
	return registry.settings.groups
		.map((group) => ({ group, bodies: idsOf(registry, ({ group: id, dissolved }) => id === group.id && !dissolved) }))
		.filter(({ bodies }) => bodies.length > 0);
}

/** Bodies that were dissolved; their pages stay. */
export function dissolvedBodies(registry: Registry): readonly string[] {
	return idsOf(registry, ({ dissolved }) => dissolved !== undefined);
}

/** The policy areas, each with the bodies that answer for it. */
export function topicsWithBodies(
	registry: Registry,
): { readonly topic: Topics['topics'][number]; readonly bodies: readonly string[] }[] {
	return registry.topics.map((topic) => ({
		topic,
		bodies: idsOf(registry, ({ topics, dissolved }) => topics.includes(topic.id) && !dissolved),
	}));
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
