import { z } from 'zod';
import { day, slug } from '../records/scalars.ts';
import { isKnownHere, type Publication, type PublicationHeader, type PublicationLists } from './publication.ts';
import { isPlainJson, isRowShaped } from './row-shape.ts';
import * as words from './words.ts';

const hash = z.custom<string>(words.isHashText);
const number = z.int().min(1);
const factId = z.custom<string>(words.matcher(`${words.id}#${words.path}`));

/** What a title or a document's number never holds: it would be sealed for ever and seen by nobody. */
const control = /[\p{Cc}\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]/u;

/** Whether a text may stand in a header: it says something, and holds no control. */
export function isHeaderText(value: string): boolean {
	return /\S/.test(value) && !control.test(value);
}

const headerText = z.string().refine(isHeaderText);
const inLanguages = z
	.record(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), headerText)
	.refine((value) => Object.keys(value).length > 0);

/** Members and types of a header. Later ones may stand beside those that are known. */
const headerShape = z
	.looseObject({
		asOf: day,
		document: headerText.exactOptional(),
		format: z.literal(2),
		issuer: inLanguages,
		kind: z.string().regex(/^[a-z]+$/),
		label: z.string().regex(/^[0-9]{4}(-[1-9][0-9]*)?$/),
		layout: number,
		lists: hash,
		number,
		period: z
			.string()
			.refine((value) => isPeriod(value))
			.exactOptional(),
		previous: hash.nullable(),
		published: day,
		registry: slug,
		root: hash,
		rows: z.int().min(0),
		sample: z.boolean(),
		title: inLanguages,
	})
	.refine((value) => isPlainJson(value));

const listsShape = z
	.looseObject({
		carries: z.array(factId),
		newBodies: z.array(slug),
		redacts: z.array(z.strictObject({ leaf: hash, of: factId, publication: number })),
		undeclared: z.array(slug),
	})
	.refine((value) => isPlainJson(value));

export function isHeaderShaped(value: unknown): value is PublicationHeader {
	return headerShape.safeParse(value).success;
}

export function isListsShaped(value: unknown): value is PublicationLists {
	return listsShape.safeParse(value).success;
}

/**
 * Whether a publication says nothing that is not known here: its kind, the layout of its rows and the members of its
 * header and lists. Of others it can only be said that they are unchanged.
 */
export function isKnownInFull({ header, lists }: Publication): boolean {
	const isMember = (shape: object) => (name: string) => Object.hasOwn(shape, name);
	return (
		isKnownHere(header) &&
		Object.keys(header).every(isMember(headerShape.shape)) &&
		Object.keys(lists).every(isMember(listsShape.shape))
	);
}

/** Whether a JSON value has the members and types of a whole file. */
export function isPublicationShaped(value: unknown): value is Publication {
	if (typeof value !== 'object' || value === null || Object.keys(value).length !== 3) return false;
	const { header, lists, rows } = value as Record<string, unknown>;
	return isHeaderShaped(header) && isListsShaped(lists) && Array.isArray(rows) && rows.every(isRowShaped);
}

function isPeriod(value: string): boolean {
	const [from, until, ...rest] = value.split('/');
	return rest.length === 0 && [from, until].every((end) => day.safeParse(end).success);
}
