import { isoDate } from '../calendar/index.ts';
import { apiFiles, type WrittenFile } from '../formats/api/api-files.ts';
import type { ApiSource } from '../formats/api/source.ts';
import type { Registry } from '../registry/registry.ts';
import { publicationSlug } from '../site/addresses/publication-address.ts';
import { viewsOfDay } from '../site/views-of-day.ts';

/** Where the files of tests stand. */
export const apiHost = 'https://registry.example/sub';

/** What the files of a registry are made from on a day. */
export function apiSource(registry: Registry, day: string): ApiSource {
	return {
		registry,
		day: isoDate(day),
		contentHash: '0'.repeat(64),
		answers: viewsOfDay(registry, isoDate(day)),
		address: (path) => apiHost + path,
		publicationName: publicationSlug,
	};
}

/** The files for machines of a registry on a day, as a site would have them. */
export function apiOfRegistry(registry: Registry, day: string): readonly WrittenFile[] {
	return apiFiles(apiSource(registry, day));
}
