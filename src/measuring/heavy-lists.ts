import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a page of a list of agencies may weigh, compressed. */
const mostBytes = 40 * 1024;

/** Lists of all agencies, and their parts. */
const isList = /^(?:[a-z]{2}\/)?(?:agencies\/(?:(?:group|letter)\/.*)?|on\/.*|updates\/.*|topics\/.*)index\.html$/;

/** The pages of lists in a built site that weigh too much, with their bytes, the heaviest first. */
export function heavyLists(folder: string): { readonly path: string; readonly bytes: number }[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((path) => isList.test(path))
		.map((path) => ({ path, bytes: gzipSync(readFileSync(join(folder, path))).length }))
		.filter(({ bytes }) => bytes > mostBytes)
		.sort((a, b) => b.bytes - a.bytes);
}
