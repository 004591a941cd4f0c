/** An entry as it travels: see `Recorded`. */
export interface LookupEntry {
	readonly of: 'line' | 'agency' | 'person';
	readonly kind: string;
	/** The agency's id. */
	readonly id: string;
	readonly text: string;
	readonly entry?: string;
	readonly from?: string;
	readonly until?: string;
	readonly atLatest?: true;
	readonly wrongUntil?: string;
	readonly verified?: string;
	/** The last day on which the confirmation stands. */
	readonly due?: string;
}

/** A part of all that was ever recorded: entries by key, and the names of their agencies in each language of the site. */
export interface LookupShard {
	readonly keys: Readonly<Record<string, readonly LookupEntry[]>>;
	readonly names: Readonly<Record<string, readonly string[]>>;
}

/**
 * The shard in which a key is kept, of so many: by FNV-1a of its UTF-16 units, so that a server learns of a question no
 * more than that it is one of hundreds.
 */
export function shardOfKey(key: string, shards: number): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
	return ((hash >>> 0) ^ (hash >>> 15)) & (shards - 1);
}
