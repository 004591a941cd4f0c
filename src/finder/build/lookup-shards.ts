import { ascending } from '../../views/ascending.ts';
import type { Recorded } from '../../views/ever-recorded.ts';
import { addressKeys, nameKey, numberKeys } from '../lookup-keys.ts';
import { shardOfKey, type LookupEntry } from '../lookup-shard.ts';
import { nameFilter } from '../name-filter.ts';
import type { Pronunciations } from './pronunciations.ts';
import { reorderedKeys, speltKeys } from './spelt-names.ts';

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
	/** The last day on which the confirmation of an agency's line stands; `undefined` where none is due again. */
	readonly dueOf: (agency: string, line: string) => string | undefined;
	/** How characters are read: persons are asked for by their names in pinyin. */
	readonly readings: Pronunciations;
}

/** What is asked for by who checks something. */
export interface LookupTexts {
	/** A power of two of them (`LookupShard`). */
	readonly shards: readonly string[];
	/** Which names may be in them (`mayHold`). */
	readonly filter: string;
}

/** All that was recorded, as texts. */
export function lookupTexts(recorded: readonly Recorded[], names: LookupNames): LookupTexts {
	const byKey = entriesByKey(recorded, names);
	const filter = nameFilter([...byKey.keys()].filter((key) => key.startsWith('n') || key.startsWith('w')));
	for (let count = 1; ; count *= 2) {
		const shards = inShards(byKey, count, names.namesOf);
		if (count >= byKey.size || shards.every(isSmall)) return { shards, filter };
	}
}

function isSmall(text: string): boolean {
	return text.length <= mostBytes && new TextEncoder().encode(text).length <= mostBytes;
}

/** What lasts stands first, then what ended last. */
function entriesByKey(recorded: readonly Recorded[], names: LookupNames): ReadonlyMap<string, readonly LookupEntry[]> {
	const inOrder = [...recorded].sort((a, b) => ascending(b.until ?? '9', a.until ?? '9'));
	const byKey = new Map<string, LookupEntry[]>();
	for (const one of inOrder) {
		const entry = toEntry(one, names);
		for (const key of keysOf(one, names)) {
			const known = byKey.get(key);
			if (!known) byKey.set(key, [entry]);
			else if (known.length < mostOfKey) known.push(entry);
		}
	}
	return byKey;
}

function keysOf({ of, kind, text }: Recorded, { place, readings }: LookupNames): readonly string[] {
	if (of === 'person') return [...new Set([nameKey(text), ...speltKeys(text, readings)])];
	if (of === 'agency') {
		const said = [text, ...withoutPlace(text, place)];
		return [...new Set([...said.map(nameKey), ...said.flatMap(reorderedKeys)])];
	}
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
function toEntry({ of, kind, agency: id, text, ...days }: Recorded, { dueOf }: LookupNames): LookupEntry {
	const due = of === 'line' && days.entry !== undefined && days.verified !== undefined && dueOf(id, days.entry);
	const rest = { ...days, due: due === false ? undefined : due };
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
