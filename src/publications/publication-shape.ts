import { z } from 'zod';
import { day, localized, slug, text } from '../records/scalars.ts';
import { publicationKinds, type PublicationHeader } from './publication.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const salt = z.string().regex(/^[0-9a-f]{32}$/);
const number = z.int().min(1);
const factId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*#[a-z][a-zA-Z0-9]*(\.[a-zA-Z0-9]+)*$/);

// The keys of every object stand in the order of the canonical form: what a shape gives is printed in that order.

/** A list sorted by code unit in which nothing stands twice. */
const ascending = (item: z.ZodString) =>
	z.array(item).refine((list) => list.every((value, index) => index === 0 || (list[index - 1] ?? '') < value));

const factValue = z.union([
	z.string(),
	z.boolean(),
	z.strictObject({ now: text, of: text, was: text }),
	z.strictObject({ of: text, void: z.literal(true) }),
	z.strictObject({ withdrawn: number }),
]);

export const sealedFactShape = z.union([
	z.strictObject({ leaf: hash, of: factId, salt, value: factValue }),
	z.strictObject({ leaf: hash }),
]);

export const sealedRowShape = z.strictObject({ body: slug, facts: z.array(sealedFactShape).min(1), root: hash });

export const headerShape = z
	.strictObject({
		asOf: day,
		bodies: ascending(slug),
		carries: ascending(factId),
		document: text.exactOptional(),
		format: z.literal(1),
		issuer: localized,
		kind: z.enum(publicationKinds),
		label: z.string().regex(/^\d{4}(-[1-9]\d*)?$/),
		number,
		previous: hash.nullable(),
		published: day,
		redacts: z.array(z.strictObject({ leaf: hash, of: factId, publication: number })),
		root: hash,
		title: localized,
		undeclared: ascending(slug),
	})
	.refine((header) => fitsItsKind(header));

/** The shape of a whole file. Unknown keys are refused. */
export const publicationShape = z.strictObject({ header: headerShape, rows: z.array(sealedRowShape) });

/** An annual edition is labelled with its year alone; only a redaction redacts. */
function fitsItsKind({
	kind,
	label,
	redacts,
}: Pick<PublicationHeader, 'kind' | 'label'> & { redacts: unknown[] }): boolean {
	return (kind === 'annual') === !label.includes('-') && (kind === 'redaction') === redacts.length > 0;
}
