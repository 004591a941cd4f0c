import type { Exceptions } from '../records/small-files.ts';
import type { Registry } from './registry.ts';

/** Whether `exceptions.yaml` allows an oddity at all the agencies where it was met. Its last day does not count here: `check` takes no day. */
export function isExcepted(
	registry: Registry,
	code: Exceptions['exceptions'][number]['code'],
	about: string,
	agencies: readonly string[],
): boolean {
	return registry.exceptions.some(
		(exception) =>
			exception.code === code &&
			exception.about === about &&
			agencies.every((agency) => exception.agencies.includes(agency)),
	);
}
