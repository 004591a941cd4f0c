import { annualEditions } from '../../views/edition.ts';
import { editionBefore } from '../../views/publication-chain.ts';
import { proseNames } from '../prose.ts';
import { addressOfPublication } from './publication-address.ts';
import type { Site } from '../site.ts';

/** The paths of all pages of a language, for the sitemap. */
export function allPaths({ registry, answers }: Site): string[] {
	const compared = annualEditions(registry).filter((edition) => editionBefore(registry, edition));
	return [
		'/',
		...[
			'agencies',
			'regions',
			'topics',
			'roster',
			'roster/next',
			'changes',
			'on',
			'updates',
			'measures',
			'report',
			'search',
			...proseNames(),
		].map((name) => `/${name}/`),
		...registry.bodies.map(({ id }) => `/agencies/${id}/`),
		...answers.regions().map(({ id }) => `/regions/${id}/`),
		...answers.topics().map(({ topic }) => `/topics/${topic.id}/`),
		...answers.months().map(({ month }) => `/changes/${month}/`),
		...registry.publications.map(({ header }) => addressOfPublication(header)),
		...compared.map(({ header }) => `${addressOfPublication(header)}changes/`),
	];
}
