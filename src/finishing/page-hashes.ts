import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { framedPage } from './security-headers.ts';

/** `/pages.json`, by which the worker of the site (`site/client/worker/`) knows of every copy whether it is still true. */
export const pageListName = 'pages.json';

export interface PageHashes {
	/** The text of the file: `files` that pages have in common, and `pages`, each with its hash, one a line. */
	readonly text: string;
	/** Its own hash, which `/build.json` names. */
	readonly hash: string;
}

/** Scripts, styles and the finder; and what the worker says. */
const inCommon = /^_(astro|finder)\/|^(finder|offline)\.json$/;

/** The hashes of what a built site has: all pages have their final bytes. */
export function pageHashes(folder: string): PageHashes {
	const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) =>
			join(entry.parentPath, entry.name)
				.slice(folder.length + 1)
				.replaceAll(sep, '/'),
		)
		.sort();
	const hashesOf = (names: readonly string[]) =>
		Object.fromEntries(names.map((name) => [addressOf(name), shortHash(readFileSync(join(folder, name)))]));
	const files = hashesOf(paths.filter((path) => inCommon.test(path)));
	const pages = hashesOf(paths.filter((path) => /(^|\/)index\.html$/.test(path) && !framedPage.test(`/${path}`)));
	const text = `${JSON.stringify({ files, pages }, undefined, '\n').replace(/\n+/g, '\n')}\n`;
	return { text, hash: shortHash(text) };
}

/** The address under the base: that of a folder for the page in it. */
function addressOf(file: string): string {
	return file.replace(/(^|\/)index\.html$/, '$1');
}

/** The first 48 bits of the SHA-256: who could make another page with the same could write any page. */
function shortHash(content: string | Buffer): string {
	return createHash('sha256').update(content).digest('base64url').slice(0, 8);
}
