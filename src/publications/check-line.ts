import { problem, type Problem } from '../records/problem.ts';
import { placeOf } from './check-rows.ts';
import { fourDigits, publicationPath } from './publication-file.ts';
import type { Hash, LinedPublication } from './publication.ts';

/**
 * What one publication may not do after those before it. `heads` are the hashes of all that are listed; publications that
 * are damaged are left out of `line`, so neighbours in it need not be neighbours in `heads`.
 */
export function checkLine(line: readonly LinedPublication[], heads: readonly Hash[]): Problem[] {
	return [
		...line.flatMap((publication) => [...checkNumber(publication, heads), ...checkName(publication)]),
		...line.flatMap((publication) => checkChain(publication, line, heads)),
		...line.slice(1).flatMap((later, index) => checkPair(line[index] ?? later, later)),
		...line.flatMap(checkDays),
		...checkLabels(line),
		...checkEvents(line),
	];
}

function checkNumber({ file, header, hash }: LinedPublication, heads: readonly Hash[]): Problem[] {
	const number = heads.indexOf(hash) + 1;
	if (header.number === number) return [];
	return [problem('wrong-publication-number', placeOf(file, 1), { number: fourDigits(number), row: 'header' })];
}

/** Whether a publication seals the one before. Where that one is damaged, its own problem says so. */
function checkChain(
	{ file, header, hash }: LinedPublication,
	line: readonly LinedPublication[],
	heads: readonly Hash[],
): Problem[] {
	const index = heads.indexOf(hash);
	const before = index === 0 ? null : (heads[index - 1] ?? null);
	const isKnown = before === null || line.some((publication) => publication.hash === before);
	if (!isKnown || header.previous === before) return [];
	return [problem('broken-chain', placeOf(file, 1), { number: fourDigits(index + 1), row: 'header' })];
}

function checkName({ file, header }: LinedPublication): Problem[] {
	const expected = publicationPath(header);
	return file === expected ? [] : [problem('wrong-publication-name', placeOf(file, 1), { expected, row: 'header' })];
}

function checkPair(older: LinedPublication, later: LinedPublication): Problem[] {
	const place = placeOf(later.file, 1);
	const known = new Set(later.header.bodies);
	const forgotten = older.header.bodies.filter((body) => !known.has(body));
	const problems = forgotten.map((body) => problem('body-forgotten', place, { body, row: 'header' }));
	for (const name of ['asOf', 'published'] as const) {
		const [before, day] = [older.header[name], later.header[name]];
		if (day < before) problems.push(problem('publication-goes-back', place, { day, before, row: 'header' }));
	}
	return problems;
}

function checkDays({ file, header: { asOf, published } }: LinedPublication): Problem[] {
	if (asOf <= published) return [];
	return [problem('published-before-as-of', placeOf(file, 1), { asOf, published, row: 'header' })];
}

function checkLabels(line: readonly LinedPublication[]): Problem[] {
	const annual = line.filter(({ header }) => header.kind === 'annual');
	return repeated(annual, ({ header }) => [header.label]).map(({ later, earlier, item: year }) =>
		problem('year-published-twice', placeOf(later.file, 1), { year, earlier: earlier.file, row: 'header' }),
	);
}

function checkEvents(line: readonly LinedPublication[]): Problem[] {
	return repeated(line, ({ header }) => header.carries).map(({ later, earlier, item: event }) =>
		problem('event-published-twice', placeOf(later.file, 1), { event, earlier: earlier.file, row: 'header' }),
	);
}

/** Items that a publication has in common with an earlier one. */
function repeated(line: readonly LinedPublication[], itemsOf: (publication: LinedPublication) => readonly string[]) {
	const first = new Map<string, LinedPublication>();
	const found: { later: LinedPublication; earlier: LinedPublication; item: string }[] = [];
	for (const later of line) {
		for (const item of itemsOf(later)) {
			const earlier = first.get(item);
			if (earlier === undefined) first.set(item, later);
			else found.push({ later, earlier, item });
		}
	}
	return found;
}
