import type { IsoDate } from '../calendar/index.ts';
import type { EventId, ChainedPublication } from '../publications/publication.ts';
import type { AgencyRecord, Term } from '../records/agency.ts';
import type { Began, Ended } from '../records/began-ended.ts';
import type { EventKind } from '../records/measures.ts';
import type { RegistryEvent } from './registry.ts';
import { voidedEntries } from './voided.ts';

/** Every event of an agency: what began or ended on a known day and is printed on a roster, by day and then by id. */
export function eventsOf(record: AgencyRecord, knownSince?: ChainedPublication): RegistryEvent[] {
	return recordedEvents(without(record, voidedEntries(record)), knownSince);
}

/**
 * Whether something that began or ended is an event. What is only known to have ended by a day is none up to the first
 * publication that knew the agency: whoever imports old lists does not know their days. Later it is one, on that day.
 */
export function happensAt(
	knownSince: ChainedPublication | undefined,
	at: Extract<Began, { on: IsoDate }> | Ended,
): boolean {
	if (!('notLater' in at)) return true;
	return knownSince !== undefined && knownSince.header.asOf < at.on;
}

function without(record: AgencyRecord, voided: ReadonlySet<string>): AgencyRecord {
	const real = <Entry extends { readonly key: string }>(entries: readonly Entry[]) =>
		entries.filter(({ key }) => !voided.has(key));
	return {
		...record,
		terms: real(record.terms),
		vacancies: real(record.vacancies),
		lines: real(record.lines),
	};
}

/** The same with the events of entries that never were: a publication may have sealed them. */
export function recordedEvents(record: AgencyRecord, knownSince?: ChainedPublication): RegistryEvent[] {
	const events: RegistryEvent[] = [];
	const add = (
		key: string,
		edge: 'began' | 'ended',
		at: Began | Ended | undefined,
		kind: EventKind,
		role?: Term['role'],
	) => {
		if (at === undefined || 'by' in at || !happensAt(knownSince, at)) return;
		const { on, filed, filingNumber, document } = at;
		const reason = 'reason' in at ? at.reason : undefined;
		const id: EventId = `${record.id}#${key}.${edge}`;
		const notLater = 'notLater' in at ? at.notLater : undefined;
		const filedBefore = filingsCorrected(record, `${key}.${edge}.filed`);
		const more = present({ role, filed, filedBefore, filingNumber, document, reason, notLater });
		events.push({ id, agency: record.id, key, edge, kind, on, ...more });
	};
	for (const term of record.terms) {
		add(term.key, 'began', term.began, term.acting ? 'acting-began' : 'term-began', term.role);
		for (const post of term.posts) add(post.key, 'began', post.began, 'post-changed', term.role);
		add(term.key, 'ended', term.ended, term.acting ? 'acting-ended' : 'term-ended', term.role);
	}
	for (const vacancy of record.vacancies) {
		add(vacancy.key, 'began', vacancy.began, 'vacancy-declared', vacancy.role);
		add(vacancy.key, 'ended', vacancy.ended, 'vacancy-ended', vacancy.role);
	}
	for (const line of record.lines) {
		add(line.key, 'began', line.began, 'line-began');
		add(line.key, 'ended', line.ended, 'line-ended');
	}
	for (const state of record.formerly) add(state.key, 'ended', state.ended, 'state-changed');
	return events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1));
}

/** Days of filing that corrections replaced; nothing for almost every event. */
function filingsCorrected({ corrections }: AgencyRecord, of: string): string[] | undefined {
	const days = corrections.flatMap((correction) =>
		'was' in correction && correction.of === of && typeof correction.was === 'string' ? [correction.was] : [],
	);
	return days.length === 0 ? undefined : days;
}

function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
