import { templatesOf } from './built-site.ts';

/** The heaviest page of every template in each language: paths under the base, in their order. */
export function heaviestPages(pages: ReadonlyMap<string, string>): string[] {
	const heaviestFirst = [...pages].sort(([, a], [, b]) => b.length - a.length).map(([path]) => path);
	const languages = Map.groupBy(heaviestFirst, (path) => /^(?:en|zh)\//.exec(path)?.[0] ?? '');
	return [...languages]
		.flatMap(([language, paths]) =>
			templatesOf(paths.map((path) => path.slice(language.length))).map((path) => language + path),
		)
		.sort();
}
