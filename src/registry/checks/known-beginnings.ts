import type { Began } from '../../records/began-ended.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { RegistryCheck } from '../loaded-registry.ts';

/**
 * A beginning that is on no known day is for what was there before the registry: a term or a vacancy that began after
 * the first publication that knew the agency has a day, and is filed by it. Of a line it may stay unknown.
 */
export const checkKnownBeginnings: RegistryCheck = ({ registry, content }) =>
	content.agencies.flatMap((record) => {
		const first = registry.knownSince.get(record.value.id)?.header;
		if (!first) return [];
		return (['terms', 'vacancies'] as const).flatMap((list) =>
			record.value[list].flatMap(({ began }: { readonly began: Began }, index) => {
				if (!('by' in began) || began.by <= first.asOf) return [];
				const at = [list, index, 'began', began.in === undefined ? 'by' : 'in'];
				const details = { day: began.in ?? began.by, asOf: first.asOf, number: String(first.number) };
				return [problemAt('by-after-publication', record, at, details)];
			}),
		);
	});
