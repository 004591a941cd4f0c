import type { EventId } from '../publications/publication.ts';
import type { Agency, Began, Ended, Term } from '../records/agency.ts';
import type { EventKind } from '../records/measures.ts';
import type { RegistryEvent } from './registry.ts';
import { voidedEntries } from './voided.ts';

/** Every event of a body: what began or ended on a known day and is printed on a roster, by day and then by id. */
export function eventsOf(agency: Agency): RegistryEvent[] {
	const voided = voidedEntries(agency);
	const events: RegistryEvent[] = [];
	const add = (
		key: string,
		edge: 'began' | 'ended',
		at: Began | Ended | undefined,
		kind: EventKind,
		role?: Term['role'],
	) => {
		if (at === undefined || 'by' in at) return;
		const { on, filed, filingNumber, document } = at;
		const id: EventId = `${agency.id}#${key}.${edge}`;
		events.push({ id, body: agency.id, key, edge, kind, on, ...present({ role, filed, filingNumber, document }) });
	};
	for (const term of agency.terms) {
		if (voided.has(term.key)) continue;
		add(term.key, 'began', term.began, term.acting ? 'acting-began' : 'term-began', term.role);
		for (const post of term.posts) add(post.key, 'began', post.began, 'post-changed', term.role);
		add(term.key, 'ended', term.ended, term.acting ? 'acting-ended' : 'term-ended', term.role);
	}
	for (const vacancy of agency.vacancies) {
		if (voided.has(vacancy.key)) continue;
		add(vacancy.key, 'began', vacancy.began, 'vacancy-declared', vacancy.role);
		add(vacancy.key, 'ended', vacancy.ended, 'vacancy-ended', vacancy.role);
	}
	for (const line of agency.lines) {
		if (voided.has(line.key)) continue;
		add(line.key, 'began', line.began, 'line-began');
		add(line.key, 'ended', line.ended, 'line-ended');
	}
	for (const state of agency.formerly) add(state.key, 'ended', state.ended, 'state-changed');
	return events.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1));
}

function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
	return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
