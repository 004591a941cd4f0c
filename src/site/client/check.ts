/**
 * The check page: `?q=` or what is typed is parted into numbers, addresses and names, and each is held against all that
 * was ever recorded. Only the shards that may hold them are asked for; what was typed is sent nowhere.
 */
import { askedIn, type Asked } from '../../finder/lookup-keys.ts';
import { shardOfKey, type LookupEntry, type LookupShard } from '../../finder/lookup-shard.ts';
import { fillIn } from '../../i18n/fill-in.ts';
import type { IsoDate } from '../../calendar/index.ts';
import { answerTo, type CheckAnswer } from './check-answer.ts';
import type { CheckWords } from './check-words.ts';
import { element } from './element.ts';
import { momentIn } from './moment-in.ts';

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

async function show(place: HTMLElement, words: CheckWords, query: string): Promise<void> {
	const status = place.querySelector<HTMLElement>('[role=status]');
	const list = place.querySelector<HTMLElement>('.check-answers');
	if (!status || !list) return;
	const now = momentIn(document.body.dataset['zone'] || '', Date.now());
	const day = now ? now.day : (new Date().toISOString().slice(0, 10) as IsoDate);
	const all = askedIn(query, words.country).slice(0, 20);
	list.textContent = '';
	status.textContent = all.length === 0 ? (query.trim() === '' ? '' : words.nothing) : words.loading;
	try {
		const answers = await Promise.all(
			all.map(async (asked) => {
				const { entries, names, isOnlyHost } = await entriesOf(words, asked);
				return toElement(words, asked, answerTo(words, asked, entries, names, day), isOnlyHost);
			}),
		);
		if (all.length > 0) status.textContent = '';
		list.append(...answers);
	} catch {
		status.textContent = words.failed;
	}
}

function toElement(words: CheckWords, { text }: Asked, answer: CheckAnswer, isOnlyHost: boolean): HTMLElement {
	const lead =
		answer.standing === 'none' ? fillIn(words.none, { text }) : isOnlyHost ? fillIn(words.onlyHost, { text }) : '';
	const made = element('section', 'check-answer', element('h2', 'asked', text));
	made.dataset['standing'] = isOnlyHost ? 'none' : answer.standing;
	if (lead !== '') made.append(element('p', 'verdict', lead));
	if (answer.entries.length > 0) {
		const rows = answer.entries.map(({ standing, sentence, text: recorded, details, address }) => {
			const link = element('a', '', sentence);
			link.href = address;
			const row = element('li', '', link, ' ', element('span', 'digits', recorded));
			row.dataset['standing'] = standing;
			if (details.length > 0) row.append(' ', element('span', 'note', details.join(' · ')));
			return row;
		});
		made.append(element('ul', 'plain', ...rows));
	}
	made.append(element('p', 'means', isOnlyHost ? words.means.none : answer.means));
	return made;
}

document.querySelectorAll<HTMLElement>('[data-check]').forEach((place) => {
	const words: CheckWords = JSON.parse(place.dataset['check'] || '');
	const form = place.querySelector('form');
	const field = place.querySelector<HTMLTextAreaElement>('[name=q]');
	if (!form || !field) return;
	// One question after the other: each clears what the one before it has written.
	let answered = Promise.resolve();
	const ask = () => (answered = answered.then(() => show(place, words, field.value)));
	const asked = new URLSearchParams(location.search).get('q');
	if (asked !== null) {
		field.value = asked;
		void ask();
	}
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		history.replaceState(null, '', `?q=${encodeURIComponent(field.value)}`);
		void ask();
	});
});
