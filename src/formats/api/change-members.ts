import type { z } from 'zod';
import { isToCome, type Change, type ChangeSubject } from '../../views/change-log.ts';
import type { change } from './shapes/changes.ts';
import type { ApiSource } from './source.ts';
import { OpenValues } from './values.ts';

export type ChangeMembers = z.input<typeof change>;

/** A change with its three days and what it is about. */
export function changeMembers(source: ApiSource, of: Change): ChangeMembers {
	const { event, filed, published, publication, filing } = of;
	const open = new OpenValues();
	const about = aboutSubject(source, of, open);
	const listing = publication === undefined ? undefined : source.registry.publications[publication - 1];
	return {
		id: event.id,
		agency: of.agency,
		entry: `${of.agency}#${event.key}`,
		kind: event.kind,
		role: event.role,
		effective: event.on,
		notLater: event.notLater,
		filed,
		published,
		publication: listing && source.publicationName(listing.header),
		state: stateOf(source, of),
		document: open.text('document', event.document),
		filingNumber: filed === undefined ? undefined : open.text('filingNumber', event.filingNumber),
		...about,
		filing: filing && {
			clause: filing.clause,
			state: filing.state,
			lastDay: filing.lastDay,
			articleLastDay: filing.articleLastDay,
		},
		withdrawn: open.withdrawn,
	};
}

function stateOf({ day }: ApiSource, of: Change): ChangeMembers['state'] {
	if (of.published !== undefined) return 'published';
	if (isToCome(day, of)) return 'to-come';
	return of.filed === undefined ? 'reported' : 'filed';
}

function aboutSubject(source: ApiSource, { agency, subject }: Change, open: OpenValues): Partial<ChangeMembers> {
	switch (subject.kind) {
		case 'term':
			return {
				...named(subject, open),
				post: open.words('post', subject.post),
				reason: open.text('reason', subject.reason),
			};
		case 'post':
			return {
				...named(subject, open),
				post: open.words('post', subject.to),
				formerPost: open.words('formerPost', subject.from),
			};
		case 'vacancy':
			return { expectedEnd: subject.expected };
		case 'line':
			return {
				line: subject.lineKind,
				...open.contact(source.registry, source.registry.agencyOf.get(agency), subject.lineKind, subject.contact),
				label: subject.label,
			};
		case 'state':
			return {
				agencyName: subject.to,
				formerAgencyName: subject.from,
				list: subject.list === 'same' ? undefined : subject.list,
			};
	}
}

function named({ name, latin }: Extract<ChangeSubject, { kind: 'term' | 'post' }>, open: OpenValues) {
	return { name: open.text('name', name), latin: open.text('latin', latin) };
}
