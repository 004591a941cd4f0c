import { problem, type Problem } from '../records/problem.ts';
import { bytesOfHash, isHash, leafInRow, rowRootOver, rowsRootOf } from './hashing.ts';
import type { OpenFact, Publication, SealedRow } from './publication.ts';
import { isOpen, wordOfRow } from './row-shape.ts';

/** Where a text stands in the file, as the column of a problem. */
export type ColumnOf = (text: string) => number;

/** What is wrong with rows that are well-formed, each for itself: leaves, root, the first fact, and what stands twice. */
export function checkRows(file: string, rows: readonly SealedRow[], columnOf: ColumnOf): Problem[] {
	return rows.flatMap((row) => checkRow(file, row, columnOf));
}

/** The rows, each sound for itself, must be as many as the header says and give its root. */
export function checkRoot(file: string, { header, rows }: Publication): Problem[] {
	const root = rowsRootOf(rows.map((row) => row.root));
	if (root === header.root && rows.length === header.rows) return [];
	return [problem('wrong-publication-root', placeOf(file, 1), { row: 'header' })];
}

export function placeOf(file: string, column: number): Problem['place'] {
	return { file, line: 1, column };
}

function checkRow(file: string, row: SealedRow, columnOf: ColumnOf): Problem[] {
	const { body: agency } = row;
	const open = row.facts.filter(isOpen);
	const broken: OpenFact[] = [];
	const leaves = row.facts.map((fact) => {
		if (!isOpen(fact)) return bytesOfHash(fact.leaf);
		const leaf = leafInRow(agency, fact);
		if (!isHash(leaf, fact.leaf)) broken.push(fact);
		return leaf;
	});
	const atRow = () => placeOf(file, columnOf(markOf(row)));
	// Where nothing in a row is as it was, its agency is not.
	if (broken.length === open.length && open.length > 1) return [problem('damaged-row', atRow(), { row: agency })];
	if (broken.length > 0) {
		return broken.map(({ leaf, of }) =>
			problem('damaged-fact', placeOf(file, columnOf(`"leaf":"${leaf}"`)), { row: agency, of: `${agency}#${of}` }),
		);
	}
	if (!isHash(rowRootOver(leaves), row.root)) return [problem('damaged-row', atRow(), { row: agency })];
	if (wordOfRow(row) === undefined) return [problem('row-without-kind', atRow(), { row: agency })];
	return pathsSaidTwice(open).map((of) => problem('fact-twice', atRow(), { row: agency, of: `${agency}#${of}` }));
}

function pathsSaidTwice(open: readonly { readonly of: string }[]): readonly string[] {
	const paths = open.map(({ of }) => of);
	if (new Set(paths).size === paths.length) return [];
	return [...new Set(paths.filter((of, index) => paths.indexOf(of) < index))];
}

/** How the row begins in its file; two rows of one agency differ in their first leaf. */
function markOf({ body: agency, facts }: SealedRow): string {
	return `{"body":"${agency}","facts":[{"leaf":"${facts[0]?.leaf}"`;
}
