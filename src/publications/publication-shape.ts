import { z } from 'zod';
import { day, localized, slug, text } from '../records/scalars.ts';
import { publicationKinds, type PublicationHeader } from './publication.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const salt = z.string().regex(/^[0-9a-f]{32}$/);
const number = z.int().min(1);
const factId = z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*#[a-z][a-zA-Z0-9]*(\.[a-zA-Z0-9]+)*$/);

/** A list sorted by code unit in which nothing stands twice. */
const ascending = (item: z.ZodString) =>
	z.array(item).refine((list) => list.every((value, index) => index === 0 || (list[index - 1] ?? '') < value));

const factValue = z.union([
	z.string(),
	z.boolean(),
	z.strictObject({ of: text, was: text, now: text }),
	z.strictObject({ of: text, void: z.literal(true) }),
]);

export const sealedFactShape = z.union([
	z.strictObject({ leaf: hash, of: factId, salt, value: factValue }),
	z.strictObject({ leaf: hash }),
]);

export const sealedRowShape = z.strictObject({ body: slug, facts: z.array(sealedFactShape).min(1), root: hash });

export const headerShape = z
	.strictObject({
		format: z.literal(1),
		number,
		kind: z.enum(publicationKinds),
		label: z.string().regex(/^\d{4}(-[1-9]\d*)?$/),
		title: localized,
		issuer: localized,
		document: text.exactOptional(),
		asOf: day,
		published: day,
		carries: ascending(factId),
		undeclared: ascending(slug),
		redacts: z.array(z.strictObject({ publication: number, of: factId, leaf: hash })),
		bodies: ascending(slug),
		root: hash,
		previous: hash.nullable(),
	})
	.refine((header) => fitsItsKind(header));

/** The shape of a whole file. Unknown keys are refused. */
export const publicationShape = z.strictObject({ header: headerShape, rows: z.array(sealedRowShape) });

/** An annual edition is labelled with its year alone; only a redaction redacts. */
function fitsItsKind({ kind, label, redacts }: Pick<PublicationHeader, 'kind' | 'label'> & { redacts: unknown[] }): boolean {
	return (kind === 'annual') === !label.includes('-') && (kind === 'redaction') === redacts.length > 0;
}
