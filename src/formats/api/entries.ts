import type { z } from 'zod';
import type { IsoDate } from '../../calendar/index.ts';
import type { ContactLine, Term } from '../../records/agency.ts';
import { contactOfLine } from '../../records/agency.ts';
import type { Began, Ended } from '../../records/began-ended.ts';
import { hasEnded } from '../../registry/has-ended.ts';
import { agencyOn } from '../../registry/in-force.ts';
import type { Agency } from '../../registry/registry.ts';
import { historyOf, type PostSpan } from '../../views/history.ts';
import { openingOf } from '../../views/who-answers.ts';
import type { line, post, term, vacancy } from './shapes/entries.ts';
import type { paper } from './shapes/parts.ts';
import type { ApiSource } from './source.ts';
import { lastingFrom, lastingOf, OpenValues } from './values.ts';

export type TermMembers = z.input<typeof term>;
export type LineMembers = z.input<typeof line>;
export type VacancyMembers = z.input<typeof vacancy>;

/** What is recorded of an agency, entry by entry, the newest first. Entries declared void are none. */
export interface AgencyEntries {
	readonly terms: readonly TermMembers[];
	readonly vacancies: readonly VacancyMembers[];
	readonly lines: readonly LineMembers[];
}

export function entriesOf(source: ApiSource, agency: Agency, personOf: ReadonlyMap<string, string>): AgencyEntries {
	const { registry, day } = source;
	const history = historyOf(registry, agency, day);
	const now = agencyOn(registry, agency, { on: day });
	const inForce = new Set([
		...now.terms.map(({ term: { key } }) => key),
		...now.vacancies.map(({ key }) => key),
		...now.lines.map(({ key }) => key),
	]);
	const standing = <Word extends string>(entry: Entry, inForceWord: Word) =>
		inForce.has(entry.key) ? inForceWord : stateOf(entry, day);
	return {
		terms: history.terms.map(({ term: of, posts }) => ({
			...termMembers(source, agency, of, posts),
			person: personOf.get(`${agency.id}#${of.key}`) ?? `${agency.id}#${of.key}`,
			state: standing(of, 'in-office'),
		})),
		vacancies: history.vacancies.map(({ vacancy: of }) => ({
			id: `${agency.id}#${of.key}`,
			agency: agency.id,
			role: of.role,
			expectedEnd: of.expected,
			...lastingOf(registry, of),
			state: standing(of, 'vacant'),
			...papersOf(source, agency, of),
		})),
		lines: history.lines.map(({ line: of }) => ({
			...lineMembers(source, agency, of),
			state: standing(of, 'in-use'),
		})),
	};
}

interface Entry {
	readonly key: string;
	readonly began: Began;
	readonly ended?: Ended | undefined;
}

function stateOf({ began }: Entry, day: IsoDate): 'to-come' | 'past' {
	return 'on' in began && day < began.on ? 'to-come' : 'past';
}

function termMembers(
	{ registry, ...source }: ApiSource,
	agency: Agency,
	of: Term,
	posts: readonly PostSpan[],
): Omit<TermMembers, 'person' | 'state'> {
	const open = new OpenValues();
	return {
		id: `${agency.id}#${of.key}`,
		agency: agency.id,
		role: of.role,
		name: open.text('name', of.name),
		latin: open.text('latin', of.latin),
		formerNames: of.formerNames?.map(({ name, until }) => ({ name: open.text('formerNames', name), until })),
		acting: of.acting,
		posts: posts.map((span) => postMembers(agency, span)),
		matter: open.words('matter', of.matter),
		topics: of.topics,
		languages: of.languages,
		expectedEnd: of.expected,
		...lastingOf(registry, of),
		...papersOf({ registry, ...source }, agency, of),
		withdrawn: open.withdrawn,
	};
}

function postMembers(agency: Agency, span: PostSpan): z.input<typeof post> {
	const open = new OpenValues();
	return {
		id: `${agency.id}#${span.key}`,
		name: open.words('name', span),
		leadership: span.leadership,
		...lastingFrom(span.from, span.until),
		withdrawn: open.withdrawn,
	};
}

function lineMembers(source: ApiSource, agency: Agency, of: ContactLine): Omit<LineMembers, 'state'> {
	const { registry, day, answers } = source;
	const open = new OpenValues();
	const hasHours = 'number' in of && of.kind !== 'fax';
	return {
		id: `${agency.id}#${of.key}`,
		agency: agency.id,
		kind: of.kind,
		...open.contact(registry, agency, of.kind, contactOfLine(of)),
		label: of.label,
		office: of.office,
		answeredBy: of.of,
		topics: of.topics,
		cost: of.cost,
		answers: of.answers,
		accepts: of.accepts,
		hours: hoursMembers(hasHours ? openingOf(registry, agency, of, day).hours : of.hours),
		note: of.note,
		main: answers.rowOf(agency.id) !== undefined && answers.contactOf(agency.id).main === of,
		verified: of.verified && of.verified.on <= day ? { day: of.verified.on, by: of.verified.by } : undefined,
		...lastingOf(registry, of),
		...papersOf(source, agency, of),
		withdrawn: open.withdrawn,
	};
}

/** Hours as the record has them, where what is closed says so in a word. */
export function hoursMembers(hours: ReturnType<typeof openingOf>['hours']): LineMembers['hours'] {
	return hours && (withClosed(hours) as NonNullable<LineMembers['hours']>);
}

function withClosed(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withClosed);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, of]) => [name, name === 'closed' ? of === 'true' : withClosed(of)]),
	);
}

type Paper = z.input<typeof paper>;

/** The papers of the events that an entry began and ended with; none where its day is no event. */
function papersOf(source: ApiSource, agency: Agency, { key, ended }: Entry): { beginning?: Paper; ending?: Paper } {
	const beginning = paperOf(source, agency, key, 'began');
	const ending = hasEnded(source.registry, ended) ? paperOf(source, agency, key, 'ended') : undefined;
	return { ...(beginning && { beginning }), ...(ending && { ending }) };
}

function paperOf({ day }: ApiSource, agency: Agency, key: string, edge: 'began' | 'ended'): Paper | undefined {
	const event = agency.events.find((of) => of.key === key && of.edge === edge);
	if (!event) return undefined;
	const open = new OpenValues();
	const isFiled = event.filed !== undefined && event.filed <= day;
	return {
		change: event.id,
		document: open.text('document', event.document),
		filed: isFiled ? event.filed : undefined,
		filingNumber: isFiled ? open.text('filingNumber', event.filingNumber) : undefined,
		reason: open.text('reason', event.reason) as Paper['reason'],
		withdrawn: open.withdrawn,
	};
}
