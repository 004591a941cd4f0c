import type { Term } from '../agency.ts';
import { isWithdrawn } from '../scalars.ts';

/**
 * Whether two terms of one file are of one person: by `person` where both have it, else by a name that both have, now or
 * formerly.
 */
export function isSamePerson(a: Term, b: Term): boolean {
	if (a.person !== undefined && b.person !== undefined) return a.person === b.person;
	if (!a.formerNames && !b.formerNames) return !isWithdrawn(a.name) && a.name === b.name;
	const names = new Set(namesOf(a));
	return namesOf(b).some((name) => names.has(name));
}

function namesOf({ name, formerNames = [] }: Term): string[] {
	return [name, ...formerNames.map((former) => former.name)].flatMap((value) => (isWithdrawn(value) ? [] : [value]));
}
