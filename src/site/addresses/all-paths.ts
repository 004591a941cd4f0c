import { annualEditions } from '../../views/edition.ts';
import { editionBefore } from '../../views/publication-chain.ts';
import { letterPages } from '../by-letter.ts';
import { isLong, partsOfAgencies, partsOfDays } from '../long-lists.ts';
import { proseNames } from '../prose.ts';
import { addressOfPublication } from './publication-address.ts';
import type { Site } from '../site.ts';

// Asked for their names alone: none is loaded.
const pageFiles = Object.keys(import.meta.glob('../../pages/**/*.astro', { query: '?raw' }));

/** The pages of which there is one in each language, by where their files lie. */
const singlePages = pageFiles.flatMap((file) => {
	const path = /^\.\.\/\.\.\/pages\/\[\.\.\.lang\]\/([^[]+)\.astro$/.exec(file)?.[1];
	return path === undefined ? [] : [`/${path}/`.replace(/\/index\/$/, '/')];
});

/** The paths of all pages of a language, for the sitemap. */
export function allPaths(site: Site): string[] {
	const { registry, answers } = site;
	const compared = annualEditions(registry).filter((edition) => editionBefore(registry, edition));
	return [
		...singlePages,
		...proseNames().map((name) => `/${name}/`),
		...registry.agencies.map(({ id }) => `/agencies/${id}/`),
		...pathsOfParts(site),
		...answers.regions().map(({ id }) => `/regions/${id}/`),
		...answers.topics().map(({ topic }) => `/topics/${topic.id}/`),
		...answers.months().map(({ month }) => `/changes/${month}/`),
		...registry.publications.map(({ header }) => addressOfPublication(header)),
		...compared.map(({ header }) => `${addressOfPublication(header)}changes/`),
	];
}

/** The pages of lists that are too long for one. */
function pathsOfParts(site: Site): string[] {
	if (!isLong(site)) return [];
	return [
		...partsOfAgencies(site).map(({ slug }) => `/agencies/group/${slug}/`),
		...letterPages(site).map(({ slug }) => `/agencies/letter/${slug}/`),
		...partsOfDays(site).map(({ slug }) => `/on/${slug}/`),
	];
}
