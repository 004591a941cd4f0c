// Section 1 of `docs/format.md`: what ids, keys, paths and hashes are written like, as parts of patterns.

export const id = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
export const key = '[a-z][a-z0-9]{0,15}';
export const path = '[a-z][a-zA-Z0-9]*(?:\\.[a-zA-Z0-9]+)*';
const hash = '[0-9a-f]{64}';

/** A test whether something is a text that matches a pattern from its beginning to its end. */
export function matcher(pattern: string): (value: unknown) => value is string {
	const whole = new RegExp(`^(?:${pattern})$`);
	return (value): value is string => typeof value === 'string' && whole.test(value);
}

export const isHashText = matcher(hash);
