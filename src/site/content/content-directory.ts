import { resolve } from 'node:path';

/** The absolute path of the content folder: what FAYAN_CONTENT names, else `content/`. */
export function contentDirectory(): string {
	return resolve(process.env['FAYAN_CONTENT'] ?? 'content');
}
