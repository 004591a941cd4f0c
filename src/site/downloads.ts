import type { PlainWordKey } from '../i18n/word-tables.ts';
import { apiFolder } from '../formats/api/source.ts';
import { apiOf } from './api.ts';
import type { Site } from './site.ts';

/** A file that the page of data offers: one list for all of them. */
export interface Download {
	readonly what: PlainWordKey;
	/** Under the base: `/data.sqlite`. */
	readonly path: string;
	readonly bytes: number;
	readonly sha256: string;
}

/** The files of which there is one, by the names of their words, in the order of the page. */
const single = [
	'index',
	'agencies',
	'people',
	'terms',
	'lines',
	'rosters',
	'changes',
	'boards',
	'topics',
	'regions',
	'measures',
	'popolo',
	'openapi',
] as const;

/** What can be downloaded, the whole first. */
export async function downloadsOf(site: Site): Promise<Download[]> {
	const { files, database } = apiOf(site);
	const { bytes, sha256 } = await database();
	const byPath = new Map(files().map((file) => [file.path, file]));
	return [
		{ what: 'data.file.sqlite', path: '/data.sqlite', bytes: bytes.length, sha256 },
		...single.flatMap((name): Download[] => {
			const file = byPath.get(`${name}.json`);
			return file
				? [{ what: `data.file.${name}`, path: `${apiFolder}/${file.path}`, bytes: file.bytes, sha256: file.sha256 }]
				: [];
		}),
	];
}

/** One file of each kind of which there are many: of an agency, of the newest publication, of the newest month. */
export function examplePaths(site: Site): string[] {
	const files = apiOf(site).files();
	return ['agency', 'roster', 'month'].flatMap((schema) => {
		const found =
			schema === 'roster'
				? files.findLast((file) => file.schema === schema)
				: files.find((file) => file.schema === schema);
		return found ? [`${apiFolder}/${found.path}`] : [];
	});
}
