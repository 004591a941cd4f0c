import { problem, type Problem } from '../records/problem.ts';
import { bodyOfFact } from './fact-ids.ts';
import { leafOf, rosterRootOf, rowRootOf } from './hashing.ts';
import type { Publication, SealedFact, SealedRow } from './publication.ts';

type OpenFact = Extract<SealedFact, { salt: string }>;

/** Where a text stands in the file, as the column of a problem. */
export type ColumnOf = (text: string) => number;

/** A fact that is not redacted. */
export function isOpen(fact: SealedFact): fact is OpenFact {
	return 'salt' in fact;
}

/** What is wrong with well-formed rows: leaves, roots, facts of another body, and what stands twice. */
export function checkRows(file: string, rows: readonly SealedRow[], columnOf: ColumnOf): Problem[] {
	const seen = new Set<string>();
	return rows.flatMap((row) => {
		const found = checkRow(file, row, columnOf);
		if (found.length === 0 && seen.has(row.body)) {
			found.push(problem('body-twice-in-publication', placeOf(file, columnOf(bodyMark(row))), { row: row.body }));
		}
		seen.add(row.body);
		return found;
	});
}

/** The rows, each sound for itself, must give the root in the header. */
export function checkRoot(file: string, { header, rows }: Publication): Problem[] {
	const root = rosterRootOf(rows.map((row) => row.root));
	if (root === header.root) return [];
	return [problem('wrong-publication-root', placeOf(file, 1), { row: 'header' })];
}

export function placeOf(file: string, column: number): Problem['place'] {
	return { file, line: 1, column };
}

function checkRow(file: string, row: SealedRow, columnOf: ColumnOf): Problem[] {
	const open = row.facts.filter(isOpen);
	const broken = open.filter((fact) => leafOf(fact.salt, fact) !== fact.leaf);
	const body = bodyOfRow(row, open, broken);
	const atRow = () => placeOf(file, columnOf(bodyMark(row)));
	if (broken.length > 0) {
		return broken.map((fact) =>
			problem('damaged-fact', placeOf(file, columnOf(`"leaf":"${fact.leaf}"`)), { row: body, of: fact.of }),
		);
	}
	if (open.length === 0) return [problem('row-without-open-fact', atRow(), { row: body })];
	const isForeign = open.some(({ of }) => bodyOfFact(of) !== row.body);
	if (isForeign || rowRootOf(row.facts.map(({ leaf }) => leaf)) !== row.root) {
		return [problem('damaged-row', atRow(), { row: body })];
	}
	return factsSaidTwice(open).map((of) => problem('fact-twice', atRow(), { row: body, of }));
}

/** The body a row is about. Its facts are hashed and know it better than the row itself. */
function bodyOfRow(row: SealedRow, open: readonly OpenFact[], broken: readonly OpenFact[]): string {
	const sound = open.find((fact) => !broken.includes(fact));
	return sound === undefined ? row.body : bodyOfFact(sound.of);
}

function factsSaidTwice(open: readonly OpenFact[]): readonly string[] {
	const ids = open.map(({ of }) => of);
	if (new Set(ids).size === ids.length) return [];
	return [...new Set(ids.filter((of, index) => ids.indexOf(of) < index))];
}

function bodyMark({ body }: SealedRow): string {
	return `{"body":"${body}"`;
}
