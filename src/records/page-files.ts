import { languages } from '../i18n/languages.ts';
import { problem, type Problem } from './problem.ts';
import type { SourceFile } from './source.ts';

/** The addresses that the site has itself, below each language: no page of prose can have one of them. */
export const routesOfSite: readonly string[] = [
	...languages,
	'agencies',
	'changes',
	'check',
	'data',
	'embed',
	'index',
	'measures',
	'on',
	'regions',
	'report',
	'roster',
	'search',
	'topics',
	'updates',
];

/** The passages that stand on pages of the site, from files whose names begin with `_`. */
const passages: readonly string[] = ['_data', '_home'];

const pagePath = new RegExp(`^pages/(?:${languages.join('|')})/(_?[a-z][a-z0-9]*(?:-[a-z0-9]+)*)\\.mdx$`);

/** The name of a page of prose, or of a passage, by where its file lies; `undefined` where it lies in no place of one. */
export function pageNameOf(path: string): string | undefined {
	const name = pagePath.exec(path)?.[1];
	return name === undefined || (name.startsWith('_') && !passages.includes(name)) ? undefined : name;
}

/** What would stop the site from being built: an address that is taken, a page without its title or description. */
export function pageProblems({ path, bytes }: SourceFile): Problem[] {
	const name = pageNameOf(path) ?? '';
	const top = { file: path, line: 1, column: 1 };
	if (name.startsWith('_')) return [];
	const head = /^---\r?\n([^]*?)\r?\n---/.exec(new TextDecoder().decode(bytes))?.[1] ?? '';
	const missing = ['title', 'description'].filter(
		(key) => !new RegExp(`^${key}:[ \\t]*[^\\s"']|^${key}:[ \\t]*["'][^"']`, 'm').test(head),
	);
	return [
		...(routesOfSite.includes(name) ? [problem('page-is-a-route', top, { name })] : []),
		...missing.map((key) => problem('page-untitled', top, { key })),
	];
}
