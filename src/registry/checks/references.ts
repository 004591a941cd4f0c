import { nearestWord } from '../../records/shape/nearest-word.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { Problem } from '../../records/problem.ts';
import type { LoadedRegistry, RegistryCheck } from '../loaded-registry.ts';
import type { RecordPath } from '../record-path.ts';

interface Reference {
	readonly at: RecordPath;
	readonly to: string | undefined;
	readonly among: ReadonlySet<string>;
}

/** Whatever a record names is there: group, division, parent, topics, successors, owners' agencies, the jurisdiction, where a holiday is kept. */
export const checkReferences: RegistryCheck = (loaded) => {
	const { content } = loaded;
	const known = knownIds(loaded);
	const problems: Problem[] = [];
	const check = (record: Parameters<typeof problemAt>[1], references: readonly Reference[]) => {
		for (const { at, to, among } of references) {
			if (to === undefined || among.has(to)) continue;
			problems.push(
				problemAt('unknown-reference', record, at, { id: to, nearest: nearestWord(to, [...among]) ?? '—' }),
			);
		}
	};
	for (const record of content.agencies) check(record, agencyReferences(record.value, known));
	const { divisions, numbering } = content.places.value;
	check(content.places, [
		...divisions.map(({ parent }, index) => ({
			at: ['divisions', index, 'parent'],
			to: parent,
			among: known.divisions,
		})),
		...numbering.areas.flatMap((area, index) =>
			area.divisions.map((code, nth) => ({
				at: ['numbering', 'areas', index, 'divisions', nth],
				to: code,
				among: known.divisions,
			})),
		),
	]);
	check(content.registry, [
		{ at: ['jurisdiction', 'division'], to: content.registry.value.jurisdiction.division, among: known.divisions },
	]);
	for (const calendar of content.calendars) {
		const placed = calendar.value.regional.flatMap(({ divisions: codes }, index) =>
			codes.map((to, nth) => ({ at: ['regional', index, 'divisions', nth], to, among: known.divisions })),
		);
		check(calendar, placed);
	}
	if (content.owners) {
		const owned = content.owners.value.owners.map(({ agency }, index) => ({
			at: ['owners', index, 'agency'],
			to: agency === '*' ? undefined : agency,
			among: known.agencies,
		}));
		check(content.owners, owned);
	}
	return problems;
};

type KnownIds = ReturnType<typeof knownIds>;

function knownIds({ content, unread }: LoadedRegistry) {
	return {
		agencies: new Set([...content.agencies.map(({ value }) => value.id), ...unread]),
		groups: new Set(content.registry.value.groups.map(({ id }) => id)),
		topics: new Set(content.topics.value.topics.map(({ id }) => id)),
		divisions: new Set(content.places.value.divisions.map(({ code }) => code)),
	};
}

function agencyReferences(
	record: LoadedRegistry['content']['agencies'][number]['value'],
	known: KnownIds,
): Reference[] {
	return [
		{ at: ['group'], to: record.group, among: known.groups },
		{ at: ['division'], to: record.division, among: known.divisions },
		{ at: ['parent'], to: record.parent, among: known.agencies },
		{ at: ['spokenForBy'], to: record.spokenForBy, among: known.agencies },
		{ at: ['temporary', 'host'], to: record.temporary?.host, among: known.agencies },
		...(record.alsoIn ?? []).map((to, index) => ({ at: ['alsoIn', index], to, among: known.divisions })),
		...record.terms.flatMap(({ topics = [] }, term) =>
			topics.map((to, index) => ({ at: ['terms', term, 'topics', index], to, among: known.topics })),
		),
		...record.topics.map((to, index) => ({ at: ['topics', index], to, among: known.topics })),
		...record.predecessors.map(({ id }, index) => ({
			at: ['predecessors', index, 'id'],
			to: id,
			among: known.agencies,
		})),
		...(record.dissolved?.successors ?? []).map((to, index) => ({
			at: ['dissolved', 'successors', index],
			to,
			among: known.agencies,
		})),
		...record.lines.flatMap(({ of, topics = [] }, index) => [
			{ at: ['lines', index, 'of'], to: of, among: known.agencies },
			...topics.map((to, nth) => ({ at: ['lines', index, 'topics', nth], to, among: known.topics })),
		]),
		...record.formerly.flatMap((state, index) => [
			{ at: ['formerly', index, 'group'], to: state.group, among: known.groups },
			{ at: ['formerly', index, 'parent'], to: state.parent, among: known.agencies },
			{ at: ['formerly', index, 'division'], to: state.division, among: known.divisions },
		]),
	];
}
