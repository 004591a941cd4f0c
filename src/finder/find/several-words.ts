import { isPerson } from './chinese-keys.ts';
import { directMatches } from './direct-matches.ts';
import type { Finder, FoundPerson, Key } from './finder.ts';
import { hasHan, isLatin } from '../fold.ts';
import { kindsTold, longestWord } from './matters.ts';
import { type Candidate, Ranking, steps } from './ranking.ts';
import { isKindWord } from '../stop-phrases.ts';

/**
 * Queries of several pieces, each of which must meet the same agency: 教育厅 罗敏, 教育厅 lm. The row says which piece met
 * the fewest. Pieces that are all in letters must meet more than a part of a name; words for kinds tell nothing.
 */
export function metByAll(finder: Finder, query: readonly string[]): Ranking {
	const ranking = new Ranking(finder);
	const isAllLatin = query.every(isLatin);
	const pieces = query.filter((piece) => !isKindWord(piece));
	if (pieces.length < 2 || pieces.length > 6) return ranking;
	const least = isAllLatin ? steps.part : Infinity;
	const rankings = pieces
		.map((piece) => ({ piece, met: withoutInitials(directMatches(finder, piece).candidates()) }))
		.sort((a, b) => a.met.size - b.met.size);
	const [rarest, ...others] = rankings as [(typeof rankings)[number], ...typeof rankings];
	rarest.met.forEach((candidate, agency) => {
		if (candidate.step >= least) return;
		const costs = others.map(({ piece, met }) => costOf(finder, agency, piece, met.get(agency), least));
		if (costs.indexOf(undefined) !== -1) return;
		ranking.add(agency, {
			field: candidate.field,
			how: 'pieces',
			text: candidate.text,
			step: steps.beginning,
			left: Math.min(899, Math.floor(Math.min(candidate.cost, ...(costs as number[])) / 1e7)),
		});
	});
	return ranking;
}

/** Where letters are the acronym of some agencies, they neither begin the name of a person of another nor are its first letters. */
function withoutInitials(met: ReadonlyMap<number, Candidate>): ReadonlyMap<number, Candidate> {
	const all = Array.from(met);
	if (!all.some(([, { how, field }]) => how === 'acronym' && !isPerson(field))) return met;
	return new Map(
		all.filter(([, { how, field, step }]) => !isPerson(field) || (how !== 'initials' && step < steps.beginning)),
	);
}

/** What an agency costs by one piece; nothing is added by the name of its place; `undefined` where it does not meet it. */
function costOf(
	finder: Finder,
	agency: number,
	piece: string,
	candidate: Candidate | undefined,
	least: number,
): number | undefined {
	if (candidate && candidate.step < least) return candidate.cost;
	return isPlaceOf(finder, agency, piece) ? Infinity : undefined;
}

function isPlaceOf({ placeWords }: Finder, agency: number, piece: string): boolean {
	return (placeWords[agency] ?? []).indexOf(piece) !== -1;
}

/**
 * Queries in one piece that join what belongs to one agency: 教育厅罗敏, 罗教育厅. Nothing may be left over: a
 * query that also names what the agency is not, such as another place, is none of it.
 */
export function joined(finder: Finder, written: string): Ranking {
	const ranking = new Ranking(finder);
	if (written.length < 3 || written.length > 40 || !hasHan(written)) return ranking;
	const held = keysWithin(finder, written);
	const matters = wordsOfKinds(finder, written);
	const mattersOf = (agency: number) =>
		(finder.matters.kindsOf[agency] ?? []).reduce((all, kind) => all.concat(matters.get(kind) ?? []), [] as string[]);
	held.forEach((keys, agency) => {
		const surnames = surnamesOf(finder.agencies[agency]?.persons ?? []);
		const words = [
			...keys.map(({ folded }) => folded),
			...(finder.placeWords[agency] ?? []),
			...surnames,
			...mattersOf(agency),
		];
		if (!isCovered(written, words)) return;
		const longest = keys.reduce((best, key) => (key.folded.length > best.folded.length ? key : best));
		ranking.add(agency, {
			field: longest.field,
			how: 'pieces',
			text: longest.text,
			step: steps.beginning,
			left: written.length - longest.folded.length,
		});
	});
	return ranking;
}

/** For each kind the words of it that stand in a text. */
function wordsOfKinds({ matters }: Finder, written: string): Map<number, string[]> {
	const found = new Map<number, string[]>();
	for (let from = 0; from < written.length - 1; from += 1) {
		for (let end = from + 2; end <= Math.min(written.length, from + longestWord); end += 1) {
			const word = written.slice(from, end);
			for (const kind of kindsTold(matters, word)) found.set(kind, (found.get(kind) ?? []).concat(word));
		}
	}
	return found;
}

/** Of one character and of two, and what stands before the point of a name in several parts. */
function surnamesOf(persons: readonly FoundPerson[]): string[] {
	const surnames: string[] = [];
	for (const { name } of persons) surnames.push(name.charAt(0), name.slice(0, 2), name.split(/[·•]/)[0] as string);
	return surnames;
}

/** For each agency its keys of two characters or more that stand in a text. */
function keysWithin({ chinese }: Finder, written: string): Map<number, Key[]> {
	const held = new Map<number, Key[]>();
	for (let from = 0; from < written.length - 1; from += 1) {
		for (let end = from + 2; end <= written.length; end += 1) {
			for (const entry of chinese.exact.get(written.slice(from, end)) ?? []) {
				const key = chinese.keys[entry] as Key;
				for (const agency of key.agencies) {
					const keys = held.get(agency);
					if (keys) keys.push(key);
					else held.set(agency, [key]);
				}
			}
		}
	}
	return held;
}

/** Whether a text can be cut into the given words without a rest. */
function isCovered(written: string, words: readonly string[]): boolean {
	const reached = new Uint8Array(written.length + 1);
	reached[0] = 1;
	for (let at = 0; at < written.length; at += 1) {
		if (reached[at] !== 1) continue;
		for (const word of words) if (word !== '' && written.indexOf(word, at) === at) reached[at + word.length] = 1;
	}
	return reached[written.length] === 1;
}
