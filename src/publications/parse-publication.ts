import { isError, problem, type Judged, type Problem } from '../records/problem.ts';
import type { SourceFile } from '../records/source.ts';
import { canonicalFile, canonicalText } from './canonical.ts';
import { checkRoot, checkRows, placeOf, type ColumnOf } from './check-rows.ts';
import { findDamage, type Damage } from './find-damage.ts';
import { publicationShape } from './publication-shape.ts';
import type { Publication } from './publication.ts';

/**
 * The publication that a file holds. Its bytes are compared first: one space too many and there is no value. Every
 * changed byte of a row is a problem that names the row, and where it can the fact (`row`, `of`); a header that is well
 * formed and changed is found only by the hash in `heads.txt`.
 */
export function parsePublication(file: SourceFile): Judged<Publication | undefined> {
	const { text, publication } = readPublication(file.bytes);
	if (publication === undefined) return { value: undefined, problems: problemsOfDamage(file) };
	const columnOf: ColumnOf = (mark) => text.indexOf(mark) + 1;
	const found = checkRows(file.path, publication.rows, columnOf);
	const problems = found.length > 0 ? found : checkRoot(file.path, publication);
	return { value: problems.some(isError) ? undefined : publication, problems };
}

/** The text of the bytes and, where they are the canonical form of a publication, the publication. */
function readPublication(bytes: Uint8Array): { readonly text: string; readonly publication?: Publication } {
	const text = decode(bytes);
	try {
		const value = JSON.parse(text) as object;
		const shaped = publicationShape.safeParse(value);
		return shaped.success && isCanonical(text, shaped.data as Publication)
			? { text, publication: shaped.data as Publication }
			: { text };
	} catch {
		return { text };
	}
}

/**
 * JSON.stringify writes texts, whole numbers and flags as RFC 8785 does, but for halves of surrogate pairs, and the keys
 * of the rows' shape are sorted: for the rows of almost every file this comparison does, at a third of the cost.
 */
function isCanonical(text: string, { header, rows }: Publication): boolean {
	const printed = `{"header":${canonicalText(header)},"rows":${JSON.stringify(rows)}}\n`;
	return printed === text && !text.includes(String.raw`\ud`) ? true : canonicalFile({ header, rows }) === text;
}

/** Bytes that are not UTF-8 give no text: U+FFFD in their place could be taken for what was printed. */
function decode(bytes: Uint8Array): string {
	try {
		return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
	} catch {
		return '';
	}
}

function problemsOfDamage({ path, bytes }: SourceFile): Problem[] {
	const { damages, rows } = findDamage(bytes);
	const found = checkRows(path, rows, (mark) => columnOfMark(bytes, mark));
	const all = damages.length + found.length > 0 ? damages : [{ offset: 0, row: 'header' }];
	return [...all.map((damage) => problemOfDamage(path, bytes, damage)), ...found];
}

function problemOfDamage(path: string, bytes: Uint8Array, { offset, row, of }: Damage): Problem {
	const place = placeOf(path, lenient(bytes.subarray(0, offset)).length + 1);
	if (row === 'header') return problem('damaged-header', place, { row });
	return of === undefined ? problem('damaged-row', place, { row }) : problem('damaged-fact', place, { row, of });
}

function columnOfMark(bytes: Uint8Array, mark: string): number {
	return lenient(bytes).indexOf(mark) + 1;
}

function lenient(bytes: Uint8Array): string {
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
