import type { AgencyRecord } from '../../records/agency.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { Problem } from '../../records/problem.ts';
import type { Sourced } from '../../records/source.ts';
import type { LoadedRegistry, RegistryCheck } from '../loaded-registry.ts';

/** Who speaks for an agency, and the host of an agency for a time, are there as long as it is; a host lasts. */
export const checkServingAgencies: RegistryCheck = (loaded) =>
	loaded.content.agencies.flatMap((record) => {
		const { temporary, spokenForBy } = record.value;
		return [
			...(temporary ? hostProblems(loaded, record, temporary.host) : []),
			...(spokenForBy === undefined ? [] : goneProblems(loaded, record, ['spokenForBy'], spokenForBy)),
		];
	});

/** A host is no agency for a time, nor so the agency itself. */
function hostProblems(loaded: LoadedRegistry, record: Sourced<AgencyRecord>, host: string): Problem[] {
	const at = ['temporary', 'host'];
	if (loaded.registry.agencyOf.get(host)?.record.temporary)
		return [problemAt('host-not-lasting', record, at, { id: host })];
	return goneProblems(loaded, record, at, host);
}

/** An agency that was dissolved serves none that is still there, and none that went later. */
function goneProblems(
	{ registry }: LoadedRegistry,
	record: Sourced<AgencyRecord>,
	at: readonly string[],
	id: string,
): Problem[] {
	const gone = registry.agencyOf.get(id)?.record.dissolved?.on;
	if (gone === undefined || (record.value.dissolved?.on ?? '9999') <= gone) return [];
	return [problemAt('dissolved-reference', record, at, { id, on: gone })];
}
