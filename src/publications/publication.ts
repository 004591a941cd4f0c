import type { IsoDate } from '../calendar/index.ts';
import type { Localized } from '../i18n/languages.ts';

// The format of the files is described in `docs/format.md` and frozen: it changes by additions only.

export const publicationKinds = ['annual', 'supplement', 'erratum', 'redaction'] as const;
export type PublicationKind = (typeof publicationKinds)[number];

/** SHA-256 as 64 small hexadecimal digits. */
export type Hash = string;

/** `<body>#<path>`: `water-office#t1.name`, `water-office#l2.number`, `water-office#name.zh`. */
export type FactId = `${string}#${string}`;

/** `<body>#<key>.began`, `<body>#<key>.ended`; for a correction `<body>#<key>`. */
export type EventId = `${string}#${string}`;

/** One printed thing about an agency: which, and what it says. */
export interface Fact {
	readonly of: FactId;
	readonly value: FactValue;
}

/**
 * A text or a flag, or that a redaction has withdrawn it; in an erratum a correction: what was printed and what stands
 * now, or that an entry never existed.
 */
export type FactValue =
	| string
	| boolean
	| { readonly of: string; readonly was: string; readonly now: string }
	| { readonly of: string; readonly void: true }
	| { readonly withdrawn: number };

/**
 * A fact in a published row: its path, its salt of 16 bytes (hex) and its leaf; a redacted fact is its bare leaf. The
 * row names the agency once, and the leaf is that of the whole id.
 */
export type SealedFact =
	| { readonly leaf: Hash; readonly of: string; readonly salt: string; readonly value: FactValue }
	| { readonly leaf: Hash };

/** A fact that no redaction has withdrawn. */
export type OpenFact = Extract<SealedFact, { readonly salt: string }>;

export interface SealedRow {
	/** The id of the agency: `body` is the word of the published format, here and in `newBodies`. */
	readonly body: string;
	/** In the order of printing. The first has the path `row` and says what the row is; it is always open. */
	readonly facts: readonly SealedFact[];
	/** The root of the tree over the leaves of the facts. */
	readonly root: Hash;
}

/** What a row says: what is printed of an agency, something that began or ended, what was printed wrongly. */
export const rowKinds = ['roster', 'event', 'correction'] as const;
export type RowKind = (typeof rowKinds)[number];

export interface Redaction {
	readonly publication: number;
	readonly of: FactId;
	readonly leaf: Hash;
}

/** The one layout of rows that this program writes and compares. A row is compared for ever by its own. */
export const layout = 1;

/** What is hashed into the chain, of the same size however many agencies there are. No value of a record stands here. */
export interface PublicationHeader {
	readonly format: 2;
	/** The permanent id of the registry. */
	readonly registry: string;
	readonly number: number;
	/** One of `publicationKinds`, or a later kind that is not known here. */
	readonly kind: string;
	/** The year of an annual edition (`2026`); others carry their year and the running number of their kind (`2026-1`). */
	readonly label: string;
	readonly title: Localized;
	readonly issuer: Localized;
	/** The number of the document it is published under, where it has one. */
	readonly document?: string;
	/** Whether everything in it is invented. */
	readonly sample: boolean;
	readonly asOf: IsoDate;
	readonly published: IsoDate;
	/** What it reports on, `<day>/<day>`, where it does. */
	readonly period?: string;
	/** Which facts its rows hold. */
	readonly layout: number;
	/** How many rows there are. */
	readonly rows: number;
	/** The root of the tree over the roots of the rows. */
	readonly root: Hash;
	/** The hash of the lists. */
	readonly lists: Hash;
	/** The hash of the header before; `null` in the first. */
	readonly previous: Hash | null;
}

/** What stands beside the header, sealed by its hash there. */
export interface PublicationLists {
	/** The events that it publishes, sorted; for an erratum the corrections. */
	readonly carries: readonly EventId[];
	/** Agencies that no earlier publication named, sorted: all together are those that must have a record. */
	readonly newBodies: readonly string[];
	/** Facts that a redaction withdraws; empty for the other kinds. */
	readonly redacts: readonly Redaction[];
	/** Agencies of an annual edition printed as vacant although nothing was declared. */
	readonly undeclared: readonly string[];
}

export interface Publication {
	readonly header: PublicationHeader;
	readonly lists: PublicationLists;
	readonly rows: readonly SealedRow[];
}

/** A publication that belongs to the chain, with the hash of its header. */
export interface ChainedPublication extends Publication {
	readonly file: string;
	readonly hash: Hash;
}

/** The publications of a registry in order: number N stands at index N − 1. */
export type PublicationChain = readonly ChainedPublication[];

/** A fact as it stands now. */
export interface EffectiveFact {
	readonly of: FactId;
	readonly value: FactValue;
	/** What the file says, where an erratum says otherwise. */
	readonly printed?: string | boolean;
	/** The number of the last erratum that changed the value. */
	readonly correctedBy?: number;
}

export interface EffectiveRow {
	readonly body: string;
	/** In the order of printing. */
	readonly facts: readonly EffectiveFact[];
	/** Facts of entries that an erratum says never existed, as they were printed. */
	readonly voided: readonly EffectiveFact[];
}

/** The kind of a publication, where it is known here. */
export function knownKind({ kind }: Pick<PublicationHeader, 'kind'>): PublicationKind | undefined {
	return publicationKinds.find((known) => known === kind);
}

/** Whether its kind and the layout of its rows are known here: what it says can be read, not only verified. */
export function isKnownHere(header: Pick<PublicationHeader, 'kind' | 'layout'>): boolean {
	return knownKind(header) !== undefined && header.layout === layout;
}

/** Whether a publication prints rows of the roster: an annual edition or a supplement. */
export function printsRoster({ kind }: Pick<PublicationHeader, 'kind'>): boolean {
	return kind === 'annual' || kind === 'supplement';
}
