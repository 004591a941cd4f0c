import { problem, type Problem } from '../records/problem.ts';
import { placeOf } from './check-rows.ts';
import { bodyOfFact } from './fact-ids.ts';
import type { ChainedPublication } from './publication.ts';

/** What the lists before have said; each publication that is checked adds to it. */
export interface ListsBefore {
	/** All bodies that were named as new. */
	readonly bodies: Set<string>;
	/** The file that carries an event or a correction. */
	readonly carried: Map<string, string>;
	/** Whether no publication before is missing or damaged. */
	isWhole: boolean;
}

/** What the lists of a publication may not say: out of order, twice, or of bodies that nobody has named. */
export function checkLists(publication: ChainedPublication, before: ListsBefore): Problem[] {
	const { file, lists } = publication;
	const at = placeOf(file, 1);
	const row = 'lists';
	const unsorted = (['carries', 'newBodies', 'undeclared'] as const)
		.filter((name) => !isAscending(lists[name]))
		.map((list) => problem('list-out-of-order', at, { list, row }));
	const known = lists.newBodies.filter((body) => before.bodies.has(body));
	for (const body of lists.newBodies) before.bodies.add(body);
	const twice = lists.carries.flatMap((event) => {
		const earlier = before.carried.get(event);
		if (earlier !== undefined) return [problem('event-published-twice', at, { event, earlier, row })];
		before.carried.set(event, file);
		return [];
	});
	const unknown = before.isWhole ? [...bodiesOf(publication)].filter((body) => !before.bodies.has(body)) : [];
	return [
		...unsorted,
		...known.map((body) => problem('body-new-twice', at, { body, row })),
		...twice,
		...unknown.map((body) => problem('body-never-new', at, { body, row })),
	];
}

function isAscending(list: readonly string[]): boolean {
	return list.every((value, index) => (list[index - 1] ?? '') < value);
}

function bodiesOf({ lists, rows }: ChainedPublication): Set<string> {
	return new Set([...lists.carries.map(bodyOfFact), ...lists.undeclared, ...rows.map(({ body }) => body)]);
}
