import { formatHeads } from '../publications/heads.ts';
import { headerHashOf } from '../publications/hashing.ts';
import { publicationBytes, publicationPath } from '../publications/publication-file.ts';
import type { Hash, Publication, PublicationChain } from '../publications/publication.ts';
import { sealPublication, sealRows } from '../publications/seal.ts';
import type { Plan } from './plan.ts';

/** A publication ready to be written: its file, and the list of heads that makes it one of the line. */
export interface SealedPlan {
	readonly publication: Publication;
	readonly hash: Hash;
	readonly path: string;
	readonly bytes: Uint8Array;
	/** The whole new text of `heads.txt`. */
	readonly heads: string;
}

/** Seals a plan that nothing stops. `nextSalt` gives 16 random bytes as hexadecimal digits, new ones at each call. */
export function sealPlan(plan: Plan, chain: PublicationChain, nextSalt: () => string): SealedPlan {
	if (plan.stops.length > 0) throw new Error('a plan that is stopped is never sealed');
	const publication = sealPublication(
		plan.header,
		plan.lists,
		sealRows(plan.rows, nextSalt),
		chain.at(-1)?.hash ?? null,
	);
	const hash = headerHashOf(publication.header);
	return {
		publication,
		hash,
		path: publicationPath(publication.header),
		bytes: publicationBytes(publication),
		heads: formatHeads([...chain.map((before) => before.hash), hash]),
	};
}
