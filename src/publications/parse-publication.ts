import { isError, problem, type Judged, type Problem } from '../records/problem.ts';
import type { SourceFile } from '../records/source.ts';
import { canonicalFile, canonicalText } from './canonical.ts';
import { checkRoot, checkRows, placeOf, type ColumnOf } from './check-rows.ts';
import { findDamage, type Damage } from './find-damage.ts';
import { listsHashOf } from './hashing.ts';
import { isPublicationShaped } from './publication-shape.ts';
import type { FactValue, Publication } from './publication.ts';

/**
 * The publication that a file holds. Its bytes are compared first: one space too many and there is no value. Every
 * changed byte of a row is a problem that names the row, and where it can the fact (`row`, `of`); a header that is well
 * formed and changed is found only by the hash in `heads.txt`.
 */
export function parsePublication(file: SourceFile): Judged<Publication | undefined> {
	const { value, problems } = openPublication(file);
	return { value: problems.some(isError) ? undefined : value, problems };
}

/** The same, with the publication also where its bytes are those of one and its hashes are not: its header may be asked. */
export function openPublication(file: SourceFile): Judged<Publication | undefined> {
	const { text, publication, format } = readPublication(file.bytes);
	if (format !== undefined && format !== 2) {
		const details = { row: 'header', format: String(format) };
		return { value: undefined, problems: [problem('other-format', placeOf(file.path, 1), details)] };
	}
	if (publication === undefined) return { value: undefined, problems: problemsOfDamage(file) };
	return { value: publication, problems: checkHashes(file.path, publication, (mark) => text.indexOf(mark) + 1) };
}

function checkHashes(file: string, publication: Publication, columnOf: ColumnOf): Problem[] {
	const { header, lists, rows } = publication;
	const inLists =
		listsHashOf(lists) === header.lists
			? []
			: [problem('damaged-lists', placeOf(file, columnOf('"lists":{')), { row: 'lists' })];
	const inRows = checkRows(file, rows, columnOf);
	return [...inLists, ...inRows, ...(inRows.length > 0 ? [] : checkRoot(file, publication))];
}

interface Reading {
	readonly text: string;
	/** The format that a file of whatever format names. */
	readonly format?: unknown;
	readonly publication?: Publication;
}

/** The text of the bytes and, where they are the canonical form of a publication, the publication. */
function readPublication(bytes: Uint8Array): Reading {
	const text = decode(bytes);
	try {
		const value: unknown = JSON.parse(text);
		const format = (value as { header?: { format?: unknown } } | null)?.header?.format;
		return isPublicationShaped(value) && isCanonical(text, value)
			? { text, format, publication: value }
			: { text, ...(typeof format === 'number' && { format }) };
	} catch {
		return { text };
	}
}

/**
 * JSON.stringify writes texts, whole numbers and flags as RFC 8785 does, but for halves of surrogate pairs, and the keys
 * of the rows stand in order where the file is canonical: for the rows of almost every file this comparison does, at a
 * third of the cost.
 */
function isCanonical(text: string, { header, lists, rows }: Publication): boolean {
	const printed = `{"header":${canonicalText(header)},"lists":${canonicalText(lists)},"rows":${JSON.stringify(rows)}}\n`;
	const isPlain = printed === text && !text.includes(String.raw`\ud`) && areSorted(rows);
	return isPlain || canonicalFile({ header, lists, rows }) === text;
}

/** Whether the members of every row and fact stand in the canonical order; values in them are texts and flags. */
function areSorted(rows: Publication['rows']): boolean {
	return rows.every(
		(row) =>
			Object.keys(row).join() === 'body,facts,root' &&
			row.facts.every((fact) => {
				if (!('salt' in fact)) return true;
				return isPlain(fact.value) && Object.keys(fact).join() === 'leaf,of,salt,value';
			}),
	);
}

function isPlain(value: FactValue): boolean {
	return typeof value !== 'object' || (value !== null && Object.keys(value).join() === 'withdrawn');
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
	if (row === 'lists') return problem('damaged-lists', place, { row });
	return of === undefined
		? problem('damaged-row', place, { row })
		: problem('damaged-fact', place, { row, of: `${row}#${of}` });
}

function columnOfMark(bytes: Uint8Array, mark: string): number {
	return lenient(bytes).indexOf(mark) + 1;
}

function lenient(bytes: Uint8Array): string {
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
