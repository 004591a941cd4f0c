import { steering } from './visible-text.ts';

/** Data as a program reads them: maps become objects and sets lists, which JSON would leave out in silence. */
export function toJsonText(data: unknown): string {
	const text = JSON.stringify(data, (_, value: unknown) => plainOf(value), '\t');
	// Such characters stand inside of texts only, for JSON ends its lines with U+000A.
	return text.replace(steering, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function plainOf(value: unknown): unknown {
	if (value instanceof Map) return Object.fromEntries(value as ReadonlyMap<string, unknown>);
	if (value instanceof Set) return [...(value as ReadonlySet<unknown>)];
	return isAboutAgency(value) ? withBody(value) : value;
}

function isAboutAgency(value: unknown): value is { readonly agency: string } {
	return typeof value === 'object' && value !== null && 'agency' in value && typeof value.agency === 'string';
}

/** Programs read the word of the publication format: `body` is the id of an agency. */
function withBody(value: { readonly agency: string }): object {
	return Object.fromEntries(Object.entries(value).map(([key, member]) => [key === 'agency' ? 'body' : key, member]));
}
