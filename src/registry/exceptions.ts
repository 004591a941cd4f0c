import type { Exceptions } from '../records/small-files.ts';
import type { Registry } from './registry.ts';

/** Whether `exceptions.yaml` allows an oddity at all the bodies where it was met. Its last day does not count here: `check` takes no day. */
export function isExcepted(
	registry: Registry,
	code: Exceptions['exceptions'][number]['code'],
	about: string,
	bodies: readonly string[],
): boolean {
	return registry.exceptions.some(
		(exception) =>
			exception.code === code && exception.about === about && bodies.every((body) => exception.agencies.includes(body)),
	);
}
