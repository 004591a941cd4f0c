import { problemAt } from '../../records/problem-at.ts';
import type { RegistryCheck } from '../loaded-registry.ts';

/** Each clause has an id of its own over all sources, and binds groups that the registry has. */
export const checkMeasures: RegistryCheck = ({ content }) => {
	const groups = new Set(content.registry.value.groups.map(({ id }) => id));
	const seen = new Map<string, string>();
	return content.measures.flatMap((record) =>
		record.value.clauses.flatMap((clause, index) => {
			const first = seen.get(clause.id);
			seen.set(clause.id, first ?? record.path);
			const twice =
				first === undefined
					? []
					: [problemAt('duplicate-id', record, ['clauses', index, 'id'], { id: clause.id, first })];
			const unknown = (clause.appliesTo.groups ?? []).flatMap((id, nth) =>
				groups.has(id)
					? []
					: [
							problemAt('unknown-reference', record, ['clauses', index, 'appliesTo', 'groups', nth], {
								id,
								nearest: '—',
							}),
						],
			);
			return [...twice, ...unknown];
		}),
	);
};
