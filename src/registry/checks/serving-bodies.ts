import type { Agency } from '../../records/agency.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { Problem } from '../../records/problem.ts';
import type { Sourced } from '../../records/source.ts';
import type { LoadedRegistry, RegistryCheck } from '../loaded-registry.ts';

/** Who speaks for a body, and the host of a body for a time, are there as long as it is; a host lasts. */
export const checkServingBodies: RegistryCheck = (loaded) =>
	loaded.content.agencies.flatMap((record) => {
		const { temporary, spokenForBy } = record.value;
		if (!temporary && spokenForBy === undefined) return [];
		return [...hostProblems(loaded, record), ...goneProblems(loaded, record, ['spokenForBy'], spokenForBy)];
	});

function hostProblems(loaded: LoadedRegistry, record: Sourced<Agency>): Problem[] {
	const host = record.value.temporary?.host;
	if (host === undefined) return [];
	const at = ['temporary', 'host'];
	if (host === record.value.id || loaded.registry.bodyOf.get(host)?.agency.temporary)
		return [problemAt('host-not-lasting', record, at, { id: host })];
	return goneProblems(loaded, record, at, host);
}

/** A body that was dissolved serves none that is still there, and none that went later. */
function goneProblems(
	{ registry }: LoadedRegistry,
	record: Sourced<Agency>,
	at: readonly string[],
	id: string | undefined,
): Problem[] {
	const gone = id === undefined ? undefined : registry.bodyOf.get(id)?.agency.dissolved?.on;
	const own = record.value.dissolved?.on;
	if (id === undefined || gone === undefined || (own !== undefined && own <= gone)) return [];
	return [problemAt('dissolved-reference', record, at, { id, on: gone })];
}
