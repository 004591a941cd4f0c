import { bodyJsonLd } from '../formats/body-json-ld.ts';
import { breadcrumbsJsonLd, editionJsonLd, type JsonLd } from '../formats/json-ld.ts';
import type { ChainedPublication } from '../publications/publication.ts';
import type { Body } from '../registry/registry.ts';
import { addressOfPublication } from './addresses/publication-address.ts';
import type { Site } from './site.ts';

/** What the page of a body says to machines: the body, and the way to it. */
export function structuredDataOf(site: Site, body: Body): (JsonLd | undefined)[] {
	const { registry, day, t } = site;
	const name = site.words(body.agency.name).text;
	const words = {
		lines: {
			office: t('line.office'),
			duty: t('line.duty'),
			fax: t('line.fax'),
			public: t('line.public'),
			email: t('line.email'),
			form: t('line.form'),
			website: t('line.website'),
			weibo: t('line.weibo'),
			wechat: t('line.wechat'),
			social: t('line.social'),
		},
		roles: {
			spokesperson: t('role.spokesperson'),
			'press-assistant': t('role.press-assistant'),
			temporary: t('role.temporary'),
			first: t('role.first'),
		},
	};
	return [
		bodyJsonLd(registry, day, body, site, words),
		breadcrumbsJsonLd(registry, site, [
			{ name: site.words(registry.settings.shortName).text, path: '/' },
			{ name: t('nav.agencies'), path: '/agencies/' },
			{ name, path: `/agencies/${body.id}/` },
		]),
	];
}

export function structuredDataOfEdition(site: Site, publication: ChainedPublication): (JsonLd | undefined)[] {
	const path = addressOfPublication(publication.header);
	const description = site.t('edition.description', { title: site.words(publication.header.title).text });
	return [editionJsonLd(site.registry, publication, site, { description, path, files: [] })];
}
