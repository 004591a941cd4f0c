import { nearestWord } from '../../records/shape/nearest-word.ts';
import type { AgencyRecord } from '../../records/agency.ts';
import type { Clause, Measures } from '../../records/measures.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { Problem } from '../../records/problem.ts';
import type { Sourced } from '../../records/source.ts';
import type { LoadedRegistry, RegistryCheck } from '../loaded-registry.ts';
import type { RecordPath } from '../record-path.ts';

interface Placed {
	readonly record: Sourced<Measures>;
	readonly clause: Clause;
	readonly path: RecordPath;
}

/** Each clause has an id of its own over all sources, names groups and clauses that are there, and binds somebody. */
export const checkMeasures: RegistryCheck = (loaded) => {
	const clauses = loaded.content.measures.flatMap((record) =>
		record.value.clauses.map((clause, index): Placed => ({ record, clause, path: ['clauses', index] })),
	);
	return [
		...repeatedIds(clauses),
		...clauses.flatMap((placed) => [
			...unknownGroups(loaded, placed),
			...unknownCites(loaded, placed, clauses),
			...bindingNobody(loaded, placed),
		]),
	];
};

function repeatedIds(clauses: readonly Placed[]): Problem[] {
	const seen = new Map<string, string>();
	return clauses.flatMap(({ record, clause: { id }, path }) => {
		const first = seen.get(id);
		seen.set(id, first ?? record.path);
		return first === undefined ? [] : [problemAt('duplicate-id', record, [...path, 'id'], { id, first })];
	});
}

function unknownGroups({ content }: LoadedRegistry, { record, clause, path }: Placed): Problem[] {
	const groups = content.registry.value.groups.map(({ id }) => id);
	return unknown(record, [...path, 'appliesTo', 'groups'], clause.appliesTo.groups ?? [], groups);
}

function unknownCites(
	{ incomplete }: LoadedRegistry,
	{ record, clause, path }: Placed,
	all: readonly Placed[],
): Problem[] {
	if (clause.kind !== 'filing' || incomplete.has('measures')) return [];
	const ids = all.map((placed) => placed.clause.id);
	return unknown(record, [...path, 'cites'], clause.cites, ids);
}

function unknown(
	record: Sourced<Measures>,
	path: RecordPath,
	named: readonly string[],
	known: readonly string[],
): Problem[] {
	return named.flatMap((id, nth) =>
		known.includes(id)
			? []
			: [problemAt('unknown-reference', record, [...path, nth], { id, nearest: nearestWord(id, known) ?? '—' })],
	);
}

/** A clause that is evaluated and narrowed to groups, or by the duty to release routinely, where no agency ever was so. */
function bindingNobody({ content, unread }: LoadedRegistry, { record, clause, path }: Placed): Problem[] {
	const { groups, routineRelease } = clause.appliesTo;
	if (clause.kind === 'stated' || (groups === undefined && routineRelease === undefined)) return [];
	if (unread.size > 0 || content.agencies.some(({ value }) => couldBind(clause, value))) return [];
	return [problemAt('clause-binds-nobody', record, [...path, 'appliesTo'], { id: clause.id })];
}

/** Whether an agency is, or once was, in a group and on the list as a clause asks. */
function couldBind({ appliesTo: { groups, onList, routineRelease } }: Clause, record: AgencyRecord): boolean {
	const states = [record, ...record.formerly];
	return (
		(routineRelease === undefined || record.routineRelease === routineRelease) &&
		(groups === undefined || groups.some((asked) => states.some(({ group }) => group === asked))) &&
		(onList === undefined || states.some((state) => state.onList === onList))
	);
}
