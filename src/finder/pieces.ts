import { directMatches } from './direct.ts';
import type { Finder, Key } from './finder.ts';
import { hasHan } from './fold.ts';
import { type Candidate, Ranking, steps } from './ranking.ts';

/** Queries of several pieces, each of which must meet the same body: 教育厅 罗敏, 教育厅 lm. */
export function metByAll(finder: Finder, pieces: readonly string[]): Ranking {
	const ranking = new Ranking(finder);
	if (pieces.length < 2 || pieces.length > 6) return ranking;
	const rankings = pieces.map((piece) => directMatches(finder, piece).candidates());
	const [first, ...others] = rankings as [ReadonlyMap<number, Candidate>, ...ReadonlyMap<number, Candidate>[]];
	first.forEach((candidate, body) => {
		const best = meetsOthers(finder, body, candidate, others, pieces);
		if (best)
			ranking.add(body, {
				field: best.field,
				how: 'pieces',
				text: best.text,
				step: steps.beginning,
				left: Math.min(899, Math.floor(best.cost / 1e7)),
			});
	});
	return ranking;
}

function meetsOthers(
	finder: Finder,
	body: number,
	own: Candidate,
	others: readonly ReadonlyMap<number, Candidate>[],
	pieces: readonly string[],
): Candidate | undefined {
	let best = own;
	for (let at = 0; at < others.length; at += 1) {
		const other = others[at]?.get(body);
		if (!other && !isPlaceOf(finder, body, pieces[at + 1] as string)) return undefined;
		if (other && other.cost < best.cost) best = other;
	}
	return best;
}

function isPlaceOf({ placeWords }: Finder, body: number, piece: string): boolean {
	return (placeWords[body] ?? []).indexOf(piece) !== -1;
}

/**
 * Queries in one piece that join what belongs to one body: 教育厅罗敏, 罗教育厅. Nothing may be left over: a
 * query that also names what the body is not, such as another place, is none of it.
 */
export function joined(finder: Finder, written: string): Ranking {
	const ranking = new Ranking(finder);
	if (written.length < 3 || written.length > 40 || !hasHan(written)) return ranking;
	const held = keysWithin(finder, written);
	held.forEach((keys, body) => {
		const surnames = (finder.bodies[body]?.persons ?? []).map(({ name }) => name.charAt(0));
		const words = [...keys.map(({ folded }) => folded), ...(finder.placeWords[body] ?? []), ...surnames];
		if (!isCovered(written, words)) return;
		const longest = keys.reduce((best, key) => (key.folded.length > best.folded.length ? key : best));
		ranking.add(body, {
			field: longest.field,
			how: 'pieces',
			text: longest.text,
			step: steps.beginning,
			left: written.length - longest.folded.length,
		});
	});
	return ranking;
}

/** For each body its keys of two characters or more that stand in a text. */
function keysWithin({ chinese }: Finder, written: string): Map<number, Key[]> {
	const held = new Map<number, Key[]>();
	for (let from = 0; from < written.length - 1; from += 1) {
		for (let end = from + 2; end <= written.length; end += 1) {
			for (const entry of chinese.exact.get(written.slice(from, end)) ?? []) {
				const key = chinese.keys[entry] as Key;
				for (const body of key.bodies) {
					const keys = held.get(body);
					if (keys) keys.push(key);
					else held.set(body, [key]);
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
