import type { FinderIndex, IndexedKind } from '../finder-index.ts';
import { languages } from '../../i18n/languages.ts';
import { compact, foldText, hasHan } from '../fold.ts';
import { type KindCalled, kindsCalled } from '../kinds-called.ts';
import { soundOf, type Sounds } from '../sounds.ts';
import type { FoundAgency } from './finder.ts';

/** What kinds of agencies are in charge of, opened for reading. Kinds are counted through. */
export interface Matters {
	/** For each kind its agencies: those that are called by little else stand before others of their level. */
	readonly agencies: readonly (readonly { readonly agency: number; readonly left: number }[])[];
	/** For each agency its kinds. */
	readonly kindsOf: readonly (readonly number[])[];
	/** The kinds that a word in Chinese tells. */
	readonly words: ReadonlyMap<string, readonly number[]>;
	readonly longestWord: number;
	/** What names hold of kinds that no agency is of. */
	readonly absent: ReadonlySet<string>;
	/** What names of the kinds hold, and how that sounds. */
	readonly called: ReadonlySet<string>;
	readonly calledSounds: ReadonlySet<string>;
	/** The same by how the words are read, without tones. */
	readonly sounds: ReadonlyMap<string, readonly number[]>;
	/** Phrases of stems under the first of them. */
	readonly phrases: ReadonlyMap<string, readonly Phrase[]>;
	/** Small letters. */
	readonly acronyms: ReadonlyMap<string, readonly number[]>;
	/** The governments of places, by the names of the places, folded and without blanks, and their first letters in pinyin. */
	readonly governments: ReadonlyMap<string, readonly number[]>;
	/** Letters by which the whole place stands before an acronym: the first of its name, be it with a P for provincial. */
	readonly wholeLetters: readonly string[];
}

export interface Phrase {
	readonly stems: readonly string[];
	readonly kinds: readonly number[];
}

export function openMatters(indexes: readonly FinderIndex[], agencies: readonly FoundAgency[], known: Sounds): Matters {
	const kinds = indexes.reduce((all, index) => all.concat(index.kinds), [] as IndexedKind[]);
	const told = new Map<string, readonly KindCalled[]>();
	const kindsOf = agencies.map(({ zh, places }) => {
		const name = withoutPlaces(zh, places);
		const found = told.get(name) ?? kindsCalled(kinds, name);
		told.set(name, found);
		return found;
	});
	const isPresent = new Uint8Array(kinds.length);
	for (const own of kindsOf) for (const { kind } of own) isPresent[kind] = 1;
	const words = new Map<string, number[]>();
	const phrases = new Map<string, Phrase[]>();
	const acronyms = new Map<string, number[]>();
	const sounds = new Map<string, number[]>();
	const add = (map: Map<string, number[]>, text: string, kind: number) => {
		const list = map.get(text);
		if (!list) map.set(text, [kind]);
		else if (list.indexOf(kind) === -1) list.push(kind);
	};
	kinds.forEach(({ called, words: all, acronyms: short }, kind) => {
		if (!isPresent[kind]) return;
		for (const word of called.filter((text) => !/政府/.test(text)).concat(all)) {
			if (hasHan(word)) {
				add(words, word, kind);
				add(sounds, soundOf(known, word, 'agency').join(''), kind);
			} else {
				const stems = word.split(' ');
				const first = stems[0] as string;
				const list = phrases.get(first);
				if (list) list.push({ stems, kinds: [kind] });
				else phrases.set(first, [{ stems, kinds: [kind] }]);
			}
		}
		for (const text of short) add(acronyms, text, kind);
	});
	const governments = governmentsOf(indexes, known);
	const called = kinds.reduce((all, kind) => all.concat(kind.called), [] as string[]);
	return {
		agencies: agenciesOf(kinds.length, kindsOf, agencies),
		kindsOf: kindsOf.map((own) => own.map(({ kind }) => kind)),
		words,
		absent: new Set(kinds.filter((_, kind) => !isPresent[kind]).reduce((all, kind) => all.concat(kind.called), [] as string[])),
		called: new Set(called),
		calledSounds: new Set(called.map((text) => soundOf(known, text, 'agency').join(''))),
		longestWord: Array.from(words.keys()).reduce((most, { length }) => Math.max(most, length), 0),
		sounds,
		phrases,
		acronyms,
		governments,
		wholeLetters: wholeLettersOf(governments, agencies),
	};
}

function agenciesOf(
	count: number,
	kindsOf: readonly (readonly KindCalled[])[],
	agencies: readonly FoundAgency[],
): { agency: number; left: number }[][] {
	const lists = Array.from({ length: count }, () => [] as { agency: number; left: number }[]);
	kindsOf.forEach((own, agency) => {
		const { length } = (agencies[agency] as FoundAgency).zh;
		for (const { kind, called } of own) (lists[kind] ?? []).push({ agency, left: length - called.length });
	});
	return lists;
}

/** A name without the place before it: places are called by what is no office, as 公安县 is. */
function withoutPlaces(name: string, places: FoundAgency['places']): string {
	const before = places.map(({ zh }) => zh).filter((place) => place !== '' && name.indexOf(place) === 0);
	return name.slice((before[0] ?? '').length);
}

function wholeLettersOf(
	governments: ReadonlyMap<string, readonly number[]>,
	agencies: readonly FoundAgency[],
): string[] {
	const letters = new Set<string>();
	governments.forEach((of, name) => {
		const isWhole = of.some((agency) => agencies[agency]?.level === 'province');
		if (!isWhole || hasHan(name)) return;
		const first = name.charAt(0);
		[first, `${first}p`, ...(name.length < 4 ? [name] : [])].forEach((text) => letters.add(text));
	});
	return Array.from(letters);
}

function governmentsOf(indexes: readonly FinderIndex[], known: Sounds): Map<string, number[]> {
	const found = new Map<string, number[]>();
	const add = (name: string, at: number) => {
		const folded = compact(foldText(name, new Map()));
		if (folded.length < 2) return;
		const list = found.get(folded);
		if (!list) found.set(folded, [at]);
		else if (list.indexOf(at) === -1) list.push(at);
	};
	let first = 0;
	for (const { agencies, places } of indexes) {
		agencies.forEach(({ governs, place }, at) => {
			const of = places[place];
			if (!governs || !of) return;
			for (const language of languages) [of[language], of[`${language}Short`]].forEach((name) => add(name, first + at));
			const withKind = of.zhShort + of.zh.charAt(of.zh.length - 1);
			for (const name of [of.zhShort, withKind]) {
				add(name, first + at);
				add(
					soundOf(known, name, 'agency')
						.map((syllable) => syllable.charAt(0))
						.join(''),
					first + at,
				);
			}
		});
		first += agencies.length;
	}
	return found;
}
