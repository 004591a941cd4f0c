import { isOfPlaces, placesNamed } from './elsewhere.ts';
import type { Finder, Key } from './finder.ts';
import { acronymOf, phraseOf, soundedAs } from '../fingerprints.ts';
import { compact, hasHan, isLatin, piecesOf, wordsOf } from '../fold.ts';
import { isGeneral, isGeneralWord } from '../general-words.ts';
import { isWord } from './guesses.ts';
import { meaningful } from './latin-matches.ts';
import {
	endsAsOrganisation,
	endsAsService,
	isHouse,
	isNamedPlace,
	isOfficeWord,
	isOrganisation,
	mayBeOrganisation,
	namesOrgan,
} from '../organisations.ts';
import { kindsTold, longestWord } from './matters.ts';
import { type How, Ranking, steps } from './ranking.ts';
import { isKindWord } from '../stop-phrases.ts';
import { stemOf, stemsOf } from '../stems.ts';

/** What of a query says a matter, what a place, and what neither. */
interface Question {
	/** Chinese without the names of places, which are blanks in it. */
	readonly han: string;
	/** Words in Latin letters, without those of places and kinds of offices. */
	readonly words: readonly string[];
	/** The governments of the places that are named, the whole place left out; the narrowest last. */
	readonly governments: readonly number[];
	readonly places: readonly string[];
	/** Whether a place is named, be it the whole one. */
	readonly hasPlace: boolean;
	/** Whether a kind of office or place is named beside the rest: `bureau`, `市政府`. */
	readonly hasKind: boolean;
	/** Whether it is a kind of office. */
	readonly hasOffice: boolean;
}

/** Kinds of offices and places behind what tells an agency: `jiaoyu 厅`, `Hillside 市政府`. */
export function isKindAlone(written: string): boolean {
	return kindAlone.test(written);
}

const kindAlone = /^(?:[省市州县区]?(?:人民)?政府|自治[州县]|[省市州县区厅局]|委员会|办公室|部门)$/;

/**
 * Agencies in charge of what a query says, by the words of their kind and by their own: those of the place that is named,
 * else those of the whole place first. Where the place has no such agency, its government may know. What the words leave
 * over makes it a guess; a rest that names an organisation makes it none.
 */
export function ofMatter(finder: Finder, folded: string, of: 'all' | 'part'): Ranking {
	const ranking = new Ranking(finder);
	const question = questionOf(finder, folded);
	const { han, words } = question;
	if (compact(han) === '' && words.length === 0) {
		if (of === 'all' && question.hasKind) addGovernments(finder, question, ranking, 'pieces');
		return ranking;
	}
	const weights = new Weights(finder);
	const isFirm = weighHan(finder, weights, question) && weighWords(finder, weights, question);
	if (weights.isRefused || (of === 'all' && !isFirm)) return ranking;
	addAgencies(finder, weights, question, ranking, of);
	return ranking;
}

function questionOf(finder: Finder, folded: string): Question {
	const pieces = piecesOf(folded);
	const isMixed = pieces.some(hasHan) && pieces.some(isLatin);
	const han = pieces
		.filter((piece) => !isLatin(piece))
		.filter((piece) => !(isMixed && kindAlone.test(compact(piece))))
		.join(' ');
	const named = placesNamed(finder, compact(han));
	const blanked = longestFirst([...named, ...finder.wholePlace.filter((place) => place.length > 1)]).reduce(
		(text, place) => text.split(place).join(' '),
		han,
	);
	const bare = blanked.replace(/^(?:[省市县区州]|国家|全国)(?=..)/, ' ');
	const latin = wordsOf(pieces.filter(isLatin).join(' '));
	const { words, governments, hasWhole } = withoutLatinPlaces(finder, latin, isMixed || latin.some(isKindWord));
	const told = meaningful(words).filter((word) => !isKindWord(word));
	const ofHan = named.reduce((all, place) => all.concat(finder.matters.governments.get(place) ?? []), [] as number[]);
	return {
		han: bare.trim(),
		words: told,
		places: named,
		governments: ofHan.concat(governments),
		hasPlace: bare !== han || hasWhole || governments.length > 0,
		hasOffice: words.some(isOfficeWord),
		hasKind: meaningful(words).some(isKindWord) || (isMixed && pieces.some((piece) => kindAlone.test(compact(piece)))),
	};
}

function longestFirst(texts: readonly string[]): string[] {
	return texts.slice().sort((a, b) => b.length - a.length);
}

/** Words without the names of places; first letters of places count where a kind of office stands beside them. */
function withoutLatinPlaces(finder: Finder, words: readonly string[], withLetters: boolean) {
	const { governments, wholeLetters } = finder.matters;
	const left: string[] = [];
	const found: number[] = [];
	let hasWhole = false;
	for (let at = 0; at < words.length; at += 1) {
		const length = [3, 2, 1].filter((many) => {
			const name = words.slice(at, at + many).join('');
			return at + many <= words.length && (name.length > 4 || withLetters) && governments.has(name);
		})[0];
		if (length === undefined) {
			const word = words[at] as string;
			const letters = isAcronym(finder, word) ? undefined : lettersBefore(finder, word);
			left.push(word.slice((letters ?? '').length));
			if (letters === undefined) continue;
			if (wholeLetters.indexOf(letters) !== -1) hasWhole = true;
			else found.push(...(governments.get(letters) ?? []));
			continue;
		}
		const of = governments.get(words.slice(at, at + length).join('')) ?? [];
		const lower = of.filter((agency) => finder.levels[agency] !== 0);
		if (lower.length < of.length) hasWhole = true;
		found.push(...lower);
		at += length - 1;
	}
	return { words: left, governments: found, hasWhole };
}

function isAcronym({ matters }: Finder, word: string): boolean {
	return kindsTold(matters, acronymOf(word)).length > 0;
}

/** The letters of a place before an acronym: GZDRC, GPDRC, ZYPSB. */
function lettersBefore({ matters }: Finder, word: string): string | undefined {
	const { governments, wholeLetters } = matters;
	if (kindsTold(matters, stemOf(word)).length > 0) return undefined;
	return [3, 2, 1]
		.filter((many) => word.length - many > 1 && kindsTold(matters, acronymOf(word.slice(many))).length > 0)
		.map((many) => word.slice(0, many))
		.filter((letters) => wholeLetters.indexOf(letters) !== -1 || governments.has(letters))[0];
}

/** How much of a query is met by each kind, and by the own words of agencies. */
class Weights {
	readonly ofKind: Float64Array;
	readonly ofAgency = new Map<number, number>();
	/** What was met, for the rows to say. */
	readonly said = new Map<number, string>();
	isRefused = false;
	/** Whether one character alone is left over. */
	isNearly = false;

	constructor({ matters }: Finder) {
		this.ofKind = new Float64Array(matters.agencies.length);
	}
}

/** Weighs the Chinese of a question; gives whether all of it is met by the kind that is met best. */
function weighHan(finder: Finder, weights: Weights, { han, hasPlace, hasOffice }: Question): boolean {
	const written = compact(han);
	if (written === '') return true;
	const met = hanMet(finder, han);
	let best = 0;
	let mask: Uint8Array = new Uint8Array(han.length);
	const weigh = (own: Uint8Array, { longest, last }: Mask): number => {
		const weight = countOf(own) + longest / 100 + last / 1000;
		if (weight > best) [best, mask] = [weight, own];
		return weight;
	};
	met.ofKind.forEach((own, kind) => {
		weights.ofKind[kind] = (weights.ofKind[kind] as number) + weigh(own.mask, own);
		weights.said.set(kind, met.textOf(own.mask));
	});
	met.ofAgency.forEach((own, agency) => {
		const whole = own.mask.slice();
		for (const kind of finder.matters.kindsOf[agency] ?? []) {
			const more = met.ofKind.get(kind);
			if (more) more.mask.forEach((one, at) => (whole[at] = (whole[at] as number) | one));
		}
		weights.ofAgency.set(agency, weigh(whole, own));
	});
	const rest = met.restOf(mask);
	const isOffice = endsAsOrganisation(written);
	const isEndMet = mask[han.length - 1] === 1;
	const isOther =
		/政府$/.test(written) || (hasPlace && (isHouse(written) || isNamedPlace(written) || (isOffice && !isEndMet)));
	if (isOther || namesOrgan(han, mask)) weights.isRefused = true;
	if (isOffice && (hasPlace || !isEndMet)) return false;
	if (hasPlace && endsAsService(written)) return false;
	if (hasOffice && !finder.matters.called.has(written)) return false;
	if (compact(rest).length === 1) weights.isNearly = true;
	return isGeneral(rest);
}

interface Mask {
	readonly mask: Uint8Array;
	/** The longest word that was met, and where the last one ends. */
	longest: number;
	last: number;
}

/** Where in a text the words of kinds and of agencies stand. */
function hanMet(finder: Finder, han: string) {
	const { matters, chinese } = finder;
	const text = Array.from(han).length === han.length ? han : han.replace(/[\ud800-\udfff]/g, ' ');
	const ofKind = new Map<number, Mask>();
	const ofAgency = new Map<number, Mask>();
	const mark = (map: Map<number, Mask>, of: number, from: number, end: number) => {
		const known = map.get(of) ?? { mask: new Uint8Array(text.length), longest: 0, last: 0 };
		known.mask.fill(1, from, end);
		known.longest = Math.max(known.longest, end - from);
		known.last = Math.max(known.last, end);
		map.set(of, known);
	};
	for (let from = 0; from < text.length - 1; from += 1) {
		for (let end = from + 2; end <= Math.min(text.length, from + longestWord); end += 1) {
			const piece = text.slice(from, end);
			if (piece.charAt(piece.length - 1) === ' ') break;
			for (const kind of kindsTold(matters, piece)) mark(ofKind, kind, from, end);
			for (const entry of chinese.exact.get(piece) ?? []) {
				const key = chinese.keys[entry] as Key;
				if (isWord(key)) for (const agency of key.agencies) mark(ofAgency, agency, from, end);
			}
		}
	}
	const picked = (mask: Uint8Array, value: number) =>
		Array.from(text, (character, at) => (mask[at] === value ? character : ' ')).join('');
	return {
		ofKind,
		ofAgency,
		restOf: (mask: Uint8Array) => picked(mask, 0),
		textOf: (mask: Uint8Array) => picked(mask, 1).trim().replace(/ +/g, ' '),
	};
}

function countOf(mask: Uint8Array): number {
	let count = 0;
	mask.forEach((one) => (count += one));
	return count;
}

/** Weighs the words in Latin letters: acronyms, pinyin of words, English; gives whether all of them are met. */
function weighWords(finder: Finder, weights: Weights, { words, hasPlace, hasOffice, han }: Question): boolean {
	if (words.length === 0) return true;
	const { matters } = finder;
	const met = new Map<number, Set<string>>();
	const lengths = new Map<number, number>();
	const mark = (kind: number, texts: readonly string[], last: number) => {
		const known = met.get(kind) ?? new Set<string>();
		texts.forEach((text) => known.add(text));
		met.set(kind, known);
		lengths.set(kind, Math.max(lengths.get(kind) ?? 0, texts.length / 10 + last / 100));
	};
	const stems = stemsOf(words);
	for (const phrase of phrasesOf(stems.slice(0, 8)))
		for (const kind of kindsTold(matters, phraseOf(phrase)))
			mark(kind, phrase, stems.lastIndexOf(phrase[phrase.length - 1] as string));
	const isKnown = met.size > 0;
	words.forEach((word, at) => {
		for (const kind of kindsTold(matters, soundedAs(word))) mark(kind, [stemOf(word)], at);
	});
	const isHeard = !isKnown && met.size > 0;
	const areAcronyms = words.every((word) => isAcronym(finder, word));
	if (areAcronyms)
		words.forEach((word, at) =>
			kindsTold(matters, acronymOf(word)).forEach((kind) => mark(kind, [stemOf(word), ' '], at)),
		);
	let most = 0;
	met.forEach((texts, kind) => {
		const weight = 2 * texts.size + (lengths.get(kind) as number);
		weights.ofKind[kind] = (weights.ofKind[kind] as number) + weight;
		const own = words.filter((word) => texts.has(stemOf(word)));
		weights.said.set(kind, [weights.said.get(kind) ?? '', ...own].join(' ').trim());
		most = Math.max(most, words.filter((word) => own.indexOf(word) !== -1 || isGeneralWord(word)).length);
	});
	const isUnmet = most < words.length;
	const last = words[words.length - 1] as string;
	if (isOrganisation(last) && han === '' && (hasPlace || isUnmet)) weights.isRefused = true;
	if (hasPlace && mayBeOrganisation(last)) return false;
	const areCalled = words.every((word) => matters.calledSounds.has(word)) || areAcronyms;
	return !isUnmet && !(hasOffice && han === '' && !areCalled) && !(isHeard && !areCalled);
}

/** One, two or three of some stems, in their order. */
function phrasesOf(stems: readonly string[]): string[][] {
	const phrases: string[][] = [];
	stems.forEach((first, at) => {
		phrases.push([first]);
		stems.slice(at + 1).forEach((second, next) => {
			phrases.push([first, second]);
			for (const third of stems.slice(at + next + 2)) phrases.push([first, second, third]);
		});
	});
	return phrases;
}

function addAgencies(finder: Finder, weights: Weights, question: Question, ranking: Ranking, of: 'all' | 'part'): void {
	const how = of === 'all' || (weights.isNearly && question.words.length === 0) ? 'matter' : 'partly';
	const { matters } = finder;
	const all = Array.from(weights.ofKind).concat(Array.from(weights.ofAgency.values()));
	const best = all.reduce((most, weight) => Math.max(most, weight), 0);
	if (best === 0) return;
	const { places, governments } = question;
	const isThere = (agency: number) => {
		if (governments.length === 0) return isOfPlaces(finder, places, agency, '');
		const own = finder.placeWords[agency] ?? [];
		return governments.some((of) => own.indexOf((finder.placeWords[of] ?? [])[0] as string) !== -1);
	};
	const add = (agency: number, weight: number, left: number, text: string) => {
		if (weight < best / 2 || !isThere(agency)) return;
		ranking.add(agency, { field: 'topic', how, text, step: steps.beginning + (best - weight), left });
	};
	weights.ofKind.forEach((weight, kind) => {
		if (weight === 0) return;
		for (const { agency, left } of matters.agencies[kind] ?? [])
			add(agency, weight, left, weights.said.get(kind) ?? '');
	});
	weights.ofAgency.forEach((weight, agency) => add(agency, weight, 0, compact(question.han)));
	if (ranking.isEmpty && of === 'part') addGovernments(finder, question, ranking, 'government');
}

function addGovernments(finder: Finder, { governments }: Question, ranking: Ranking, how: How): void {
	governments.forEach((agency, at) => {
		ranking.add(agency, {
			field: 'place',
			how,
			text: (finder.placeWords[agency] ?? [])[0] ?? '',
			step: steps.beginning,
			left: governments.length - at,
		});
	});
}
