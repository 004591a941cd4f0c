import { problemAt } from '../../records/problem-at.ts';
import type { RegistryCheck } from '../loaded-registry.ts';

/** An exception names bodies that are there. */
export const checkExceptions: RegistryCheck = ({ registry, content }) => {
	const record = content.exceptions;
	if (!record) return [];
	return record.value.exceptions.flatMap(({ agencies }, index) =>
		agencies.flatMap((id, nth) =>
			registry.bodyOf.has(id)
				? []
				: [problemAt('unknown-reference', record, ['exceptions', index, 'agencies', nth], { id, nearest: '—' })],
		),
	);
};
