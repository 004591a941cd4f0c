import { databaseFile } from '../finishing/database-file.ts';
import { apiData, apiFiles, type WrittenFile } from '../formats/api/api-files.ts';
import type { ApiSource } from '../formats/api/source.ts';
import { databaseStatements } from '../formats/database/statements.ts';
import { hashOfBytes } from '../publications/hashing.ts';
import { publicationSlug } from './addresses/publication-address.ts';
import { once } from './once.ts';
import type { Site } from './site.ts';

/** What machines read of the site: the same in every language, with the addresses of the first. */
interface ApiOfSite {
	/** The index first. */
	files(): readonly WrittenFile[];
	database(): Promise<{ readonly bytes: Uint8Array; readonly sha256: string }>;
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
	const data = once(() => apiData(source));
	const api = {
		files: once(() => apiFiles(source, data())),
		database: once(async () => {
			const bytes = await databaseFile(databaseStatements(source, data()));
			return { bytes, sha256: hashOfBytes(bytes) };
		}),
	};
	kept.set(answers, api);
	return api;
}
