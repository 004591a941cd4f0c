/** Characters that steer a terminal or turn the order of what is read; ends of lines and tabs do not. */
// eslint-disable-next-line no-control-regex
export const steering = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

/** A text of several lines as a terminal may show it, whatever stood in the names and values that went into it. */
export function visibleText(text: string): string {
	return text.replace(steering, codePoint);
}

/** The same of a name that stands within a line. */
export function visibleName(text: string): string {
	return text.replace(/[\t\n]/g, codePoint).replace(steering, codePoint);
}

function codePoint(character: string): string {
	return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}
