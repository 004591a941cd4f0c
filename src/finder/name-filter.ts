// Which names may be recorded, as a Bloom filter: so that the names in a sentence are found without asking for the shards of
// all that stands in it. Of a thousand texts that are no name it lets three pass, and the shards then say so.

const bitsOfKey = 12;
const probes = 6;
const bitsOfSign = 6;
/** Signs from `0` on stand for six bits each. */
const zero = 48;

/** The filter of some keys, as text. */
export function nameFilter(keys: readonly string[]): string {
	const signs = new Uint8Array(Math.max(1, Math.ceil((keys.length * bitsOfKey) / bitsOfSign)));
	for (const key of keys)
		for (const bit of bitsIn(key, signs.length * bitsOfSign)) {
			const at = Math.floor(bit / bitsOfSign);
			signs[at] = (signs[at] as number) | (1 << (bit % bitsOfSign));
		}
	return Array.from(signs, (sign) => String.fromCharCode(zero + sign)).join('');
}

/** Whether a key may be among those of a filter; what is among them always may. */
export function mayHold(filter: string, key: string): boolean {
	return bitsIn(key, filter.length * bitsOfSign).every(
		(bit) => ((filter.charCodeAt(Math.floor(bit / bitsOfSign)) - zero) >> (bit % bitsOfSign)) & 1,
	);
}

function bitsIn(key: string, size: number): number[] {
	const first = hashOf(key, 0x811c9dc5);
	const step = hashOf(key, 0x2c1b3c6d) | 1;
	return Array.from({ length: probes }, (_, nth) => ((first + Math.imul(nth, step)) >>> 0) % size);
}

function hashOf(key: string, from: number): number {
	let hash = from;
	for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	return (hash ^ (hash >>> 13)) >>> 0;
}
