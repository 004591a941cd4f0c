import { z } from 'zod';
import { address, inLanguages, words } from './parts.ts';

/** What every file says of itself, before what it holds. */
const envelope = {
	$schema: address('The schema of this file.'),
	version: words('The version of the shapes, three numbers. The first never changes under this address.'),
	registry: words('The permanent id of the registry.').optional(),
	sample: z
		.boolean()
		.describe('Whether persons, numbers and documents are invented: then nothing in this file may be taken for real.'),
	notice: inLanguages('Of a sample: what must be said wherever its data is shown.').optional(),
};

/** The shape of a file: the envelope and what it holds. */
export function fileShape<Members extends z.core.$ZodLooseShape>(description: string, members: Members) {
	return z.strictObject({ ...envelope, ...members }).describe(description);
}

export type Envelope = z.input<ReturnType<typeof fileShape<Record<never, never>>>>;
