/** Characters that steer a terminal or turn the order of what is read; ends of lines and tabs do not. */
export const steering = /(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

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
