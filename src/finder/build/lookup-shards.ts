import { ascending } from '../../views/ascending.ts';
import type { Recorded } from '../../views/ever-recorded.ts';
import { addressKeys, nameKey, numberKeys } from '../lookup-keys.ts';
import { shardOfKey, type LookupEntry } from '../lookup-shard.ts';

/** A shard is one request, and is to be small: bytes of its text, of which compression leaves less than a third. */
const mostBytes = 12_000;
/** Of a host that hundreds share nobody reads more. */
const mostOfKey = 12;

type NamesOf = (agency: string) => readonly string[];

/** What the shards hold besides what was recorded. */
export interface LookupNames {
	/** The names of an agency in the languages of the site. */
	readonly namesOf: NamesOf;
	/** What the place of the registry is called, in every language: people leave it out. */
	readonly place: readonly string[];
}

/** The shards of all that was recorded, a power of two of them, each as text (`LookupShard`). */
export function lookupShards(recorded: readonly Recorded[], { namesOf, place }: LookupNames): string[] {
	const byKey = entriesByKey(recorded, place);
	for (let count = 1; ; count *= 2) {
		const texts = inShards(byKey, count, namesOf);
		if (count >= byKey.size || texts.every(isSmall)) return texts;
	}
}

function isSmall(text: string): boolean {
	return text.length <= mostBytes && new TextEncoder().encode(text).length <= mostBytes;
}

/** What lasts stands first, then what ended last. */
function entriesByKey(
	recorded: readonly Recorded[],
	place: readonly string[],
): ReadonlyMap<string, readonly LookupEntry[]> {
	const inOrder = [...recorded].sort((a, b) => ascending(b.until ?? '9', a.until ?? '9'));
	const byKey = new Map<string, LookupEntry[]>();
	for (const one of inOrder) {
		const entry = toEntry(one);
		for (const key of keysOf(one, place)) {
			const known = byKey.get(key);
			if (!known) byKey.set(key, [entry]);
			else if (known.length < mostOfKey) known.push(entry);
		}
	}
	return byKey;
}

function keysOf({ of, kind, text }: Recorded, place: readonly string[]): readonly string[] {
	if (of === 'person') return [nameKey(text)];
	if (of === 'agency') return [...new Set([text, ...withoutPlace(text, place)].map(nameKey))];
	if (kind === 'office' || kind === 'duty' || kind === 'fax' || kind === 'public') return numberKeys(text);
	return addressKeys(text);
}

/** A name as it is said inside its place: `Hillside Office of Roads` and `Office of Roads in Hillside` are the Office of Roads, a Chinese name keeps the kind of its place. */
function withoutPlace(name: string, place: readonly string[]): string[] {
	const called = [...place].sort((a, b) => b.length - a.length);
	const first = called.find((known) => name.startsWith(known) && name.length > known.length + 1);
	const last = called.find((known) => name.endsWith(` ${known}`));
	const behind = first === undefined ? [] : [name.slice(first.length), `${first.slice(-1)}${name.slice(first.length)}`];
	const before = last === undefined ? [] : [name.slice(0, -last.length).replace(/\s+\S+\s*$/, '')];
	return [...behind, ...before].map((text) => text.trim());
}

/** Without what is not there, so that it costs nothing. */
function toEntry({ of, kind, agency: id, text, ...rest }: Recorded): LookupEntry {
	const there = Object.entries(rest).filter(([, value]) => value !== undefined);
	return { of, kind, id, text, ...Object.fromEntries(there) };
}

function inShards(byKey: ReadonlyMap<string, readonly LookupEntry[]>, count: number, namesOf: NamesOf): string[] {
	const shards = Array.from({ length: count }, () => ({
		keys: {} as Record<string, readonly LookupEntry[]>,
		names: {} as Record<string, readonly string[]>,
	}));
	for (const [key, entries] of byKey) {
		const shard = shards[shardOfKey(key, count)];
		if (!shard) continue;
		shard.keys[key] = entries;
		for (const { id } of entries) shard.names[id] ??= namesOf(id);
	}
	return shards.map((shard) => JSON.stringify(shard));
}
