import type { Term } from '../../records/agency.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { Problem } from '../../records/problem.ts';
import type { Sourced } from '../../records/source.ts';
import type { AgencyRecord } from '../../records/agency.ts';
import { isExcepted } from '../exceptions.ts';
import type { LoadedRegistry, RegistryCheck } from '../loaded-registry.ts';

interface Holding {
	readonly record: Sourced<AgencyRecord>;
	readonly index: number;
	readonly term: Term;
	readonly name: string;
}

/**
 * A name at two agencies without `person` is a warning: one person or two? Two different `person` ids, or one that is
 * equal, silence it. One `person` id under two names is an error, unless a term says that the one was the other before.
 */
export const checkPeople: RegistryCheck = (loaded) => [...sameNames(loaded), ...samePersons(loaded)];

function sameNames(loaded: LoadedRegistry): Problem[] {
	const problems: Problem[] = [];
	for (const [name, holdings] of groupBy(holdingsOf(loaded), ({ name: held }) => held)) {
		const agencies = [...new Set(holdings.map(({ record }) => record.value.id))];
		if (agencies.length < 2 || isExcepted(loaded.registry, 'same-name', name, agencies)) continue;
		const unsure = holdings.filter(({ term }) => term.person === undefined);
		for (const { record, index } of unsure) {
			const other = String(agencies.find((agency) => agency !== record.value.id));
			problems.push(problemAt('same-name', record, ['terms', index, 'name'], { name, other }));
		}
	}
	return problems;
}

function samePersons(loaded: LoadedRegistry): Problem[] {
	const withPerson = holdingsOf(loaded).flatMap(({ term, ...held }) =>
		term.person === undefined ? [] : [{ ...held, term, person: term.person }],
	);
	return [...groupBy(withPerson, ({ person }) => person)].flatMap(([person, holdings]) => {
		const first = holdings[0].name;
		const names = namesOfOne(first, holdings);
		return holdings
			.filter(({ name }) => !names.has(name))
			.map(({ record, index, name }) =>
				problemAt('person-with-two-names', record, ['terms', index, 'person'], { person, name, first }),
			);
	});
}

/** A name, and all that former names lead to from it. */
function namesOfOne(first: string, holdings: readonly Holding[]): ReadonlySet<string> {
	const names = new Set([first]);
	const together = holdings.map(({ term, name }) => [
		name,
		...(term.formerNames ?? []).flatMap((former) => (typeof former.name === 'string' ? [former.name] : [])),
	]);
	for (let before = 0; before < names.size;) {
		before = names.size;
		for (const own of together) if (own.some((name) => names.has(name))) for (const name of own) names.add(name);
	}
	return names;
}

function holdingsOf({ content }: LoadedRegistry): Holding[] {
	return content.agencies.flatMap((record) =>
		record.value.terms.flatMap((term, index) =>
			typeof term.name === 'string' ? [{ record, index, term, name: term.name }] : [],
		),
	);
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, [Item, ...Item[]]> {
	const groups = new Map<string, [Item, ...Item[]]>();
	for (const item of items) {
		const group = groups.get(keyOf(item));
		if (group) group.push(item);
		else groups.set(keyOf(item), [item]);
	}
	return groups;
}
