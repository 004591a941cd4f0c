import { monthOf, type IsoDate } from '../calendar/index.ts';
import type { FilingFinding } from '../measures/filing.ts';
import { evaluate, type Finding } from '../measures/evaluate.ts';
import type { PublicationDelayFinding } from '../measures/publication-delay.ts';
import type { Redactable } from '../records/scalars.ts';
import { perLanguage, type InLanguages, type Localized } from '../i18n/languages.ts';
import { contactOfLine, type AgencyRecord, type FormerState } from '../records/agency.ts';
import { isKnownOn } from '../registry/recorded-until.ts';
import { asNamedOn } from '../registry/name-on.ts';
import type { Agency, Registry, RegistryEvent } from '../registry/registry.ts';
import { ascending } from './ascending.ts';

/** What the event is about, in the words of the record. */
export type ChangeSubject =
	| {
			readonly kind: 'term';
			readonly name: Redactable;
			/** How the name is spelt in Latin script, where the record says it. */
			readonly latin: Redactable | undefined;
			readonly post: PostWords | undefined;
			readonly reason: EndReason | undefined;
	  }
	| {
			readonly kind: 'post';
			readonly name: Redactable;
			readonly latin: Redactable | undefined;
			readonly from: PostWords | undefined;
			readonly to: PostWords;
	  }
	| { readonly kind: 'vacancy'; readonly expected: IsoDate | undefined }
	| {
			readonly kind: 'line';
			readonly lineKind: AgencyRecord['lines'][number]['kind'];
			readonly contact: Redactable;
			readonly label: Localized | undefined;
	  }
	| {
			readonly kind: 'state';
			readonly from: Localized | undefined;
			readonly to: Localized;
			readonly list: 'joined' | 'left' | 'same';
	  };

export type PostWords = InLanguages<Redactable>;
export type EndReason = NonNullable<NonNullable<AgencyRecord['terms'][number]['ended']>['reason']>;

/** One change with its three days: effective (`event.on`), filed, published; with both spans and the clauses. */
export interface Change {
	readonly event: RegistryEvent;
	readonly agency: string;
	readonly subject: ChangeSubject;
	readonly filed: IsoDate | undefined;
	readonly published: IsoDate | undefined;
	/** The number of the publication that lists it. */
	readonly publication: number | undefined;
	/** Where it stands with its filing; `undefined` where no clause starts a clock for it. */
	readonly filing: FilingFinding | undefined;
	/** Where it stands with its publication; `undefined` before its filing and for agencies outside the list. */
	readonly delay: PublicationDelayFinding | undefined;
}

export interface ChangeLogOptions {
	/** Narrow to one agency. */
	readonly agency?: string | undefined;
	/** What `evaluate` finds on the day, where it is already known. */
	readonly findings?: readonly Finding[] | undefined;
}

/** Every change up to a day and those known to come after it, the newest first. */
export function changeLog(
	registry: Registry,
	day: IsoDate,
	{ agency, findings = evaluate(registry, day) }: ChangeLogOptions = {},
): Change[] {
	const filings = byEvent(findings, 'filing');
	const delays = byEvent(findings, 'publication-delay');
	const agencies = agency === undefined ? registry.agencies : registry.agencies.filter(({ id }) => id === agency);
	const changes = agencies.flatMap((of) =>
		of.events
			.filter((event) => isKnownOn(registry, day, event))
			.map((event): Change => {
				const delay = delays.get(event.id) as PublicationDelayFinding | undefined;
				const number = registry.publishedIn.get(event.id);
				const publication = number === undefined ? undefined : registry.publications[number - 1];
				const isPublished = publication !== undefined && publication.header.published <= day;
				return {
					event,
					agency: of.id,
					subject: subjectOf(of, event),
					filed: event.filed !== undefined && event.filed <= day ? event.filed : undefined,
					published: isPublished ? publication.header.published : undefined,
					publication: isPublished ? number : undefined,
					filing: filings.get(event.id) as FilingFinding | undefined,
					delay,
				};
			}),
	);
	return changes.sort((a, b) => ascending(b.event.on, a.event.on) || ascending(a.event.id, b.event.id));
}

/** Whether a change is announced and its day has not come. */
export function isToCome(day: IsoDate, { event }: Change): boolean {
	return day < event.on;
}

/** How the log begins: what is to come, the next first; then the changes of the latest month in which any happened. */
export interface LatestChanges {
	readonly toCome: readonly Change[];
	readonly latest: { readonly month: string; readonly changes: readonly Change[] } | undefined;
}

export function latestChanges(day: IsoDate, changes: readonly Change[]): LatestChanges {
	const [latest] = byMonth(changes.filter((change) => !isToCome(day, change)));
	const toCome = changes.filter((change) => isToCome(day, change));
	return { toCome: toCome.sort((a, b) => ascending(a.event.on, b.event.on)), latest };
}

/** Changes by month, the newest month first. */
export function byMonth(changes: readonly Change[]): { readonly month: string; readonly changes: readonly Change[] }[] {
	const months = new Map<string, Change[]>();
	for (const change of changes) {
		const month = monthOf(change.event.on);
		months.set(month, [...(months.get(month) ?? []), change]);
	}
	return [...months]
		.map(([month, inMonth]) => ({ month, changes: inMonth }))
		.sort((a, b) => ascending(b.month, a.month));
}

function byEvent(findings: readonly Finding[], kind: 'filing' | 'publication-delay'): Map<string, Finding> {
	return new Map(findings.flatMap((finding) => (finding.kind === kind ? [[finding.event.id, finding]] : [])));
}

function subjectOf({ record }: Agency, event: RegistryEvent): ChangeSubject {
	const term = record.terms.find(({ key, posts }) => key === event.key || posts.some((post) => post.key === event.key));
	const named = term && asNamedOn(term, event.on);
	const whose = named && { name: named.name, latin: named.latin };
	if (event.kind === 'post-changed' && term && whose) {
		const index = term.posts.findIndex((post) => post.key === event.key);
		return {
			kind: 'post',
			...whose,
			from: wordsOf(term.posts[index - 1]),
			to: wordsOf(term.posts[index]) ?? {},
		};
	}
	if (term && whose) {
		const post = event.edge === 'began' ? term.posts[0] : term.posts.at(-1);
		return {
			kind: 'term',
			...whose,
			post: wordsOf(post),
			reason: event.edge === 'ended' ? term.ended?.reason : undefined,
		};
	}
	const line = record.lines.find(({ key }) => key === event.key);
	if (line) return { kind: 'line', lineKind: line.kind, contact: contactOfLine(line), label: line.label };
	const former = record.formerly.find(({ key }) => key === event.key);
	if (former) return stateSubject(record, former);
	return { kind: 'vacancy', expected: record.vacancies.find(({ key }) => key === event.key)?.expected };
}

/** What followed a state: what the next one says, field by field, else what is so today. They stand in their order. */
function stateSubject(record: AgencyRecord, former: FormerState): ChangeSubject {
	const later = record.formerly.slice(record.formerly.indexOf(former) + 1);
	const onListAfter = later.find((state) => state.onList !== undefined)?.onList ?? record.onList;
	const list = former.onList === undefined || former.onList === onListAfter ? 'same' : onListAfter ? 'joined' : 'left';
	return { kind: 'state', from: former.name, to: later.find((state) => state.name)?.name ?? record.name, list };
}

function wordsOf(post: AgencyRecord['terms'][number]['posts'][number] | undefined): PostWords | undefined {
	return post && perLanguage((language) => post[language]);
}
