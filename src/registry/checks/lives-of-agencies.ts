import type { AgencyRecord } from '../../records/agency.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { Problem } from '../../records/problem.ts';
import type { Sourced } from '../../records/source.ts';
import type { LoadedRegistry, RegistryCheck } from '../loaded-registry.ts';
import type { RecordPath } from '../record-path.ts';

/** No agency outlives its parent or its division, and two records tell one story of how one agency became part of another. */
export const checkLivesOfAgencies: RegistryCheck = (loaded) =>
	loaded.content.agencies.flatMap((record) => [
		...outlived(loaded, record),
		...contradictedPredecessors(loaded, record),
		...dissolvedSuccessors(loaded, record),
	]);

interface Belonging {
	readonly path: RecordPath;
	readonly parent: string | undefined;
	readonly division: string | undefined;
	/** The first day on which it no longer held; `undefined` where it holds. */
	readonly until: string | undefined;
}

/** To which parent and division an agency belongs, and belonged until the end of each former state. */
function belongings({ parent, division, dissolved, formerly }: AgencyRecord): Belonging[] {
	return [
		{ path: [], parent, division, until: dissolved?.on },
		...formerly.map(({ ended, ...state }, at) => ({
			path: ['formerly', at],
			parent: state.parent,
			division: state.division,
			until: ended.on as string,
		})),
	];
}

function outlived({ registry }: LoadedRegistry, record: Sourced<AgencyRecord>): Problem[] {
	return belongings(record.value).flatMap(({ path, parent = '', division = '', until = never }): Problem[] => {
		const dissolved = registry.agencyOf.get(parent)?.record.dissolved?.on ?? never;
		const ended = registry.divisionOf.get(division)?.until ?? never;
		return [
			...(dissolved < until
				? [problemAt('parent-dissolved', record, [...path, 'parent'], { id: parent, on: dissolved })]
				: []),
			...(ended < until
				? [problemAt('division-ended', record, [...path, 'division'], { code: division, until: ended })]
				: []),
		];
	});
}

/** Later than every day of a record. */
const never = '9999';

function contradictedPredecessors({ registry }: LoadedRegistry, record: Sourced<AgencyRecord>): Problem[] {
	const { id: own, predecessors } = record.value;
	return predecessors.flatMap(({ id, until }, at) => {
		const before = registry.agencyOf.get(id ?? '')?.record;
		if (!before) return [];
		const { dissolved } = before;
		const isTold =
			dissolved !== undefined &&
			(dissolved.successors.length === 0 || dissolved.successors.includes(own)) &&
			(until === undefined || dissolved.on.startsWith(until));
		return isTold ? [] : [problemAt('predecessor-contradicts', record, ['predecessors', at, 'id'], { id: before.id })];
	});
}

function dissolvedSuccessors({ registry }: LoadedRegistry, record: Sourced<AgencyRecord>): Problem[] {
	const { dissolved } = record.value;
	if (!dissolved) return [];
	return dissolved.successors.flatMap((id, at) => {
		const ended = registry.agencyOf.get(id)?.record.dissolved?.on;
		// One that succeeds itself is told as such.
		if (ended === undefined || dissolved.on < ended || id === record.value.id) return [];
		return [problemAt('successor-dissolved', record, ['dissolved', 'successors', at], { id, on: ended })];
	});
}
