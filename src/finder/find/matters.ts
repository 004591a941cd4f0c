import type { FinderIndex, IndexedKind } from '../finder-index.ts';
import { languages } from '../../i18n/languages.ts';
import { fingerprintOf, soundedAs } from '../fingerprints.ts';
import { compact, foldText, hasHan } from '../fold.ts';
import { type KindCalled, kindsCalled } from '../kinds-called.ts';
import { soundOf, type Sounds } from '../sounds.ts';
import type { FoundAgency, Matters } from './finder.ts';

/** How many characters a word of a kind may have to be found in a query. */
export const longestWord = 8;

/** The kinds that a text tells: a word, a phrase of stems, an acronym or a sound, as they are numbered. */
export function kindsTold({ told }: Matters, text: string): readonly number[] {
	return told.get(fingerprintOf(text)) ?? [];
}

export function openMatters(indexes: readonly FinderIndex[], agencies: readonly FoundAgency[], known: Sounds): Matters {
	const kinds = indexes.reduce((all, index) => all.concat(index.kinds), [] as IndexedKind[]);
	const ofName = new Map<string, readonly KindCalled[]>();
	const kindsOf = agencies.map(({ zh, places }) => {
		const name = withoutPlaces(zh, places);
		const found = ofName.get(name) ?? kindsCalled(kinds, name);
		ofName.set(name, found);
		return found;
	});
	const isPresent = new Uint8Array(kinds.length);
	for (const own of kindsOf) for (const { kind } of own) isPresent[kind] = 1;
	const words = new Map<number, number[]>();
	kinds.forEach(({ called, words: all }, kind) => {
		if (!isPresent[kind]) return;
		for (const text of called.filter((name) => !/政府/.test(name))) {
			addTo(words, fingerprintOf(text), kind);
			addTo(words, fingerprintOf(soundedAs(soundOf(known, text, 'agency').join(''))), kind);
		}
		for (const word of all) addTo(words, word, kind);
	});
	const governments = governmentsOf(indexes, known);
	const called = kinds.reduce((all, kind) => all.concat(kind.called), [] as string[]);
	return {
		agencies: agenciesOf(kinds.length, kindsOf, agencies),
		kindsOf: kindsOf.map((own) => own.map(({ kind }) => kind)),
		told: words,
		absent: new Set(
			kinds.filter((_, kind) => !isPresent[kind]).reduce((all, kind) => all.concat(kind.called), [] as string[]),
		),
		called: new Set(called),
		calledSounds: new Set(called.map((text) => soundOf(known, text, 'agency').join(''))),
		governments,
		wholeLetters: wholeLettersOf(governments, agencies),
	};
}

function addTo<Of>(map: Map<Of, number[]>, key: Of, kind: number): void {
	const list = map.get(key);
	if (!list) map.set(key, [kind]);
	else if (list.indexOf(kind) === -1) list.push(kind);
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
