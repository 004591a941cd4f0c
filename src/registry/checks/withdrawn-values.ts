import type { AgencyRecord } from '../../records/agency.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { Problem } from '../../records/problem.ts';
import { isWithdrawn } from '../../records/scalars.ts';
import type { Sourced } from '../../records/source.ts';
import type { RegistryCheck } from '../loaded-registry.ts';
import { valueAt, type RecordPath } from '../record-path.ts';
import { withdrawnPlaces, type WithdrawnPlace } from '../remaining-places.ts';

/**
 * What a redaction withdrew stands in no record, neither left there by a write that was cut short nor written in again;
 * and nothing is withdrawn that no redaction names.
 */
export const checkWithdrawnValues: RegistryCheck = ({ registry, content }) =>
	content.agencies.flatMap((record) => {
		const places = withdrawnPlaces(registry.publications, record.value);
		return [...stillStanding(record, places), ...neverWithdrawn(record, places)];
	});

function stillStanding(record: Sourced<AgencyRecord>, places: readonly WithdrawnPlace[]): Problem[] {
	const found = new Map<string, Problem>();
	for (const { path, of, publication } of places) {
		if (isWithdrawn(valueAt(record.value, path))) continue;
		const details = { of, number: String(publication) };
		found.set(path.join('.'), problemAt('redaction-unfinished', record, path, details));
	}
	return [...found.values()];
}

function neverWithdrawn(record: Sourced<AgencyRecord>, places: readonly WithdrawnPlace[]): Problem[] {
	// Only few records hold a withdrawn value, and their text says so.
	if (!record.text.includes('withdrawn')) return [];
	return withdrawnIn(record.value).flatMap(({ path, number }) => {
		const isNamed = places.some((place) => place.publication === number && place.path.join('.') === path.join('.'));
		return isNamed ? [] : [problemAt('never-withdrawn', record, path, { number: String(number) })];
	});
}

function withdrawnIn(value: unknown, path: RecordPath = []): { path: RecordPath; number: number }[] {
	if (isWithdrawn(value)) return [{ path, number: value.withdrawn }];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([step, inner]) =>
		withdrawnIn(inner, [...path, Array.isArray(value) ? Number(step) : step]),
	);
}
