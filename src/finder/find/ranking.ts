import { isPerson } from './chinese-keys.ts';
import type { Field, Finder, FoundAgency, FoundPerson, Key } from './finder.ts';

/** How the text of a query meets what it found. */
export type How =
	| 'exact'
	| 'prefix'
	| 'part'
	| 'pinyin'
	| 'initials'
	| 'acronym'
	| 'words'
	| 'pieces'
	| 'mixed-pinyin'
	| 'contained'
	| 'abbreviation'
	| 'other-kind'
	| 'reordered'
	| 'same-sound'
	| 'similar-sound'
	| 'near'
	| 'near-beginning'
	| 'near-pinyin'
	| 'near-words'
	| 'matter'
	| 'partly'
	| 'government';

/** Ways by which a name is met that is not what was typed. */
const guesses: readonly How[] = [
	'other-kind',
	'reordered',
	'same-sound',
	'similar-sound',
	'near',
	'near-beginning',
	'near-pinyin',
	'near-words',
	'abbreviation',
	'partly',
	'government',
];

export function isGuess({ how }: Pick<Match, 'how'>): boolean {
	return guesses.indexOf(how) !== -1;
}

/** One row of an answer. */
export interface Match {
	readonly agency: FoundAgency;
	readonly field: Field;
	readonly how: How;
	/** The text of the agency that was met. */
	readonly text: string;
	/** Those whom the query names. */
	readonly persons: readonly FoundPerson[];
}

/** A match while it is weighed: the smaller the cost, the higher it stands. */
export interface Candidate {
	readonly agency: number;
	readonly field: Field;
	readonly how: How;
	readonly text: string;
	/** How far it stands behind what is met whole, by its name. */
	readonly step: number;
	readonly cost: number;
}

/** How far a field stands behind names. */
const fieldSteps: Readonly<Record<Field, number>> = {
	name: 0,
	'short-name': 0,
	'second-name': 0,
	place: 0,
	number: 0,
	person: 1,
	'office-number': 0,
	'duty-number': 0,
	'fax-number': 0,
	'public-number': 0,
	'former-name': 1,
	'merged-name': 1,
	'search-word': 2,
	topic: 2,
	'coming-person': 2,
	'former-person': 3,
};

/** How much of a key is met, as steps: the whole, its beginning, a part. */
export const steps = { whole: 0, beginning: 4, part: 8 } as const;

const perStep = 1e8;
const perLevel = 1e7;
const perCharacter = 1e4;

/**
 * The best candidate of each agency. One that is met by its name and by a matter too stands before those met by the matter,
 * and before those whose names are met as well; never before one whose name is met better.
 */
export class Ranking {
	private readonly named = new Map<number, Candidate>();
	private readonly byWord = new Map<number, Candidate>();
	private readonly finder: Finder;

	constructor(finder: Finder) {
		this.finder = finder;
	}

	/** Weighs a match: `step` for how it is met, then the level of the agency, then what of the text is `left` over. */
	add(agency: number, found: Omit<Candidate, 'agency' | 'cost'> & { readonly left: number }): void {
		const { left, field, how, text } = found;
		const level = this.finder.levels[agency] ?? 0;
		const isGone = this.finder.agencies[agency]?.dissolved === true;
		const step = found.step + fieldSteps[field] + (isGone ? 2 : 0);
		const cost = step * perStep + level * perLevel + Math.min(left, 900) * perCharacter + agency * 0.01;
		const best = field === 'topic' || field === 'search-word' ? this.byWord : this.named;
		const known = best.get(agency);
		if (!known || cost < known.cost) best.set(agency, { agency, field, how, text, step, cost });
	}

	get isEmpty(): boolean {
		return this.named.size + this.byWord.size === 0;
	}

	candidates(): ReadonlyMap<number, Candidate> {
		const all = new Map(this.byWord);
		this.named.forEach((candidate, agency) => {
			const word = this.byWord.get(agency);
			const cost = word ? Math.min(candidate.cost - perStep / 4, word.cost - perStep) : candidate.cost;
			all.set(agency, { ...candidate, cost });
		});
		return all;
	}

	/** Without what is met by words for matters alone. */
	withoutMatters(): Ranking {
		const kept = new Ranking(this.finder);
		this.named.forEach((candidate, agency) => kept.named.set(agency, candidate));
		return kept;
	}

	/**
	 * Without what is met in part only, but with what begins a name as it sounds, be it in the middle of a syllable: somebody may
	 * be typing it. Letters that are the whole name of a place elsewhere (`isPlace`) are not taken for half a name of a person.
	 */
	wholeOrBegun(isPlace: boolean): Ranking {
		const kept = this.whole();
		this.named.forEach((candidate, agency) => {
			const { step, how, field } = candidate;
			const behind = step - fieldSteps[field];
			const isWithin = isPlace && isPerson(field) && behind > steps.beginning;
			const isBegun = (how === 'pinyin' || how === 'prefix') && behind < steps.part && !isWithin;
			if (isBegun && !kept.named.has(agency)) kept.named.set(agency, candidate);
		});
		return kept;
	}

	/** Without what is met in part only. */
	whole(): Ranking {
		const kept = new Ranking(this.finder);
		this.named.forEach((candidate, agency) => {
			if (candidate.step < steps.beginning) kept.named.set(agency, candidate);
		});
		return kept;
	}
}

/** Adds what a key leads to: one agency, or all that have the word. */
export function addKey(
	ranking: Ranking,
	{ agencies, field, text }: Key,
	met: { readonly how: How; readonly step: number; readonly left: number },
): void {
	for (const agency of agencies) ranking.add(agency, { ...met, field, text });
}

/** The first rows: the cheapest, equal ones in protocol order. `personsOf` tells whom the query names at one. */
export function rowsOf(
	finder: Finder,
	candidates: Iterable<Candidate>,
	limit: number,
	personsOf: (candidate: Candidate) => readonly FoundPerson[],
): Match[] {
	return Array.from(candidates)
		.sort((a, b) => a.cost - b.cost || a.agency - b.agency)
		.slice(0, limit)
		.map((candidate) => {
			const { agency, field, how, text } = candidate;
			const found = finder.agencies[agency] as FoundAgency;
			return { agency: found, field, how, text, persons: personsOf(candidate) };
		});
}
