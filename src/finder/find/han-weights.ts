import { isWord } from './chinese-keys.ts';
import type { Finder, Key } from './finder.ts';
import { compact } from '../fold.ts';
import { generalIn, isGeneral } from '../general-words.ts';
import type { Weights } from './matter-weights.ts';
import { kindsTold, longestWord } from './matters.ts';
import { organisationInHan } from './named-organisation.ts';
import type { Question } from './question.ts';

/** Weighs the Chinese of a question; gives whether all of it is met by the kind that is met best. */
export function weighHan(finder: Finder, weights: Weights, question: Question): boolean {
	const { han } = question;
	const written = compact(han);
	if (written === '') return true;
	const met = hanMet(finder, han);
	const general = generalIn(han);
	let best = 0;
	let mask: Uint8Array = new Uint8Array(han.length);
	const weigh = (own: Uint8Array, { longest, last }: Mask): number => {
		const weight =
			countOf(own) - countOf(own.map((one, at) => one & (general[at] as number))) / 2 + longest / 100 + last / 1000;
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
	const named = organisationInHan(finder, question, mask);
	if (named === 'another') weights.isRefused = true;
	if (named !== 'none') return false;
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
