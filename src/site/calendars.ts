import type { CalendarDay, CalendarFile } from '../formats/calendar-file.ts';
import { stableUuid } from '../formats/stable-uuid.ts';
import { contactOfLine } from '../records/agency.ts';
import type { Deadline } from '../views/deadlines.ts';
import { addressOfPublication } from './addresses/publication-address.ts';
import type { Site } from './site.ts';
import { entryText, plainText } from './words/change-text.ts';
import { citedClause } from './words/in-words.ts';
import { shownContact } from './words/shown-text.ts';

/** The path of the calendar of all deadlines. It is in the first language alone, as those of agencies are. */
export const calendarPath = '/calendar.ics';

/** The path of an agency's calendar; `undefined` where no day is set for anything: a calendar without days is none. */
export function calendarPathOf({ answers }: Site, agency: string): string | undefined {
	return answers.deadlinesOf(agency).length === 0 ? undefined : `/agencies/${agency}.ics`;
}

/** The deadlines of all agencies, and the yearly rosters. */
export function calendarOfAll(site: Site): CalendarFile {
	const name = site.words(site.registry.settings.name).text;
	return calendarOf(site, name, calendarPath, site.answers.deadlines());
}

/** The deadlines of one agency. */
export function calendarOfAgency(site: Site, id: string): CalendarFile {
	const deadlines = site.answers.deadlinesOf(id);
	return calendarOf(site, nameOf(site, id), `/agencies/${id}.ics`, deadlines);
}

function calendarOf(site: Site, of: string, path: string, deadlines: readonly Deadline[]): CalendarFile {
	const { settings } = site.registry;
	return {
		product: settings.id ?? new URL(settings.site).host,
		name: marked(site, site.t('ics.name', { name: of })),
		description: [...sampleNotice(site), site.t('ics.description')].join(' '),
		address: new URL(site.file(path), settings.site).href,
		days: deadlines.map((deadline) => calendarDay(site, deadline)),
	};
}

function nameOf({ registry, words }: Site, id: string): string {
	const agency = registry.agencyOf.get(id);
	return agency ? words(agency.record.name).text : id;
}

/** In a calendar a day stands among those of others. */
function marked({ registry, t }: Site, text: string): string {
	return registry.settings.sample ? `${t('sample.title')}${t('list.colon')}${text}` : text;
}

function sampleNotice({ registry, t }: Site): string[] {
	return registry.settings.sample ? [`${t('sample.title')}${t('list.colon')}${t('sample.text')}`] : [];
}

function calendarDay(site: Site, deadline: Deadline): CalendarDay {
	const { key, day, since, clause } = deadline;
	const cited = clause === undefined ? [] : [site.t('ics.clause', { clause: citedClause(site, clause) })];
	return {
		uuid: stableUuid(site.registry.settings, `deadline/${key}`),
		day,
		summary: marked(site, summaryOf(site, deadline)),
		description: [...sampleNotice(site), howToMeet(site, deadline), ...cited].join('\n'),
		link: site.canonical(pageOf(site, deadline)),
		since,
	};
}

function summaryOf(site: Site, deadline: Deadline): string {
	const { t } = site;
	if (deadline.kind === 'edition') {
		const { year, state } = deadline.finding;
		return t(state === 'met' ? 'ics.edition-published' : 'ics.edition', { year });
	}
	const name = nameOf(site, deadline.agency);
	switch (deadline.kind) {
		case 'file':
		case 'publish':
			return t(`ics.${deadline.kind}`, { name, text: entryText(site, deadline.entry) });
		case 'fill':
			return t('ics.fill', { name, role: t(`role.${deadline.seat.role}`) });
		case 'verify': {
			const { line } = deadline.finding;
			const contact = plainText(
				site,
				shownContact(site, line.kind, contactOfLine(line), agencyOf(site, deadline.agency)),
			);
			return t('ics.verify', { name, line: `${t(`line.${line.kind}`)} ${contact}` });
		}
	}
}

function agencyOf({ registry }: Site, id: string) {
	return registry.agencyOf.get(id);
}

function howToMeet(site: Site, { kind }: Deadline): string {
	const { t, registry } = site;
	const authority = site.words(registry.settings.authority.shortName).text;
	switch (kind) {
		case 'file':
			return t('duty.file', { authority });
		case 'fill':
			return t('duty.fill');
		case 'publish':
		case 'edition':
			return t('ics.by-authority', { authority });
		case 'verify':
			return t('ics.verify-how');
	}
}

function pageOf({ registry }: Site, deadline: Deadline): string {
	if (deadline.kind !== 'edition') return `/agencies/${deadline.agency}/`;
	const { publication } = deadline.finding;
	const header = publication === undefined ? undefined : registry.publications[publication - 1]?.header;
	return header ? addressOfPublication(header) : '/roster/next/';
}
