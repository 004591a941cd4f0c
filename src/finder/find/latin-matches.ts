import { isPerson, isWord } from './chinese-keys.ts';
import type { Finder, Key, LatinKeys } from './finder.ts';
import { compact, wordsOf } from '../fold.ts';
import { addKey, type Ranking, steps } from './ranking.ts';
import { isKindWord } from '../stop-phrases.ts';
import { visitBeginnings, visitOccurrences } from './text-column.ts';

/** Adds what letters meet in English and other names in Latin letters: whole, word by word, by first letters of the words. */
export function addLatin(finder: Finder, folded: string, ranking: Ranking): void {
	const { latin } = finder;
	const letters = compact(folded);
	visitBeginnings(latin.written, letters, (entry, _at, length) => {
		const left = length - letters.length;
		addKey(ranking, latin.keys[entry] as Key, {
			how: left === 0 ? 'exact' : 'prefix',
			step: left === 0 ? steps.whole : steps.beginning,
			left,
		});
	});
	if (letters.length > 1) addAcronyms(latin, letters, ranking);
	addGovernments(finder, wordsOf(folded), ranking);
	const words = meaningful(wordsOf(folded)).map((word) => asSpelt(latin.vocabulary, word));
	addWords(
		finder,
		words.map((word) => meetingWords(latin.vocabulary, word)),
		'words',
		ranking,
	);
}

/** Peoples of the country as they are spelt in English, now and before: names of autonomous places have them. */
const peoples = [
	['buyei', 'buyi', 'bouyei', 'puyi', 'puyei'],
	['gelao', 'gelo', 'klau'],
	['dong', 'kam', 'tung'],
	['miao', 'hmong', 'meo'],
	['shui', 'sui'],
	['tujia', 'tuchia'],
	['yi', 'lolo', 'nuosu'],
	['zhuang', 'chuang'],
	['uygur', 'uyghur', 'uighur', 'uigur'],
	['tibetan', 'zang'],
	['mongolian', 'mongol', 'menggu'],
	['manchu', 'man'],
	['korean', 'chaoxian'],
	['dai', 'tai'],
	['hani', 'akha'],
	['naxi', 'nakhi'],
];

/** A word as names of the registry spell it, where they spell a people in another way. */
function asSpelt(vocabulary: readonly string[], word: string): string {
	if (vocabulary.indexOf(word) !== -1) return word;
	const others = peoples.filter((spellings) => spellings.indexOf(word) !== -1)[0] ?? [];
	return others.filter((other) => vocabulary.indexOf(other) !== -1)[0] ?? word;
}

/** A place with words for its kind or its government: `Hillside city government`. */
function addGovernments({ latin }: Finder, words: readonly string[], ranking: Ranking): void {
	const place = words.filter((word) => !isKindWord(word) && meaningful([word]).length > 0).join('');
	if (place === '' || words.indexOf('government') === -1) return;
	visitBeginnings(latin.written, place, (entry, _at, length) => {
		const key = latin.keys[entry] as Key;
		if (key.field === 'place' && length === place.length)
			addKey(ranking, key, { how: 'words', step: steps.whole + 1, left: 0 });
	});
}

/** The words of a query without those that no name is told by. */
export function meaningful(words: readonly string[]): string[] {
	return words.filter((word) => ['of', 'and', 'the', 'for', 'in', 'on', 'at', 'a', 's'].indexOf(word) === -1);
}

/** First letters of words: of names, those of persons behind those of agencies as in Chinese; nobody shortens a matter. */
function addAcronyms({ keys, acronyms }: LatinKeys, letters: string, ranking: Ranking): void {
	visitOccurrences(acronyms, letters, (entry, at, length) => {
		const key = keys[entry] as Key;
		const left = length - letters.length;
		if ((at !== 0 && at !== left) || isWord(key)) return;
		const step = left === 0 ? steps.whole + 1 : at === left ? steps.beginning + 0.5 : steps.beginning + 2;
		addKey(ranking, key, { how: 'acronym', step: step + (isPerson(key.field) ? 2 : 0), left });
	});
}

/** How well each word of the vocabulary meets one of a query: 0 not, 1 its beginning, 2 whole. */
export type Meeting = Uint8Array;

export function meetingWords(vocabulary: readonly string[], wanted: string): Meeting {
	return Uint8Array.from(vocabulary, (word) => (word === wanted ? 2 : word.indexOf(wanted) === 0 ? 1 : 0));
}

/** Adds the keys in which every word of the query is met, by the key or by the place of its agency. */
export function addWords(
	{ latin }: Finder,
	meetings: readonly Meeting[],
	how: 'words' | 'near-words',
	ranking: Ranking,
	takes: (key: Key) => boolean = () => true,
): void {
	if (meetings.length === 0) return;
	latin.keys.forEach((key, entry) => {
		if (!takes(key)) return;
		const words = latin.words[entry] as readonly number[];
		const place = key.agencies.length === 1 ? latin.placeWords[key.agencies[0] as number] : undefined;
		let whole = 0;
		let own = 0;
		for (const meeting of meetings) {
			const best = bestOf(meeting, words);
			if (best > 0) own += 1;
			else if (!place || bestOf(meeting, place) === 0) return;
			if (best === 2) whole += 1;
		}
		if (own === 0) return;
		const left = Math.max(0, words.length - own) + (meetings.length - own);
		const isAll = whole === words.length && whole === meetings.length;
		addKey(ranking, key, {
			how,
			step: isAll ? steps.whole + 1 : steps.beginning + (whole === meetings.length ? 0 : 1),
			left,
		});
	});
}

function bestOf(meeting: Meeting, words: Iterable<number>): number {
	let best = 0;
	for (const word of words) {
		const found = meeting[word] as number;
		if (found > best) best = found;
	}
	return best;
}
