import { problemAt } from '../../records/problem-at.ts';
import type { RegistryCheck } from '../loaded-registry.ts';

/** No agency stands above itself, none succeeds itself and none speaks for itself, over any number of steps. */
export const checkSuccession: RegistryCheck = ({ registry, content }) => {
	const agencyOf = (id: string) => registry.agencyOf.get(id)?.record;
	const parents = (id: string) => [agencyOf(id)?.parent ?? []].flat();
	const speakers = (id: string) => [agencyOf(id)?.spokenForBy ?? []].flat();
	const successors = (id: string) => agencyOf(id)?.dissolved?.successors ?? [];
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
	const ahead = new Set(next(start));
	// What is added to a set while it is walked is walked too, and once.
	for (const id of ahead) for (const further of next(id)) ahead.add(further);
	return ahead.has(start);
}
