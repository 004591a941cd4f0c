import { askedIn, nameKey, wordsKey, type Asked } from '../../finder/lookup-keys.ts';
import { mayHold } from '../../finder/name-filter.ts';
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
	/** Words in which nothing of the record was met, and of which nothing is known: they may be no name. */
	readonly isRest?: boolean;
}

/**
 * Parts what was typed into numbers, addresses and names, and holds each against all that was ever recorded. Only the shards
 * that may hold them are asked for; what was typed is sent nowhere.
 */
export async function lookUp(words: CheckWords, typed: string, most: number): Promise<LookedUp[]> {
	return Promise.all(
		askedIn(typed, words.country)
			.slice(0, most)
			.map((asked) => lookUpOne(words, asked)),
	);
}

/** The same of a text that may be a message: names are also met within what is no name, and a rest of it is judged by nobody. */
export async function lookUpWithin(words: CheckWords, typed: string, most: number): Promise<LookedUp[]> {
	const all = await lookUp(words, typed, most);
	const within = await Promise.all(
		all.map(async (of) => {
			if (of.asked.of !== 'name' || of.answer.standing !== 'none') return [of];
			const found = await namesWithin(words, of.asked.text);
			return found.length > 0 ? found : [{ ...of, isRest: !of.asked.isAlone }];
		}),
	);
	return within.reduce((flat, of) => flat.concat(of), []);
}

async function lookUpOne(words: CheckWords, asked: Asked): Promise<LookedUp> {
	const now = momentIn(document.body.dataset['zone'] || '', Date.now());
	const day = now ? now.day : (new Date().toISOString().slice(0, 10) as IsoDate);
	const { entries, names, isOnlyHost } = await entriesOf(words, asked);
	return { asked, answer: answerTo(words, asked, entries, names, day), isOnlyHost };
}

/** Longer names than this many characters or words are not looked for in a sentence. */
const longestName = 24;

/** The names that stand in a text side by side or apart, the longest where several begin. */
async function namesWithin(words: CheckWords, text: string): Promise<LookedUp[]> {
	const filter = await filterFrom(words);
	const cuts = cutsOf(text);
	const found: LookedUp[] = [];
	let from = 0;
	while (from < cuts.length - 1) {
		const met = await longestFrom(words, filter, text, cuts.slice(from, from + longestName + 1));
		if (met) found.push(met);
		from = met ? cuts.indexOf((cuts[from] as number) + met.asked.text.length) : from + 1;
	}
	return found;
}

async function longestFrom(
	words: CheckWords,
	filter: string,
	text: string,
	[from = 0, ...ends]: readonly number[],
): Promise<LookedUp | undefined> {
	for (const end of ends.slice().reverse()) {
		const name = text.slice(from, end);
		const letters = name.replace(/[^a-z]/gi, '').length;
		if (name !== name.trim() || (letters > 0 ? letters < 5 : name.length < 2)) continue;
		const keys = [nameKey(name), ...wordsKey(name)].filter((key) => mayHold(filter, key));
		if (keys.length === 0) continue;
		const met = await lookUpOne(words, { of: 'name', text: name, keys, isAlone: false });
		if (met.answer.standing !== 'none') return met;
	}
	return undefined;
}

/** Where a name may begin or end: beside every Chinese character, and where words of letters do. */
function cutsOf(text: string): number[] {
	const cuts: number[] = [];
	for (let at = 0; at <= text.length; at += 1) {
		const [before, behind] = [text.charAt(at - 1), text.charAt(at)];
		const isWithin = /[0-9a-z\u00c0-\u024f]/i.test(before) && /[0-9a-z\u00c0-\u024f]/i.test(behind);
		if (!isWithin) cuts.push(at);
	}
	return cuts;
}

let filterOfNames: Promise<string> | undefined;

function filterFrom(words: CheckWords): Promise<string> {
	filterOfNames = filterOfNames || jsonFrom<string>(fillIn(words.shard, { shard: 'names' }));
	filterOfNames.catch(() => (filterOfNames = undefined));
	return filterOfNames;
}

async function jsonFrom<Of>(address: string): Promise<Of> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return (await response.json()) as Of;
}

const shards = new Map<number, Promise<LookupShard>>();

function shardFrom(words: CheckWords, at: number): Promise<LookupShard> {
	const known = shards.get(at);
	if (known) return known;
	const asked = jsonFrom<LookupShard>(fillIn(words.shard, { shard: at }));
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
