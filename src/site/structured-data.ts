import { agencyJsonLd } from '../formats/agency-json-ld.ts';
import { breadcrumbsJsonLd, editionJsonLd, type JsonLd } from '../formats/json-ld.ts';
import type { ChainedPublication } from '../publications/publication.ts';
import type { Agency } from '../registry/registry.ts';
import { addressOfPublication } from './addresses/publication-address.ts';
import type { Site } from './site.ts';

/** What the page of an agency says to machines: the agency, and the way to it. */
export function structuredDataOf(site: Site, agency: Agency): (JsonLd | undefined)[] {
	const { registry, day, t } = site;
	const name = site.words(agency.record.name).text;
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
		agencyJsonLd(registry, day, agency, site, words),
		breadcrumbsJsonLd(registry, site, [
			{ name: site.words(registry.settings.shortName).text, path: '/' },
			{ name: t('nav.agencies'), path: '/agencies/' },
			{ name, path: `/agencies/${agency.id}/` },
		]),
	];
}

export function structuredDataOfEdition(site: Site, publication: ChainedPublication): (JsonLd | undefined)[] {
	const path = addressOfPublication(publication.header);
	const description = site.t('edition.description', { title: site.words(publication.header.title).text });
	return [editionJsonLd(site.registry, publication, site, { description, path, files: [] })];
}
