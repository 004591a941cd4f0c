import type { Measures } from '../records/measures.ts';
import type { Registry } from '../registry/registry.ts';

/** The sources of rules: first those that are checked here, then those that are only stated; each in the order of its file. */
export function sourcesOfRules({ measures }: Registry): readonly Measures[] {
	const isChecked = ({ clauses }: Measures) => clauses.some(({ kind }) => kind !== 'stated');
	return [...measures.filter(isChecked), ...measures.filter((of) => !isChecked(of))];
}
