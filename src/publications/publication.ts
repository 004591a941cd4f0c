import type { IsoDate } from '../calendar/index.ts';
import type { Localized } from '../i18n/languages.ts';

export const publicationKinds = ['annual', 'supplement', 'erratum', 'redaction'] as const;
export type PublicationKind = (typeof publicationKinds)[number];

/** SHA-256 as 64 small hexadecimal digits. */
export type Hash = string;

/** `<body>#<path>`: `water-office#t1.name`, `water-office#l2.number`, `water-office#name.zh`. */
export type FactId = `${string}#${string}`;

/** `<body>#<key>.began`, `<body>#<key>.ended`; for a correction `<body>#<key>`. */
export type EventId = `${string}#${string}`;

/** One printed thing about a body: which, and what it says. */
export interface Fact {
	readonly of: FactId;
	readonly value: FactValue;
}

/**
 * A text or a flag, or that a redaction has withdrawn it; in an erratum a correction: what was printed and what stands
 * now, or that a term never existed.
 */
export type FactValue =
	| string
	| boolean
	| { readonly of: string; readonly was: string; readonly now: string }
	| { readonly of: string; readonly void: true }
	| { readonly withdrawn: number };

/** A fact in a published row: its salt of 16 bytes (hex) and its leaf beside it; a redacted fact is its bare leaf. */
export type SealedFact =
	| { readonly leaf: Hash; readonly of: FactId; readonly salt: string; readonly value: FactValue }
	| { readonly leaf: Hash };

export interface SealedRow {
	readonly body: string;
	/** In the order of printing. No `of` stands twice, and at least one fact is open: it proves the body. */
	readonly facts: readonly SealedFact[];
	/** The root of the tree over the leaves of the facts. */
	readonly root: Hash;
}

export interface Redaction {
	readonly publication: number;
	readonly of: FactId;
	readonly leaf: Hash;
}

/** What is hashed into the line. No value of a record stands here. */
export interface PublicationHeader {
	readonly format: 1;
	readonly number: number;
	readonly kind: PublicationKind;
	/** The year of an annual edition (`2026`); others carry their year and a running number (`2026-1`). */
	readonly label: string;
	readonly title: Localized;
	readonly issuer: Localized;
	/** The number of the document it is published under, where it has one. */
	readonly document?: string;
	readonly asOf: IsoDate;
	readonly published: IsoDate;
	/** The events that it publishes, sorted; for an erratum the corrections. */
	readonly carries: readonly EventId[];
	/** Bodies of an annual edition printed as vacant although nothing was declared. */
	readonly undeclared: readonly string[];
	/** Facts that a redaction withdraws; empty for the other kinds. */
	readonly redacts: readonly Redaction[];
	/** All bodies that the registry knew, sorted. */
	readonly bodies: readonly string[];
	/** The root of the tree over the roots of the rows. */
	readonly root: Hash;
	/** The hash of the header before; `null` in the first. */
	readonly previous: Hash | null;
}

export interface Publication {
	readonly header: PublicationHeader;
	readonly rows: readonly SealedRow[];
}

/** A publication that belongs to the line, with the hash of its header. */
export interface LinedPublication extends Publication {
	readonly file: string;
	readonly hash: Hash;
}

/** The publications of a registry in order: number N stands at index N − 1. */
export type PublicationLine = readonly LinedPublication[];

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
	/** Facts of terms that an erratum says never existed, as they were printed. */
	readonly voided: readonly EffectiveFact[];
}
