import { localize, type Language, type Localized } from '../i18n/languages.ts';
import type { ChainedPublication } from '../publications/publication.ts';
import type { Registry } from '../registry/registry.ts';

// What search engines read of a page, in the words of schema.org. A sample says nothing here: every function then gives
// `undefined`.

/** The language of the page, and the address of a path of the site with its host. */
export interface JsonLdPage {
	readonly language: Language;
	canonical(path: string): string;
}

export type JsonLd = Readonly<Record<string, unknown>>;

/** The way from the first page to this one. */
export function breadcrumbsJsonLd(
	{ settings }: Registry,
	page: JsonLdPage,
	steps: readonly { readonly name: string; readonly path: string }[],
): JsonLd | undefined {
	if (settings.sample) return undefined;
	return thing('BreadcrumbList', {
		itemListElement: steps.map(({ name, path }, index) =>
			thing('ListItem', { position: index + 1, name, item: page.canonical(path) }),
		),
	});
}

/** The site and its search, for the first page. */
export function siteJsonLd({ settings }: Registry, page: JsonLdPage): JsonLd | undefined {
	if (settings.sample) return undefined;
	return thing('WebSite', {
		name: localize(settings.name, page.language).text,
		alternateName: localize(settings.shortName, page.language).text,
		url: page.canonical('/'),
		publisher: authority(settings.authority.name, page),
		potentialAction: thing('SearchAction', {
			target: thing('EntryPoint', { urlTemplate: `${page.canonical('/search/')}?q={search_term_string}` }),
			'query-input': 'required name=search_term_string',
		}),
	});
}

/** An edition as a set of data: what was published, with the hash by which a copy is checked. */
export function editionJsonLd(
	{ settings }: Registry,
	{ header, hash }: ChainedPublication,
	page: JsonLdPage,
	edition: {
		readonly description: string;
		readonly path: string;
		/** Files of it, each with its media type; none where there are none yet. */
		readonly files: readonly { readonly path: string; readonly type: string }[];
	},
): JsonLd | undefined {
	if (settings.sample) return undefined;
	return thing('Dataset', {
		name: localize(header.title, page.language).text,
		description: edition.description,
		url: page.canonical(edition.path),
		identifier: `sha256:${hash}`,
		version: header.label,
		datePublished: header.published,
		temporalCoverage: header.asOf,
		isAccessibleForFree: true,
		spatialCoverage: localize(settings.jurisdiction.name, page.language).text,
		creator: authority(header.issuer, page),
		distribution: edition.files.map(({ path, type }) =>
			thing('DataDownload', { contentUrl: page.canonical(path), encodingFormat: type }),
		),
	});
}

/** The text of a `<script type="application/ld+json">`: no name in it can end the element or begin another. */
export function jsonLdText(data: JsonLd): string {
	const text = JSON.stringify({ '@context': 'https://schema.org', ...data });
	return text.replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function authority(name: Localized, page: JsonLdPage): JsonLd {
	return thing('GovernmentOrganization', { name: localize(name, page.language).text });
}

/** A thing of a type, without what is not known and without empty lists. */
export function thing(type: string, fields: Readonly<Record<string, unknown>>): JsonLd {
	const known = Object.entries(fields).filter(
		([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
	);
	return Object.fromEntries([['@type', type], ...known]);
}
