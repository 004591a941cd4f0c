import type { IsoDate, WorkCalendar } from '../calendar/index.ts';
import type { PublicationLog } from '../publications/log/publication-log.ts';
import type { EventId, ChainedPublication, PublicationChain } from '../publications/publication.ts';
import type { AgencyRecord } from '../records/agency.ts';
import type { EventKind, Measures } from '../records/measures.ts';
import type { Division, Places } from '../records/places.ts';
import type { RegistryFile } from '../records/registry-file.ts';
import type { Redactable } from '../records/scalars.ts';
import type { Exceptions, Kinds, Owners, Topics } from '../records/small-files.ts';

/** Agencies and publications joined. Made once by `buildRegistry`, checked, and never changed. */
export interface Registry {
	readonly settings: RegistryFile;
	readonly places: Places;
	readonly topics: Topics['topics'];
	readonly kinds: Kinds['kinds'];
	readonly measures: readonly Measures[];
	readonly calendar: WorkCalendar;
	readonly exceptions: Exceptions['exceptions'];
	readonly owners: Owners['owners'];
	/** In protocol order: by the order of the groups, then `order`, then id. */
	readonly agencies: readonly Agency[];
	readonly agencyOf: ReadonlyMap<string, Agency>;
	readonly divisionOf: ReadonlyMap<string, Division>;
	readonly publications: PublicationChain;
	/** The line of publications as a log with what is signed of it; `undefined` where nobody signs. */
	readonly log: PublicationLog | undefined;
	/** The number of the first publication that lists an event or a correction. */
	readonly publishedIn: ReadonlyMap<EventId, number>;
	/** The number of the first publication that seals an event, whether or not it publishes it. */
	readonly sealedIn: ReadonlyMap<EventId, number>;
	/** The first publication that named an agency, by the agency's id. */
	readonly knownSince: ReadonlyMap<string, ChainedPublication>;
}

export interface Agency {
	readonly id: string;
	/** Where its file lies in the content. */
	readonly path: string;
	readonly record: AgencyRecord;
	/** All events of the agency by day, then by id. Terms declared void have none. */
	readonly events: readonly RegistryEvent[];
	/** Agencies whose `parent` is this one, in protocol order. */
	readonly children: readonly string[];
}

/** What began or ended on a known day and is printed on a roster. */
export interface RegistryEvent {
	readonly id: EventId;
	readonly agency: string;
	/** The key of the entry it belongs to: a term, a post, a line, a vacancy or a former state. */
	readonly key: string;
	readonly edge: 'began' | 'ended';
	readonly kind: EventKind;
	/** The role, for events of terms, posts and vacancies. */
	readonly role?: AgencyRecord['terms'][number]['role'];
	readonly on: IsoDate;
	readonly filed?: IsoDate;
	/** Days of filing that were recorded before and that a correction says were wrong, the oldest first. */
	readonly filedBefore?: readonly string[];
	readonly filingNumber?: Redactable;
	readonly document?: Redactable;
	/** Why it ended. */
	readonly reason?: Redactable;
	/** It is only known to have happened by the day. */
	readonly notLater?: true;
}

/** What was known: events filed by a day, or events listed by the publications up to a number. */
export type Known = IsoDate | { readonly publication: number };

/** The two times: what was in force on a day, by the events known. Without `known` everything recorded counts. */
export interface Times {
	readonly on: IsoDate;
	readonly known?: Known | undefined;
}
