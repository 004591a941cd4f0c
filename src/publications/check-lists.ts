import { problem, type Problem } from '../records/problem.ts';
import { placeOf } from './check-rows.ts';
import { agencyOfFact } from './fact-ids.ts';
import type { ChainedPublication } from './publication.ts';

/** What the lists before have said; each publication that is checked adds to it. */
export interface ListsBefore {
	/** All agencies that were named as new. */
	readonly agencies: Set<string>;
	/** The file that carries an event or a correction. */
	readonly carried: Map<string, string>;
	/** Whether no publication before is missing or damaged. */
	isWhole: boolean;
}

/** What the lists of a publication may not say: out of order, twice, or of agencies that nobody has named. */
export function checkLists(publication: ChainedPublication, before: ListsBefore): Problem[] {
	const { file, lists } = publication;
	const at = placeOf(file, 1);
	const row = 'lists';
	const unsorted = (['carries', 'newBodies', 'undeclared'] as const)
		.filter((name) => !isAscending(lists[name]))
		.map((list) => problem('list-out-of-order', at, { list, row }));
	const known = lists.newBodies.filter((agency) => before.agencies.has(agency));
	for (const agency of lists.newBodies) before.agencies.add(agency);
	const twice = lists.carries.flatMap((event) => {
		const earlier = before.carried.get(event);
		if (earlier !== undefined) return [problem('event-published-twice', at, { event, earlier, row })];
		before.carried.set(event, file);
		return [];
	});
	const unknown = before.isWhole ? [...agenciesOf(publication)].filter((agency) => !before.agencies.has(agency)) : [];
	return [
		...unsorted,
		...known.map((agency) => problem('body-new-twice', at, { body: agency, row })),
		...twice,
		...unknown.map((agency) => problem('body-never-new', at, { body: agency, row })),
	];
}

function isAscending(list: readonly string[]): boolean {
	return list.every((value, index) => index === 0 || (list[index - 1] ?? '') < value);
}

function agenciesOf({ lists, rows }: ChainedPublication): Set<string> {
	return new Set([...lists.carries.map(agencyOfFact), ...lists.undeclared, ...rows.map(({ body: agency }) => agency)]);
}
