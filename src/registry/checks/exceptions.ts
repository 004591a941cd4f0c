import { problemAt } from '../../records/problem-at.ts';
import { nearestWord } from '../../records/shape/nearest-word.ts';
import type { RegistryCheck } from '../loaded-registry.ts';

/** An exception names agencies that are there; one whose file could not be read is there. */
export const checkExceptions: RegistryCheck = ({ registry, content, unread }) => {
	const known = [...registry.agencyOf.keys(), ...unread];
	const record = content.exceptions;
	if (!record) return [];
	return record.value.exceptions.flatMap(({ agencies }, index) =>
		agencies.flatMap((id, nth) =>
			registry.agencyOf.has(id) || unread.has(id)
				? []
				: [
						problemAt('unknown-reference', record, ['exceptions', index, 'agencies', nth], {
							id,
							nearest: nearestWord(id, known) ?? '—',
						}),
					],
		),
	);
};
