import { stableUuid } from '../formats/stable-uuid.ts';
import type { ContactCard } from '../formats/vcard.ts';
import { contactOfLine, type ContactLine } from '../records/agency.ts';
import { toCardNumber } from '../records/number-forms.ts';
import { isWithdrawn } from '../records/scalars.ts';
import { numberOfLine } from '../registry/line-number.ts';
import type { Agency } from '../registry/registry.ts';
import { contactSince } from '../views/contact-since.ts';
import { takesCalls } from '../views/who-answers.ts';
import { numbersOnPage, type NumberOfAgency } from './numbers.ts';
import type { Site } from './site.ts';
import { shownContact } from './words/shown-text.ts';

/** The contacts of all agencies among some that have a number of their own, in their order. */
export function contactCards(site: Site, ids: readonly string[]): ContactCard[] {
	return ids.flatMap((id) => {
		const agency = site.registry.agencyOf.get(id);
		return agency && hasContact(site, id) ? [contactCard(site, agency)] : [];
	});
}

/** Whether an address book has something to keep of an agency: it exists and has a number of its own. */
export function hasContact({ answers }: Site, id: string): boolean {
	return answers.rowOf(id) !== undefined && answers.contactOf(id).main !== undefined;
}

/** What an address book keeps of an agency: its own numbers in the order in which they are tried, fax and mail. */
function contactCard(site: Site, agency: Agency): ContactCard {
	const { t, registry, day } = site;
	const since = contactSince(agency.record, day);
	const { main, others, channels } = numbersOnPage(site, agency);
	const own = [...(main ? [main] : []), ...others.filter(({ elsewhere }) => !elsewhere)];
	const { pressOffice } = agency.record;
	const lines = [...own.map(({ line }) => line), ...channels];
	return {
		uuid: stableUuid(registry.settings, `agency/${agency.id}`),
		name: site.words(agency.record.name).text,
		office: site.words(pressOffice.name).text,
		phones: lines.flatMap((line) => {
			const number = numberOfLine(registry, agency, line);
			return number ? [{ kind: waysOf(line), number: toCardNumber(number) }] : [];
		}),
		emails: lines.flatMap((line) => (line.kind === 'email' && !isWithdrawn(line.address) ? [line.address] : [])),
		address: pressOffice.address ? site.words(pressOffice.address).text : '',
		entrance: pressOffice.entrance ? site.words(pressOffice.entrance).text : '',
		postcode: pressOffice.postcode ?? '',
		page: site.canonical(`/agencies/${agency.id}/`),
		note: [
			registry.settings.sample ? `${t('sample.title')}：${t('sample.text')}` : '',
			...own.map((number) => lineInWords(site, number)),
			...writtenTo(site, agency, channels),
			since === undefined ? '' : t('card.since', { day: site.dayInWords(since) }),
		]
			.filter((part) => part !== '')
			.join('\n'),
		revised: since,
	};
}

function waysOf(line: ContactLine): 'voice' | 'fax' | 'text' {
	if (line.kind === 'fax') return 'fax';
	return takesCalls(line) ? 'voice' : 'text';
}

/** What has no field of its own in an address book: numbers for writing alone, and forms. */
function writtenTo(site: Site, agency: Agency, lines: readonly ContactLine[]): string[] {
	return lines
		.filter((line) => line.kind === 'form' || (line.kind !== 'fax' && numberOfLine(site.registry, agency, line)))
		.map((line) => {
			const ways = line.accepts?.map((way) => site.t(`accepts.${way}`)).join(site.t('list.separator'));
			return `${ways ?? site.t(`line.${line.kind}`)} ${contactIn(site, agency, line)}`;
		});
}

/** An address book shows two numbers of work alike: the note says which is which, and when each was confirmed. */
function lineInWords(site: Site, { line, agency, label, hours }: NumberOfAgency): string {
	const { t, dayInWords } = site;
	const { verified } = line;
	const when = verified ? t('card.verified', { day: dayInWords(verified.on) }) : t('verified.never');
	return t('card.line', { label: `${label} ${contactIn(site, agency, line)}`, hours, verified: when });
}

function contactIn(site: Site, agency: Agency, line: ContactLine): string {
	return shownContact(site, line.kind, contactOfLine(line), agency).text;
}
