import type { IsoDate } from '../calendar/index.ts';
import { languages, localize, perLanguage, type Language } from '../i18n/languages.ts';
import { contactOfLine, type ContactLine, type Role } from '../records/agency.ts';
import { formatForAbroad } from '../records/number-forms.ts';
import { isWithdrawn, type Redactable } from '../records/scalars.ts';
import { agencyOn, type AgencyOn, type TermInForce } from '../registry/in-force.ts';
import { numberOfLine } from '../registry/line-number.ts';
import type { Agency, Registry } from '../registry/registry.ts';
import { localCalendar } from '../views/local-calendar.ts';
import { openingOf } from '../views/who-answers.ts';
import { hoursJsonLd } from './hours-json-ld.ts';
import { thing, type JsonLd, type JsonLdPage } from './json-ld.ts';

export interface JsonLdWords {
	/** What a line is for, by its kind. */
	readonly lines: Readonly<Record<ContactLine['kind'], string>>;
	readonly roles: Readonly<Record<Role, string>>;
}

/** An agency with its lines and the persons in office. Withdrawn values stand nowhere. */
export function agencyJsonLd(
	registry: Registry,
	day: IsoDate,
	agency: Agency,
	page: JsonLdPage,
	words: JsonLdWords,
): JsonLd | undefined {
	if (registry.settings.sample) return undefined;
	const on = agencyOn(registry, agency, { on: day });
	const { record } = agency;
	const parent = on.state.parent ?? record.temporary?.host;
	const division = registry.divisionOf.get(on.state.division);
	return thing('GovernmentOrganization', {
		'@id': idOf(page, agency.id),
		name: localize(on.state.name, page.language).text,
		alternateName: otherNames(record, on, page.language),
		url: page.canonical(`/agencies/${agency.id}/`),
		sameAs: record.website,
		foundingDate: record.established,
		dissolutionDate: on.dissolved ? record.dissolved?.on : undefined,
		areaServed: division && thing('AdministrativeArea', { name: localize(division.name, page.language).text }),
		parentOrganization: parent === undefined ? undefined : { '@id': idOf(page, parent) },
		address: addressOf(record, page),
		contactPoint: on.lines.flatMap((line) =>
			contactPoint(registry, agency, line, page, words).map((point) => {
				return { ...point, ...hoursOf(registry, agency, line, day) };
			}),
		),
		member: on.terms.flatMap((term) => member(term, page, words)),
	});
}

/** Short names, the name in other languages, and further names, each once. */
function otherNames({ secondNames }: Agency['record'], { state }: AgencyOn, language: Language): string[] {
	const names = [state.name, ...secondNames].flatMap((name) => languages.flatMap((of) => name[of] ?? []));
	const own = localize(state.name, language).text;
	return [...new Set([...state.shortNames, ...names])].filter((name) => name !== own);
}

function addressOf({ pressOffice }: Agency['record'], { language }: JsonLdPage): JsonLd | undefined {
	const { address, postcode } = pressOffice;
	if (!address && postcode === undefined) return undefined;
	return thing('PostalAddress', {
		streetAddress: address && localize(address, language).text,
		postalCode: postcode,
	});
}

function contactPoint(
	registry: Registry,
	agency: Agency,
	line: ContactLine,
	page: JsonLdPage,
	words: JsonLdWords,
): JsonLd[] {
	const value = contactOfLine(line);
	if (isWithdrawn(value)) return [];
	const kind = words.lines[line.kind];
	const contactType = line.label ? localize(line.label, page.language).text : kind;
	if (line.kind === 'email') return [thing('ContactPoint', { contactType, email: value })];
	if (line.kind === 'form') return [thing('ContactPoint', { contactType, url: value })];
	const number = numberOfLine(registry, agency, line);
	if (!number) return [];
	// Read in every country: the international form, whatever the language of the page.
	const dialled = formatForAbroad(number);
	return [thing('ContactPoint', { contactType, [line.kind === 'fax' ? 'faxNumber' : 'telephone']: dialled })];
}

/** When a number that the press may call is answered, by the calendar of the place; of another line what it says itself. */
function hoursOf(registry: Registry, agency: Agency, line: ContactLine, day: IsoDate): JsonLd {
	if (line.kind !== 'office' && line.kind !== 'duty' && !line.hours) return {};
	const { hours, division } = openingOf(registry, agency, line, day);
	const hoursAvailable = hoursJsonLd(localCalendar(registry, division), hours, day);
	return hoursAvailable.length > 0 ? { hoursAvailable } : {};
}

function member({ term, post }: TermInForce, page: JsonLdPage, words: JsonLdWords): JsonLd[] {
	if (isWithdrawn(term.name)) return [];
	const person = thing('Person', {
		name: term.name,
		alternateName: shown(term.latin),
		knowsLanguage: term.languages,
		jobTitle:
			post &&
			localize(
				perLanguage((language) => shown(post[language])),
				page.language,
			).text,
	});
	const startDate = 'on' in term.began ? term.began.on : undefined;
	return [thing('OrganizationRole', { roleName: words.roles[term.role], startDate, member: person })];
}

function idOf(page: JsonLdPage, agency: string): string {
	return `${page.canonical(`/agencies/${agency}/`)}#body`;
}

function shown(value: Redactable | undefined): string | undefined {
	return isWithdrawn(value) ? undefined : value;
}
