import type { RegistryCheck } from '../loaded-registry.ts';
import { problemAt } from '../../records/problem-at.ts';

/** No two agencies, topics, kinds, groups or divisions have one id. Inside one file the parser sees to it. */
export const checkIds: RegistryCheck = ({ content }) => {
	const firstFile = new Map<string, string>();
	const twice = content.agencies.flatMap((record) => {
		const { id } = record.value;
		const first = firstFile.get(id);
		firstFile.set(id, first ?? record.path);
		return first === undefined ? [] : [problemAt('duplicate-id', record, ['id'], { id, first })];
	});
	return [
		...twice,
		...twiceIn(
			content.topics,
			'topics',
			content.topics.value.topics.map(({ id }) => id),
			'id',
		),
		...(content.kinds
			? twiceIn(
					content.kinds,
					'kinds',
					content.kinds.value.kinds.map(({ id }) => id),
					'id',
				)
			: []),
		...twiceIn(
			content.registry,
			'groups',
			content.registry.value.groups.map(({ id }) => id),
			'id',
		),
		...twiceIn(
			content.places,
			'divisions',
			content.places.value.divisions.map(({ code }) => code),
			'code',
		),
	];
};

type AnyRecord = Parameters<typeof problemAt>[1];

function twiceIn(record: AnyRecord, list: string, ids: readonly string[], field: string) {
	return ids.flatMap((id, index) =>
		ids.indexOf(id) === index
			? []
			: [problemAt('duplicate-id', record, [list, index, field], { id, first: record.path })],
	);
}
