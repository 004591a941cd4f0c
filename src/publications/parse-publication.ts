import { isError, problem, type Judged, type Problem } from '../records/problem.ts';
import type { SourceFile } from '../records/source.ts';
import { canonicalText, canonicalValue } from './canonical.ts';
import { checkRoot, checkRows, placeOf, type ColumnOf } from './check-rows.ts';
import { findDamage, type Damage } from './find-damage.ts';
import { listsHashOf } from './hashing.ts';
import { isPublicationShaped } from './publication-shape.ts';
import type { Publication, SealedFact, SealedRow } from './publication.ts';
import { isOpen } from './row-shape.ts';

/** Who opens one publication: `openPublication`, or one who has opened it before. */
export type PublicationReader = (file: SourceFile) => Judged<Publication | undefined>;

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
	const { publication, format } = readPublication(file.bytes);
	if (format !== undefined && format !== 2) {
		const details = { row: 'header', format: String(format) };
		return { value: undefined, problems: [problem('other-format', placeOf(file.path, 1), details)] };
	}
	if (publication === undefined) return { value: undefined, problems: problemsOfDamage(file) };
	return { value: publication, problems: checkHashes(file.path, publication, columnsOfMarks(file.bytes)) };
}

/** The same of a file in which `openPublication` has found nothing wrong: nothing is asked again. */
export function openSound({ bytes }: SourceFile): Judged<Publication> {
	return { value: JSON.parse(decode(bytes)) as Publication, problems: [] };
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
	/** The format that a file of whatever format names. */
	readonly format?: unknown;
	readonly publication?: Publication;
}

/** The publication, where the bytes are its canonical form. */
function readPublication(bytes: Uint8Array): Reading {
	try {
		const text = decode(bytes);
		const value: unknown = JSON.parse(text);
		const format = (value as { header?: { format?: unknown } } | null)?.header?.format;
		return isPublicationShaped(value) && isCanonical(text, value)
			? { format, publication: value }
			: { ...(typeof format === 'number' && { format }) };
	} catch {
		return {};
	}
}

/**
 * Whether a text is the canonical form of the publication that was read from it, part after part. Names and hashes have
 * the shape that was asked of them: nothing in them is written in another way.
 */
function isCanonical(text: string, { header, lists, rows }: Publication): boolean {
	let at = 0;
	const goesOn = (part: string) => {
		const does = text.startsWith(part, at);
		at += part.length;
		return does;
	};
	return (
		goesOn(`{"header":${canonicalText(header)},"lists":${canonicalText(lists)},"rows":[`) &&
		rows.every((row, index) => goesOn(`${index === 0 ? '' : ','}${rowText(row)}`)) &&
		goesOn(']}\n') &&
		at === text.length
	);
}

function rowText({ body: agency, facts, root }: SealedRow): string {
	return `{"body":"${agency}","facts":[${facts.map(factText).join()}],"root":"${root}"}`;
}

function factText(fact: SealedFact): string {
	if (!isOpen(fact)) return `{"leaf":"${fact.leaf}"}`;
	return `{"leaf":"${fact.leaf}","of":"${fact.of}","salt":"${fact.salt}","value":${canonicalValue(fact.value)}}`;
}

/** Throws on bytes that are not UTF-8: U+FFFD in their place could be taken for what was printed. */
function decode(bytes: Uint8Array): string {
	return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

function problemsOfDamage({ path, bytes }: SourceFile): Problem[] {
	const { damages, rows } = findDamage(bytes);
	const found = checkRows(path, rows, columnsOfMarks(bytes));
	const all = damages.length + found.length > 0 ? damages : [{ offset: 0, row: 'header' }];
	const columnAt = columnsOfOffsets(bytes);
	return [...all.map((damage) => problemOfDamage(placeOf(path, columnAt(damage.offset)), damage)), ...found];
}

function problemOfDamage(place: Problem['place'], { row, of }: Damage): Problem {
	if (row === 'header') return problem('damaged-header', place, { row });
	if (row === 'lists') return problem('damaged-lists', place, { row });
	return of === undefined
		? problem('damaged-row', place, { row })
		: problem('damaged-fact', place, { row, of: `${row}#${of}` });
}

/** Marks are asked for in the order of the file: each search goes on where the last one ended. */
function columnsOfMarks(bytes: Uint8Array): ColumnOf {
	let text: string | undefined;
	let at = 0;
	return (mark) => {
		text ??= lenient(bytes);
		at = text.indexOf(mark, at);
		return at + 1;
	};
}

/** Columns of offsets in bytes, asked for in the order of the file; a sign of ASCII stands at each, or before it. */
function columnsOfOffsets(bytes: Uint8Array): (offset: number) => number {
	let from = 0;
	let column = 1;
	return (offset) => {
		column += lenient(bytes.subarray(from, offset)).length;
		from = offset;
		return column;
	};
}

function lenient(bytes: Uint8Array): string {
	return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
