/**
 * What the rows of a known kind and layout say, whatever their hashes: a row of an event is none of the roster, an event
 * that is carried stands in a row, and one that is only sealed names nobody.
 */
import { problem, type Problem } from '../records/problem.ts';
import { placeOf } from './check-rows.ts';
import { bodyOfFact, pathOfFact } from './fact-ids.ts';
import {
	knownKind,
	layout,
	rowKinds,
	type LinedPublication,
	type PublicationKind,
	type RowKind,
	type SealedRow,
} from './publication.ts';
import { eventDay, eventOfRow } from './roster-rows.ts';
import { isOpen, openFact, wordOfRow } from './row-shape.ts';

const rowsOfKind: Readonly<Record<PublicationKind, readonly RowKind[]>> = {
	annual: ['roster', 'event'],
	supplement: ['roster', 'event'],
	erratum: ['correction'],
	redaction: [],
};

export function checkRowRules(publication: LinedPublication): Problem[] {
	const kind = knownKind(publication.header);
	if (kind === undefined || publication.header.layout !== layout) return [];
	const { file, rows, lists } = publication;
	const carried = new Set<string>(lists.carries);
	const seen = new Set<string>();
	const inRows = rows.flatMap((row, index) => {
		const code = faultOf(row, rowsOfKind[kind], carried, seen, rows[index - 1]);
		return code === undefined ? [] : [problem(code, placeOf(file, 1), { row: row.body })];
	});
	return [...inRows, ...checkCarried(publication)];
}

type Fault = 'row-of-other-kind' | 'row-facts-unfit' | 'body-twice-in-publication';

function faultOf(
	row: SealedRow,
	allowed: readonly RowKind[],
	carried: ReadonlySet<string>,
	seen: Set<string>,
	before: SealedRow | undefined,
): Fault | undefined {
	const said = wordOfRow(row);
	const word = rowKinds.find((kind) => kind === said);
	// A kind of row that came later: its hashes hold, and what it says is not judged here.
	if (word === undefined) return undefined;
	if (!allowed.includes(word)) return 'row-of-other-kind';
	// Rows of the roster come first: whoever prints them stops at the first of an event.
	if (word === 'roster' && before !== undefined && wordOfRow(before) === 'event') return 'row-of-other-kind';
	if (!isFit[word](row, carried)) return 'row-facts-unfit';
	const about = word === 'event' ? (eventOfRow(row) ?? '') : row.body;
	if (seen.has(about)) return 'body-twice-in-publication';
	seen.add(about);
	return undefined;
}

/** What only the row of an event says, of when and how it was filed. */
const ofFiling = /\.(?:filed|filingNumber|document|reason)$/;

const isFit: Readonly<Record<RowKind, (row: SealedRow, carried: ReadonlySet<string>) => boolean>> = {
	roster: (row) =>
		openFact(row, 'group') !== undefined &&
		openFact(row, 'speaksBy') !== undefined &&
		row.facts.filter(isOpen).every(({ of }) => of !== 'kind' && !ofFiling.test(of)),
	event: (row, carried) => {
		const event = eventOfRow(row);
		const open = row.facts.filter(isOpen);
		if (event === undefined || openFact(row, 'kind') === undefined) return false;
		if (open.some(({ of }) => of === 'group' || of === 'speaksBy')) return false;
		return carried.has(event) || namesNobody(row, pathOfFact(event));
	},
	correction: (row) => row.facts.slice(1).every((fact) => !isOpen(fact) || isFactOfCorrection(row, fact.of)),
};

/** Whether the row of an event that is not published seals no more than its kind, its day and its filing. */
function namesNobody({ facts }: SealedRow, event: string): boolean {
	if (event === 'dissolved') return true;
	const allowed = new Set(['row', 'kind', `${event}.filed`, `${event}.filingNumber`]);
	return facts.every((fact) => !isOpen(fact) || allowed.has(fact.of) || eventDay.test(fact.of));
}

function isFactOfCorrection(row: SealedRow, of: string): boolean {
	if (/^[a-z][a-z0-9]*\.(?:on|reason)$/.test(of)) return true;
	const value = openFact(row, of)?.value;
	if (of.includes('.') || typeof value !== 'object' || value === null || !('of' in value)) return false;
	return 'void' in value ? value.void : typeof value.was === 'string' && value.was !== value.now;
}

/** What is carried or printed as undeclared has its row, and no row corrects what is not carried. */
function checkCarried(publication: LinedPublication): Problem[] {
	const { file, lists, rows, header } = publication;
	const ids = new Set<string>(
		header.kind === 'erratum' ? rows.flatMap(correctionsOf) : rows.map((row) => eventOfRow(row) ?? ''),
	);
	const bare = new Set(rows.filter(({ facts }) => facts.some((fact) => !isOpen(fact))).map(({ body }) => body));
	const carried = new Set<string>(lists.carries);
	const isMissing = (id: string) => !ids.has(id) && !(header.kind === 'erratum' && bare.has(bodyOfFact(id)));
	const printed = new Set(rows.filter((row) => wordOfRow(row) === 'roster').map(({ body }) => body));
	const missing = [
		...lists.carries.filter(isMissing),
		...(header.kind === 'erratum' ? [...ids].filter((id) => !carried.has(id)) : []),
		...lists.undeclared.filter((body) => !printed.has(body)),
	];
	return missing.map((id) => problem('listed-without-row', placeOf(file, 1), { id, row: 'lists' }));
}

function correctionsOf({ body, facts }: SealedRow): string[] {
	return facts.slice(1).flatMap((fact) => (isOpen(fact) && !fact.of.includes('.') ? [`${body}#${fact.of}`] : []));
}
