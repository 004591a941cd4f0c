import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { aboutLanguage, readingOrder, type Language } from '../i18n/languages.ts';
import type { Site } from './site.ts';

/** A page of prose: `pages/<language>/<name>.mdx` in the content. */
interface Prose {
	readonly title: string;
	readonly description: string;
	/** The language it is written in, where that is not the language of the page. */
	readonly lang: string | undefined;
	readonly Content: AstroComponentFactory;
}

interface ProseModule {
	readonly frontmatter: { readonly title?: string; readonly description?: string };
	readonly default: AstroComponentFactory;
}

// The alias stands for the content folder of this build.
const modules = import.meta.glob<ProseModule>('content-of-registry/pages/*/*.mdx', { eager: true });
const byPlace = new Map(Object.entries(modules).map(([path, found]) => [path.split('/').slice(-2).join('/'), found]));

/** The names of all pages of prose, in whichever languages they are written. */
export function proseNames(): string[] {
	const names = [...byPlace.keys()].map((place) => place.split('/')[1]?.replace(/\.mdx$/, '') ?? '');
	return [...new Set(names.filter((name) => !name.startsWith('_')))].sort();
}

/** Prose that stands on a page of the site, from a file whose name begins with `_`; only in its own language. With a title it is folded under it. */
export function passageOf(
	{ language }: Site,
	name: string,
): { readonly title: string | undefined; readonly Content: AstroComponentFactory } | undefined {
	const found = byPlace.get(placeOf(language, `_${name}`));
	return found && { title: found.frontmatter.title, Content: found.default };
}

/** A page of prose in the language of the site, else in another one. */
export function proseOf({ language }: Site, name: string): Prose {
	const found = readingOrder(language).find((candidate) => byPlace.has(placeOf(candidate, name)));
	const prose = found && byPlace.get(placeOf(found, name));
	if (!found || !prose) throw new Error(`no prose is called ${name}`);
	const { title, description } = prose.frontmatter;
	if (!title || !description)
		throw new Error(`pages/${placeOf(found, name)} needs a title and a description above its text`);
	return {
		title,
		description,
		lang: found === language ? undefined : aboutLanguage[found].tag,
		Content: prose.default,
	};
}

function placeOf(language: Language, name: string): string {
	return `${language}/${name}.mdx`;
}
