import type { FactId } from './publication.ts';

/** The body that a fact, an event or a correction is about: what stands before `#`. */
export function bodyOfFact(of: string): string {
	return of.slice(0, of.indexOf('#'));
}

/** What a fact says of its body: what stands behind `#` (`t1.name`). */
export function pathOfFact(of: string): string {
	return of.slice(of.indexOf('#') + 1);
}

// The facts of the body itself stand among those of its entries: `name` and `group` are the key of no entry.
const redactablePath =
	/^(?!(?:name|group|pressOffice|speaksBy)(?:\.|$))[a-z][a-z0-9]*(?:\.(?:name|latin|zh|en|number|address))?$/;

/**
 * Whether a redaction may withdraw the fact: the name of a person, the words of a post, a number or address of a line,
 * or a whole correction. What a body is called, its group, roles and days stay.
 */
export function isRedactable(of: FactId): boolean {
	return redactablePath.test(pathOfFact(of));
}
