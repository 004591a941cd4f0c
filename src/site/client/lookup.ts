import { askedIn, type Asked } from '../../finder/lookup-keys.ts';
import { shardOfKey, type LookupEntry, type LookupShard } from '../../finder/lookup-shard.ts';
import { fillIn } from '../../i18n/fill-in.ts';
import type { IsoDate } from '../../calendar/index.ts';
import { answerTo, type CheckAnswer, type EntryAnswer } from './check-answer.ts';
import type { CheckWords } from './check-words.ts';
import { element } from './element.ts';
import { momentIn } from './moment-in.ts';

/** What the record of all times says of something that was typed. */
export interface LookedUp {
	readonly asked: Asked;
	readonly answer: CheckAnswer;
	/** Nothing was recorded under what was typed itself, but under the host of it. */
	readonly isOnlyHost: boolean;
}

/**
 * Parts what was typed into numbers, addresses and names, and holds each against all that was ever recorded. Only the shards
 * that may hold them are asked for; what was typed is sent nowhere.
 */
export async function lookUp(words: CheckWords, typed: string, most: number): Promise<LookedUp[]> {
	const now = momentIn(document.body.dataset['zone'] || '', Date.now());
	const day = now ? now.day : (new Date().toISOString().slice(0, 10) as IsoDate);
	return Promise.all(
		askedIn(typed, words.country)
			.slice(0, most)
			.map(async (asked) => {
				const { entries, names, isOnlyHost } = await entriesOf(words, asked);
				return { asked, answer: answerTo(words, asked, entries, names, day), isOnlyHost };
			}),
	);
}

const shards = new Map<number, Promise<LookupShard>>();

function shardFrom(words: CheckWords, at: number): Promise<LookupShard> {
	const known = shards.get(at);
	if (known) return known;
	const asked = fetch(fillIn(words.shard, { shard: at })).then((response) => {
		if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
		return response.json() as Promise<LookupShard>;
	});
	asked.catch(() => shards.delete(at));
	shards.set(at, asked);
	return asked;
}

interface Found {
	readonly entries: readonly LookupEntry[];
	readonly names: LookupShard['names'];
	/** Nothing was recorded under what was typed itself, but under the host of it. */
	readonly isOnlyHost: boolean;
}

/** What stands under the first of the keys that has anything. */
async function entriesOf(words: CheckWords, { of, keys }: Asked): Promise<Found> {
	for (let at = 0; at < keys.length; at += 1) {
		const key = keys[at] || '';
		const shard = await shardFrom(words, shardOfKey(key, words.shards));
		const entries = shard.keys[key];
		if (entries) return { entries, names: shard.names, isOnlyHost: of === 'address' && at > 0 };
	}
	return { entries: [], names: {}, isOnlyHost: false };
}

/** An entry of the record of all times, as a row with a link to it. */
export function toEntryRow({ standing, sentence, text, details, address }: EntryAnswer): HTMLElement {
	const link = element('a', '', sentence);
	link.href = address;
	const row = element('li', '', link, ' ', element('span', 'digits', text));
	row.dataset['standing'] = standing;
	if (details.length > 0) row.append(' ', element('span', 'note', details.join(' · ')));
	return row;
}
