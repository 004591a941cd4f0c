/**
 * What the rows of a known kind and layout say, whatever their hashes: a row of an event is none of the roster, an event
 * that is carried stands in a row, and one that is only sealed names nobody.
 */
import { eventKinds } from '../records/measures.ts';
import { problem, type Problem } from '../records/problem.ts';
import { placeOf } from './check-rows.ts';
import { pathOfFact } from './fact-ids.ts';
import { isHeaderText } from './publication-shape.ts';
import {
	isKnownHere,
	knownKind,
	rowKinds,
	type FactValue,
	type ChainedPublication,
	type OpenFact,
	type PublicationKind,
	type Redaction,
	type RowKind,
	type SealedRow,
} from './publication.ts';
import { eventOfRow } from './roster-rows.ts';
import { isOpen, wordOfRow } from './row-shape.ts';
import * as words from './words.ts';

const rowsOfKind: Readonly<Record<PublicationKind, readonly RowKind[]>> = {
	annual: ['roster', 'event'],
	supplement: ['roster', 'event'],
	erratum: ['correction'],
	redaction: [],
};

/** `carried` tells the file that carries an event or a correction first, `redacts` what the whole line withdraws. */
export function checkRowRules(
	publication: ChainedPublication,
	redacts: readonly Redaction[],
	carried: ReadonlyMap<string, string>,
): Problem[] {
	const kind = knownKind(publication.header);
	if (kind === undefined || !isKnownHere(publication.header)) return [];
	const { file, rows } = publication;
	const seen = new Set<string>();
	const inRows = rows.flatMap((row, index) => {
		const asked: AskedRow = {
			row,
			open: row.facts.filter(isOpen),
			event: wordOfRow(row) === 'event' ? eventOfRow(row) : undefined,
			isCarried: (id) => carried.get(id) === file,
			number: publication.header.number,
		};
		const code = faultOf(asked, rowsOfKind[kind], seen, rows[index - 1]);
		return code === undefined ? [] : [problem(code, placeOf(file, 1), { row: row.body })];
	});
	return [...inRows, ...checkCarried(publication, redacts)];
}

interface AskedRow {
	readonly row: SealedRow;
	readonly open: readonly OpenFact[];
	readonly event: string | undefined;
	readonly isCarried: (id: string) => boolean;
	readonly number: number;
}

type Fault = 'row-of-other-kind' | 'row-facts-unfit' | 'body-twice-in-publication';

function faultOf(
	asked: AskedRow,
	allowed: readonly RowKind[],
	seen: Set<string>,
	before: SealedRow | undefined,
): Fault | undefined {
	const { row, event } = asked;
	const said = wordOfRow(row);
	const word = rowKinds.find((kind) => kind === said && allowed.includes(kind));
	// Rows of the roster come first: whoever prints them stops at the first of an event.
	const isLate = word === 'roster' && before !== undefined && wordOfRow(before) === 'event';
	if (word === undefined || isLate) return 'row-of-other-kind';
	if (!isFit[word](asked)) return 'row-facts-unfit';
	const about = event ?? row.body;
	if (seen.has(about)) return 'body-twice-in-publication';
	seen.add(about);
	return undefined;
}

const isFit: Readonly<Record<RowKind, (asked: AskedRow) => boolean>> = {
	roster: ({ open, number }) =>
		has(open, 'group') &&
		has(open, 'speaksBy') &&
		open.every(({ of, value }) => of !== 'kind' && !ofFiling.test(of) && isPlain(value, number)),
	event: ({ row, open, event, isCarried, number }) => {
		const kind = open.find(({ of }) => of === 'kind')?.value;
		if (event === undefined || !kindsOfEvents.includes(String(kind))) return false;
		if (has(open, 'group') || has(open, 'speaksBy')) return false;
		if (!open.every(({ value }) => isPlain(value, number))) return false;
		return isCarried(event) || namesNobody(row, pathOfFact(event));
	},
	correction: ({ row, open, isCarried, number }) =>
		open.every(({ of, value }) => {
			if (of === 'row') return true;
			if (isKey(of)) return isCorrection(value) && isCarried(`${row.body}#${of}`);
			return isOfCorrection(of) && isPlain(value, number);
		}),
};

const isKey = words.matcher(words.key);
const isPath = words.matcher(words.path);

/** What stands beside a correction: its day and its reason. */
const isOfCorrection = words.matcher(`${words.key}\\.(?:on|reason)`);

/** What only the row of an event says, of when and how it was filed. */
const ofFiling = /\.(?:filed|filingNumber|document|reason)$/;

const kindsOfEvents: readonly string[] = [...eventKinds, 'dissolved'];

function has(open: readonly OpenFact[], path: string): boolean {
	return open.some(({ of }) => of === path);
}

/** A text, a flag, or that an earlier publication had withdrawn it. */
function isPlain(value: FactValue, number: number): boolean {
	if (typeof value === 'string') return isHeaderText(value);
	if (typeof value !== 'object') return typeof value === 'boolean';
	if (value === null || !('withdrawn' in value) || Object.keys(value).length !== 1) return false;
	return typeof value.withdrawn === 'number' && 0 < value.withdrawn && value.withdrawn < number;
}

/** Words set right, or an entry that never was; a correction changes something. */
function isCorrection(value: FactValue): boolean {
	if (typeof value !== 'object' || value === null || !('of' in value)) return false;
	if ('void' in value) return value.void && isKey(value.of) && Object.keys(value).length === 2;
	const isText = (text: unknown) => typeof text === 'string' && isHeaderText(text);
	return (
		Object.keys(value).length === 3 &&
		isPath(value.of) &&
		isText(value.was) &&
		isText(value.now) &&
		value.was !== value.now
	);
}

/** Whether the row of an event that is not published seals no more than its kind, its day and its filing. */
function namesNobody({ facts }: SealedRow, event: string): boolean {
	if (event === 'dissolved') return true;
	const allowed = new Set(['row', 'kind', ...['on', 'by', 'filed', 'filingNumber'].map((last) => `${event}.${last}`)]);
	return facts.every((fact) => !isOpen(fact) || allowed.has(fact.of));
}

/** What is carried or printed as undeclared has its row. */
function checkCarried({ file, lists, rows, header }: ChainedPublication, redacts: readonly Redaction[]): Problem[] {
	const withdrawn = redacts.filter(({ publication }) => publication === header.number).map(({ of }) => of);
	const shown = new Set(
		header.kind === 'erratum'
			? [...rows.flatMap(correctionsOf), ...withdrawn]
			: rows.filter((row) => wordOfRow(row) === 'event').map(eventOfRow),
	);
	const printed = new Set(rows.filter((row) => wordOfRow(row) === 'roster').map(({ body: agency }) => agency));
	const missing = [
		...lists.carries.filter((id) => !shown.has(id)),
		...lists.undeclared.filter((agency) => !printed.has(agency)),
	];
	return missing.map((id) => problem('listed-without-row', placeOf(file, 1), { id, row: 'lists' }));
}

function correctionsOf({ body: agency, facts }: SealedRow): string[] {
	const open = facts.slice(1).filter(isOpen);
	return open.filter(({ of }) => isKey(of)).map(({ of }) => `${agency}#${of}`);
}
