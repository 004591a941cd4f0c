import { find } from '../finder/find/find.ts';
import { isGuess, type Match } from '../finder/find/ranking.ts';
import type { Finder } from '../finder/find/finder.ts';
import type { Judged } from './finder-quality.ts';

/** A query that was written before the finder was changed, from a source outside this project. */
export interface FrozenQuery {
	readonly query: string;
	/** The ids of agencies of which any is right in the first row; empty where nothing may be answered firmly. */
	readonly answers: readonly string[];
	/** The key under which the head of the file explains the source. */
	readonly source: string;
	/** What else a file notes of a query, column by column. */
	readonly further: readonly string[];
}

const rows = 6;

/** Percentages to reach, by file. */
const targets: Readonly<Record<string, number>> = {
	topics: 85,
	acronyms: 90,
	absent: 100,
	'mixed-scripts': 95,
	'shape-typos': 90,
};
const targetOfOthers = 98;

/**
 * The queries of one file: a line each, columns separated by tabs: query, right answers (ids separated by spaces, `-` for
 * none), source; further columns are optional. Lines that begin with `#` are its head, empty ones are passed over.
 */
export function parseFrozenQueries(text: string): FrozenQuery[] {
	return text
		.split(/\r?\n/)
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map((line) => {
			const [query = '', answers = '', source = '', ...further] = line.split('\t');
			return { query, answers: answers === '-' ? [] : answers.split(' ').filter(Boolean), source, further };
		});
}

/** How many queries of a file are answered rightly, in the first row and among six. */
export function judgeFrozen(finder: Finder, kind: string, queries: readonly FrozenQuery[]): Judged {
	const wrong: Judged['wrong'][number][] = [];
	let first = 0;
	let six = 0;
	for (const { query, answers } of queries) {
		const found = find(finder, query, rows);
		const got = found.map((match) => match.agency.id);
		const isRight = (place: number) => (answers.length === 0 ? isUnanswered(found) : isAmong(got, answers, place));
		if (isRight(1)) first += 1;
		else wrong.push({ query, wanted: answers.join(' or ') || 'nothing', got });
		if (isRight(rows)) six += 1;
	}
	return { kind, target: targets[kind] ?? targetOfOthers, asked: queries.length, first, six, wrong };
}

/** Whether there is no row, or only rows that stand under the heading of guesses. */
function isUnanswered(found: readonly Match[]): boolean {
	return found.every(isGuess);
}

function isAmong(got: readonly string[], answers: readonly string[], places: number): boolean {
	return got.slice(0, places).some((id) => answers.includes(id));
}
