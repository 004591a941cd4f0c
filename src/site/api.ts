import { apiFiles, type WrittenFile } from '../formats/api/api-files.ts';
import type { ApiSource } from '../formats/api/source.ts';
import { publicationSlug } from './addresses/publication-address.ts';
import { once } from './once.ts';
import type { Site } from './site.ts';

/** What machines read of the site: the same in every language, with the addresses of the first. */
interface ApiOfSite {
	readonly source: ApiSource;
	/** The index first. */
	files(): readonly WrittenFile[];
}

const kept = new WeakMap<Site['answers'], ApiOfSite>();

/** Made once for all pages and files. */
export function apiOf({ answers, registry, day, contentHash, canonical, languages: [first] }: Site): ApiOfSite {
	const known = kept.get(answers);
	if (known) return known;
	const source: ApiSource = {
		registry,
		day,
		contentHash,
		answers,
		address: (path) => canonical(path, first),
		publicationName: publicationSlug,
	};
	const api = { source, files: once(() => apiFiles(source)) };
	kept.set(answers, api);
	return api;
}
