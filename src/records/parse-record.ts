import type { z } from 'zod';
import type { AgencyRecord } from './agency.ts';
import { agencyChecks } from './checks/agency-checks.ts';
import { otherChecks } from './checks/other-checks.ts';
import { sizeLimits } from './limits.ts';
import { isError, problem } from './problem.ts';
import { problemSeverities } from './problem-codes.ts';
import { hasSuspiciousCharacter } from './reading/characters.ts';
import { commonYaml } from './reading/common-yaml.ts';
import { decode } from './reading/decode.ts';
import { toProblems } from './reading/lines.ts';
import { plainValue } from './reading/plain-value.ts';
import { slipsInValue } from './reading/scalar-slips.ts';
import type { RecordSlip, Slip } from './reading/slip.ts';
import {
	commentSlips,
	conflictSlip,
	lineEndSlips,
	longLineSlips,
	textCharacterSlips,
} from './reading/surface-slips.ts';
import { syntaxSlips } from './reading/syntax-slips.ts';
import { nodeAt, offsetAt, rangeOf, readTree, unreadablePairs, type Tree } from './reading/tree.ts';
import { recordKindOf, recordKinds, type RecordKind, type RecordOf } from './record-kinds.ts';
import { shapeSlips, unknownKey } from './shape/shape-slips.ts';
import type { ParsedRecord, SourceFile } from './source.ts';
import { agencyTextSlips, namesOf } from './text-rules/agency-text.ts';
import { readDay } from './text-rules/day-readings.ts';

/**
 * The record that a file holds, and everything wrong in the file, in the order of its text. A file whose YAML cannot be
 * read has its syntax problems only; otherwise no slip hides another. It never throws.
 *
 * The kind of record is known by where the file lies; a file in no known place has the problem `stray-file`.
 */
export function parseRecord(file: SourceFile): ParsedRecord<RecordOf<RecordKind>>;
export function parseRecord<Kind extends RecordKind>(file: SourceFile, kind: Kind): ParsedRecord<RecordOf<Kind>>;
export function parseRecord(file: SourceFile, kind = recordKindOf(file.path)): ParsedRecord<RecordOf<RecordKind>> {
	const top = { file: file.path, line: 1, column: 1 };
	if (kind === undefined) return { value: undefined, problems: [problem('stray-file', top, { path: file.path })] };
	const limit = sizeLimits[kind];
	if (file.bytes.length > limit) {
		const details = { size: String(file.bytes.length), limit: String(limit) };
		return { value: undefined, problems: [problem('file-too-large', top, details)] };
	}
	const { text, readable, slips } = decode(file.bytes);
	const reading = readable ? readText(kind, file.path, text) : { value: undefined, slips: [] };
	const problems = toProblems(file.path, text, [...slips, ...reading.slips]);
	if (reading.value === undefined || problems.some(isError)) return { value: undefined, problems };
	return { value: { path: file.path, text, value: reading.value as RecordOf<RecordKind> }, problems };
}

interface Reading {
	readonly value: unknown;
	readonly slips: readonly Slip[];
}

/** What makes it worth looking at every text of a file: one glance at the whole spares most files the rest. */
const noteworthy = /[\t\r<>&\\]|#\S|={7}|[Ss][Cc][Rr][Ii][Pp][Tt]\s*:|data:/;

function readText(kind: RecordKind, path: string, text: string): Reading {
	if (text.trim() === '') return { value: undefined, slips: [{ code: 'empty-file', at: 0 }] };
	const suspicious = hasSuspiciousCharacter(text);
	const careful = suspicious || noteworthy.test(text);
	const conflicting = careful ? conflictSlip(text) : undefined;
	if (conflicting) return { value: undefined, slips: [conflicting] };
	const surface = [...lineEndSlips(text), ...longLineSlips(text), ...(suspicious ? textCharacterSlips(text) : [])];
	const faultless = careful || surface.length > 0 ? undefined : faultlessRecord(kind, path, commonYaml(text));
	if (faultless !== undefined) return { value: faultless, slips: [] };
	const tree = readTree(text);
	const syntax = syntaxSlips(tree);
	if (syntax.length > 0) return { value: undefined, slips: [...surface, ...syntax] };
	if (tree.root === null) return { value: undefined, slips: [...surface, { code: 'empty-file', at: 0 }] };
	const comments = careful ? commentSlips(tree) : [];
	return readRecord(kind, path, tree, [...surface, ...comments], careful);
}

/** The record that a value is where nothing is wrong with it: there are no places to be found then. */
function faultlessRecord(kind: RecordKind, path: string, value: unknown): unknown {
	if (value === undefined) return undefined;
	const { data, success } = recordKinds[kind].schema.safeParse(value);
	if (!success || (kind === 'agencies' && agencyTextSlips(value).length > 0)) return undefined;
	return checksOf(kind, path, data).length > 0 ? undefined : data;
}

function checksOf(kind: RecordKind, path: string, record: object): readonly RecordSlip[] {
	return kind === 'agencies' ? agencyChecks(path, record as AgencyRecord) : otherChecks(kind, path, record);
}

function readRecord(kind: RecordKind, path: string, tree: Tree, before: readonly Slip[], careful: boolean): Reading {
	const plain = plainValue(tree, careful);
	const schema: z.ZodType = recordKinds[kind].schema;
	const parsed = schema.safeParse(plain.value);
	const words = kind === 'agencies' ? wordSlips(tree, plain.value) : [];
	const names = new Set(words.filter(({ code }) => code === 'name-over-lines').map(({ at }) => at));
	const values = plain.slips.filter(({ code, at }) => code !== 'value-over-lines' || !names.has(at));
	const impossible = plain.impossible.map(({ parent, key }) => unknownKey({ schema, value: plain.value }, parent, key));
	const known = [...before, ...values, ...words, ...placed(tree, impossible)];
	const errors = known.filter(({ code }) => problemSeverities[code] === 'error');
	if (!parsed.success) {
		const shape = shapeSlips(schema, plain.value, parsed.error.issues);
		return { value: undefined, slips: [...known, ...placed(tree, untold(tree, shape, errors))] };
	}
	const checks = checksOf(kind, path, parsed.data as object);
	return { value: parsed.data, slips: [...known, ...placed(tree, untold(tree, checks, errors))] };
}

function wordSlips(tree: Tree, value: unknown): Slip[] {
	const overLines = namesOf(value).filter(({ path, text }) => /\s/.test(text) && isOverLines(tree, path));
	const told = new Set(overLines.map(({ path }) => path.join('.')));
	const slips = agencyTextSlips(value).flatMap(({ path, slips }) => {
		if (told.has(path.join('.'))) return [];
		return slipsInValue(tree.text, nodeAt(tree, path), slips);
	});
	return [
		...slips,
		...overLines.map(({ path, text }): Slip => {
			return { code: 'name-over-lines', at: offsetAt(tree, path), details: { text } };
		}),
	];
}

/** Whether a value goes on over the end of a line: YAML makes a space of it, or keeps it. */
function isOverLines(tree: Tree, path: RecordSlip['path']): boolean {
	const range = rangeOf(nodeAt(tree, path));
	return (
		range !== undefined &&
		tree.text
			.slice(...range)
			.trim()
			.includes('\n')
	);
}

/** Slips without those of texts in which an error is known already: one slip is told once. */
function untold(tree: Tree, shape: readonly RecordSlip[], known: readonly Slip[]): readonly RecordSlip[] {
	if (known.length === 0) return shape;
	return shape.filter(({ code, path, on }) => {
		if (code === 'missing-key') return !isKeyUnreadable(tree, path, known);
		const range = on === 'key' ? undefined : rangeOf(nodeAt(tree, path));
		return !range || !known.some(({ at }) => range[0] <= at && at < range[1]);
	});
}

/** Whether a key may only seem to be missing, because a pair of its map could not be read. */
function isKeyUnreadable(tree: Tree, path: RecordSlip['path'], known: readonly Slip[]): boolean {
	const pairs = unreadablePairs(nodeAt(tree, path.slice(0, -1)));
	return (
		pairs.some(([from, until]) => known.some(({ at }) => from <= at && at <= until)) || nodeAt(tree, path) !== undefined
	);
}

function placed(tree: Tree, slips: readonly RecordSlip[]): Slip[] {
	return slips.map(({ code, path, on, details }) => {
		const slip: Slip = { code, at: offsetAt(tree, path, on), ...(details && { details }) };
		return code === 'bad-date' ? withDay(tree, path, slip) : slip;
	});
}

/** A day that can be read in one way only is put right by the formatter. */
function withDay(tree: Tree, path: RecordSlip['path'], slip: Slip): Slip {
	const range = rangeOf(nodeAt(tree, path));
	const reading = readDay(slip.details?.['text'] ?? '');
	if (!range || !reading?.certain) return slip;
	return { ...slip, repair: [{ from: range[0], until: range[1], text: reading.day }] };
}
