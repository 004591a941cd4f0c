import { languages, type InLanguages, type Language } from '../i18n/languages.ts';
import { pathOfFact } from '../publications/fact-ids.ts';
import type { EventId, Fact, FactValue } from '../publications/publication.ts';
import type { AgencyRecord, FormerState, ContactLine, Post, Term } from '../records/agency.ts';
import type { Began } from '../records/began-ended.ts';
import { recordedEvents } from './events.ts';
import type { SealedLanguage } from './facts.ts';
import { asNamedOn } from './name-on.ts';
import { firstLanguage } from './first-language.ts';
import type { Agency, Registry, RegistryEvent } from './registry.ts';

interface EventFactsOptions {
	/** The publication that seals the event: a post that it did not know yet is not the one of the time. */
	readonly publication: number;
	/** Whether it says whose event it is. Of an agency off the list only the kind, the day and the filing are sealed. */
	readonly named: boolean;
	readonly sealedIn?: SealedLanguage;
}

/**
 * What a publication seals of an event, fact by fact: what it is, its day and its filing, and what was true of it: whose
 * it was, in which post at the time, which number. `undefined` where the record has no such event; one of an entry that
 * never was is told all the same.
 */
export function eventFacts(
	registry: Registry,
	agency: Agency,
	id: EventId,
	{ publication, named, sealedIn = () => undefined }: EventFactsOptions,
): Fact[] | undefined {
	const { record } = agency;
	if (pathOfFact(id) === 'dissolved') return toFacts(agency.id, dissolution(record));
	const isAsked = (candidate: RegistryEvent) => candidate.id === id;
	const event = agency.events.find(isAsked) ?? recordedEvents(record, registry.knownSince.get(agency.id)).find(isAsked);
	if (!event) return undefined;
	const first = firstLanguage(registry);
	const owner: Owner = {
		isKnown: (post) => (registry.publishedIn.get(`${agency.id}#${post.key}.began`) ?? Infinity) <= publication,
		languageOf: (path) => sealedIn(path) ?? first,
	};
	return toFacts(agency.id, [...filing(event), ...(named ? [...more(event), ...ownerOf(record, event, owner)] : [])]);
}

type PathValue = readonly [path: string, value: FactValue | undefined];

interface Owner {
	readonly isKnown: (post: Post) => boolean;
	readonly languageOf: (path: string) => Language;
}

function toFacts(agency: string, facts: readonly PathValue[] | undefined): Fact[] | undefined {
	return facts?.flatMap(([path, value]) => (value === undefined ? [] : [{ of: `${agency}#${path}` as const, value }]));
}

function filing({ key, edge, kind, on, notLater, filed, filingNumber }: RegistryEvent): PathValue[] {
	const path = `${key}.${edge}`;
	return [
		['row', 'event'],
		['kind', kind],
		[`${path}.${notLater ? 'by' : 'on'}`, on],
		[`${path}.filed`, filed],
		[`${path}.filingNumber`, filingNumber],
	];
}

function more({ key, edge, document, reason }: RegistryEvent): PathValue[] {
	return [
		[`${key}.${edge}.document`, document],
		[`${key}.${edge}.reason`, reason],
	];
}

/** Whose event it is, and a beginning that is on no known day where it is an end: else the beginning is the event. */
function ownerOf(record: AgencyRecord, event: RegistryEvent, owner: Owner): PathValue[] {
	const { key, edge } = event;
	const term = record.terms.find((of) => of.key === key || of.posts.some((post) => post.key === key));
	if (term) return [...ofTerm(term, event, owner), ...(edge === 'ended' ? unknownBeginning(term) : [])];
	const line = record.lines.find((of) => of.key === key);
	if (line) return [...ofLine(line, owner), ...unknownBeginning(line)];
	const vacancy = record.vacancies.find((of) => of.key === key);
	if (vacancy) return [[`${key}.role`, vacancy.role], ...unknownBeginning(vacancy)];
	const state = record.formerly.find((of) => of.key === key);
	return state ? ofState(state, owner) : [];
}

function ofTerm(term: Term, { key, on }: RegistryEvent, { isKnown, languageOf }: Owner): PathValue[] {
	const held = term.posts.filter((post) => !post.began || (post.began.on <= on && isKnown(post)));
	const post = term.posts.find((of) => of.key === key) ?? held.at(-1);
	return [
		[`${term.key}.role`, term.role],
		[`${term.key}.name`, asNamedOn(term, on).name],
		...localized(`${term.key}.matter`, term.matter, languageOf),
		...(post ? localized(post.key, post, languageOf) : []),
	];
}

function ofLine(line: ContactLine, { languageOf }: Owner): PathValue[] {
	return [
		[`${line.key}.kind`, line.kind],
		'number' in line ? [`${line.key}.number`, line.number] : [`${line.key}.address`, line.address],
		...localized(`${line.key}.label`, line.label, languageOf),
	];
}

/** What was different before the day. Counts stand as texts, short names one by one. */
function ofState(state: FormerState, { languageOf }: Owner): PathValue[] {
	const { key, name, shortNames = [], group, order, onList, parent, division, pressOffice, speaksBy } = state;
	return [
		...localized(`${key}.name`, name, languageOf),
		...shortNames.map((short, index): PathValue => [`${key}.shortNames.${index}`, short]),
		[`${key}.group`, group],
		[`${key}.order`, order === undefined ? undefined : String(order)],
		[`${key}.onList`, onList],
		[`${key}.parent`, parent],
		[`${key}.division`, division],
		...localized(`${key}.pressOffice.name`, pressOffice?.name, languageOf),
		[`${key}.speaksBy`, speaksBy],
	];
}

function dissolution({ dissolved }: AgencyRecord): PathValue[] | undefined {
	if (!dissolved) return undefined;
	return [
		['row', 'event'],
		['kind', 'dissolved'],
		['dissolved.on', dissolved.on],
		['dissolved.document', dissolved.document],
		...dissolved.successors.map((id, index): PathValue => [`dissolved.successors.${index}`, id]),
	];
}

function unknownBeginning({ key, began }: { readonly key: string; readonly began: Began }): PathValue[] {
	if (!('by' in began)) return [];
	return [began.in === undefined ? [`${key}.began.by`, began.by] : [`${key}.began.in`, began.in]];
}

/** A text in the one language in which it is sealed. */
function localized(
	path: string,
	text: InLanguages<FactValue> | undefined,
	languageOf: Owner['languageOf'],
): PathValue[] {
	if (!text) return [];
	const language = [languageOf(path), ...languages].find((wanted) => text[wanted] !== undefined);
	return language ? [[`${path}.${language}`, text[language]]] : [];
}
