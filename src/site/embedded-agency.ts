import type { EmbeddedAgency } from '../formats/embed-code.ts';
import { contactOfLine } from '../records/agency.ts';
import type { Agency } from '../registry/registry.ts';
import { numbersOnPage } from './numbers.ts';
import type { Site } from './site.ts';
import { plainText } from './words/change-text.ts';
import { shownContact } from './words/shown-text.ts';

/** What others put of an agency on their pages, by the number to call first. */
export function embeddedAgency(site: Site, agency: Agency): EmbeddedAgency {
	const { t, registry } = site;
	const name = site.words(agency.record.name).text;
	const { main, others } = numbersOnPage(site, agency);
	const number = main ?? others[0];
	return {
		card: site.canonical(`/embed/${agency.id}/`),
		page: site.canonical(`/agencies/${agency.id}/`),
		title: t('embed.card', { name }),
		name,
		facts: [
			...(registry.settings.sample ? [t('sample.title')] : []),
			...(number ? factsOf(site, number) : [t('contact.none')]),
		],
	};
}

function factsOf(site: Site, { line, agency, label }: NonNullable<ReturnType<typeof numbersOnPage>['main']>): string[] {
	const contact = plainText(site, shownContact(site, line.kind, contactOfLine(line), agency));
	const { verified } = line;
	const when = verified ? site.t('card.verified', { day: site.dayInWords(verified.on) }) : site.t('verified.never');
	return [`${label} ${contact}`, when];
}
