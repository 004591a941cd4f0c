import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js';
import type { PublicationChain } from './publication.ts';
import { isOpen } from './row-shape.ts';
import { withdrawalsOf } from './withdrawals.ts';

/** What a file draws its words from. */
export interface DrawnFrom {
	/** The publication that the file prints. */
	readonly number: number;
	/** The first publication whose rows it prints or compares with; without one that publication alone. */
	readonly from?: number;
	/** The agencies that it prints, in the order of printing. */
	readonly agencies: readonly string[];
}

/**
 * The 16 bytes that a file of a publication carries, as 32 hexadecimal digits: the first half of
 * SHA-256(`fayan file` ‖ salts). The salts are those of every open fact of the agencies printed, in the publications it
 * is drawn from and in the errata after them, in the order of printing. Whoever keeps the hash of a file cannot try
 * values of a withdrawn fact against it: its salt is gone from the publications, and with it these bytes.
 */
export function fileMarkOf(chain: PublicationChain, { number, from = number, agencies }: DrawnFrom): string {
	const drawn = chain.filter(
		({ header }) => header.number >= from && (header.number <= number || header.kind === 'erratum'),
	);
	const withdrawals = withdrawalsOf(chain);
	const salts = drawn.flatMap(({ header, rows }) => {
		const withdrawn = withdrawals.get(header.number);
		const rowsOf = Map.groupBy(rows, ({ body }) => body);
		return agencies
			.flatMap((agency) => (rowsOf.get(agency) ?? []).flatMap(({ facts }) => facts.filter(isOpen)))
			.filter(({ leaf }) => !withdrawn?.has(leaf))
			.map(({ salt }) => hexToBytes(salt));
	});
	return bytesToHex(sha256(concatBytes(new TextEncoder().encode('fayan file'), ...salts)).subarray(0, 16));
}
