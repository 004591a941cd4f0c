import { problemAt } from '../../records/problem-at.ts';
import type { RegistryCheck } from '../loaded-registry.ts';

/** No body stands above itself, none succeeds itself and none speaks for itself, over any number of steps. */
export const checkSuccession: RegistryCheck = ({ registry, content }) => {
	const parents = (id: string) => {
		const parent = registry.bodyOf.get(id)?.agency.parent;
		return parent === undefined ? [] : [parent];
	};
	const speakers = (id: string) => {
		const speaker = registry.bodyOf.get(id)?.agency.spokenForBy;
		return speaker === undefined ? [] : [speaker];
	};
	const successors = (id: string) => registry.bodyOf.get(id)?.agency.dissolved?.successors ?? [];
	return content.agencies.flatMap((record) => {
		const { id } = record.value;
		return [
			...(leadsBack(id, parents) ? [problemAt('parent-loop', record, ['parent'], { id })] : []),
			...(leadsBack(id, speakers) ? [problemAt('spoken-for-loop', record, ['spokenForBy'], { id })] : []),
			...(leadsBack(id, successors) ? [problemAt('successor-loop', record, ['dissolved', 'successors'], { id })] : []),
		];
	});
};

function leadsBack(start: string, next: (id: string) => readonly string[]): boolean {
	const seen = new Set<string>();
	const ahead = [...next(start)];
	for (let id = ahead.pop(); id !== undefined; id = ahead.pop()) {
		if (id === start) return true;
		if (seen.has(id)) continue;
		seen.add(id);
		ahead.push(...next(id));
	}
	return false;
}
