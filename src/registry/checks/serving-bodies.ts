import type { Agency } from '../../records/agency.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { Problem } from '../../records/problem.ts';
import type { Sourced } from '../../records/source.ts';
import type { LoadedRegistry, RegistryCheck } from '../loaded-registry.ts';

/** Who speaks for a body, and the host of a body for a time, are there as long as it is; a host lasts. */
export const checkServingBodies: RegistryCheck = (loaded) =>
	loaded.content.agencies.flatMap((record) => {
		const { temporary, spokenForBy } = record.value;
		return [
			...(temporary ? hostProblems(loaded, record, temporary.host) : []),
			...(spokenForBy === undefined ? [] : goneProblems(loaded, record, ['spokenForBy'], spokenForBy)),
		];
	});

/** A host is no body for a time, nor so the body itself. */
function hostProblems(loaded: LoadedRegistry, record: Sourced<Agency>, host: string): Problem[] {
	const at = ['temporary', 'host'];
	if (loaded.registry.bodyOf.get(host)?.agency.temporary)
		return [problemAt('host-not-lasting', record, at, { id: host })];
	return goneProblems(loaded, record, at, host);
}

/** A body that was dissolved serves none that is still there, and none that went later. */
function goneProblems(
	{ registry }: LoadedRegistry,
	record: Sourced<Agency>,
	at: readonly string[],
	id: string,
): Problem[] {
	const gone = registry.bodyOf.get(id)?.agency.dissolved?.on;
	if (gone === undefined || (record.value.dissolved?.on ?? '9999') <= gone) return [];
	return [problemAt('dissolved-reference', record, at, { id, on: gone })];
}
