import type { OpenFact, SealedFact, SealedRow } from './publication.ts';
import { id, isHashText, matcher, path } from './words.ts';

const isAgencyId = matcher(id);
const isPath = matcher(path);
const isSalt = matcher('[0-9a-f]{32}');
const isRowWord = matcher('[a-z]+');

// A roster of a province holds a hundred thousand facts: these few lines read them five times as fast as a schema.

/** Whether a JSON value has the members and types of a row, and no other. */
export function isRowShaped(value: unknown): value is SealedRow {
	if (!isObject(value) || Object.keys(value).length !== 3) return false;
	const { body: agency, facts, root } = value;
	return (
		isAgencyId(agency) && isHashText(root) && Array.isArray(facts) && facts.length > 0 && facts.every(isFactShaped)
	);
}

/** The same of a fact. */
export function isFactShaped(value: unknown): value is SealedFact {
	if (!isObject(value) || !isHashText(value['leaf'])) return false;
	const members = Object.keys(value).length;
	if (members === 1) return true;
	const { of, salt: ofSalt, value: said } = value;
	return members === 4 && isPath(of) && isSalt(ofSalt) && said !== undefined && isPlainJson(said);
}

/** How deep lists and objects may stand in each other. */
const deepest = 32;

/** Whether a JSON value is no deeper than that, and every number in it a whole one that RFC 8785 writes in plain digits. */
export function isPlainJson(value: unknown, left = deepest): boolean {
	if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0;
	if (typeof value !== 'object' || value === null) return true;
	return left > 0 && Object.values(value).every((inner) => isPlainJson(inner, left - 1));
}

/** A fact that is not redacted. */
export function isOpen(fact: SealedFact): fact is OpenFact {
	return 'salt' in fact;
}

/** What a row says it is, by its first fact; `undefined` where that one is not there or not open. */
export function wordOfRow({ facts: [first] }: SealedRow): string | undefined {
	if (first === undefined || !isOpen(first) || first.of !== 'row') return undefined;
	return isRowWord(first.value) ? first.value : undefined;
}

/** The open fact with a path. */
export function openFact(row: SealedRow, path: string): OpenFact | undefined {
	return row.facts.filter(isOpen).find(({ of }) => of === path);
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
