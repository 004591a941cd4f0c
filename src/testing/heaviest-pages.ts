import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { templatesOf } from './built-site.ts';

/**
 * The heaviest page of every template in each language, with the type that is cut for it alone: paths under the base,
 * in their order. `pages` are texts by path, of a site in `folder`.
 */
export function heaviestPages(pages: ReadonlyMap<string, string>, folder: string): string[] {
	const sheets = new Map<string, number>();
	const weightOf = (html: string): number => {
		const [, sheet] = /\/(_fonts\/[^"]+\.css)"/.exec(html) ?? [];
		if (sheet !== undefined && !sheets.has(sheet))
			sheets.set(sheet, gzipSync(readFileSync(join(folder, sheet))).length);
		return gzipSync(html).length + (sheets.get(sheet ?? '') ?? 0);
	};
	const heaviestFirst = Array.from(pages, ([path, html]) => ({ path, weight: weightOf(html) }))
		.sort((a, b) => b.weight - a.weight)
		.map(({ path }) => path);
	const languages = Map.groupBy(heaviestFirst, (path) => /^(?:en|zh)\//.exec(path)?.[0] ?? '');
	return [...languages]
		.flatMap(([language, paths]) =>
			templatesOf(paths.map((path) => path.slice(language.length))).map((path) => language + path),
		)
		.sort();
}
