import type { FactId } from './publication.ts';
import { key, matcher } from './words.ts';

/** The agency that a fact, an event or a correction is about: what stands before `#`. */
export function agencyOfFact(of: string): string {
	return of.slice(0, of.indexOf('#'));
}

/** What a fact says of its agency: what stands behind `#` (`t1.name`). */
export function pathOfFact(of: string): string {
	return of.slice(of.indexOf('#') + 1);
}

/** Paths of the agency itself and of a row stand among those of its entries: none of them may be the key of an entry. */
const reservedKeys = [
	'row',
	'kind',
	'name',
	'group',
	'pressOffice',
	'speaksBy',
	'dissolved',
] as const satisfies readonly string[];

/** What a redaction may withdraw of an entry, behind its key. */
const redactableOfEntry = [
	'name',
	'latin',
	'(?!(?:on|by|in)$)[a-z]{2,3}',
	'number',
	'address',
	'reason',
	'matter\\.[a-z]{2,3}',
	'(?:began|ended)\\.(?:document|filingNumber)',
	'ended\\.reason',
];
const isOfEntry = matcher(`(?!(?:${reservedKeys.join('|')})(?:\\.|$))${key}(?:\\.(?:${redactableOfEntry.join('|')}))?`);

/**
 * Whether a redaction may withdraw the fact: the name of a person, the words of a post or a matter, a number or address
 * of a line, the document, number or reason of an event, or a whole correction. What an agency is called, its group, roles,
 * kinds and days stay.
 */
export function isRedactable(of: FactId): boolean {
	const path = pathOfFact(of);
	return path === 'dissolved.document' || isOfEntry(path);
}
