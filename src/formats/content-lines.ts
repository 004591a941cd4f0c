/** Lines as vCard and iCalendar have them: how a text is written into one, and how a long one goes on. */

const encoder = new TextEncoder();

/** The most octets of a line, its end not among them (RFC 2426, section 2.6; RFC 5545, section 3.1). */
const mostOctets = 75;

/** A text as a value: separators and line ends of any sort escaped, and without the control characters that no value may hold. */
export function escapedText(text: string): string {
	return text
		.toWellFormed()
		.replace(/\r\n?|[\u2028\u2029]/g, '\n')
		.replace(/[^\P{Cc}\t\n]/gu, '')
		.replace(/[\\;,]/g, (sign) => `\\${sign}`)
		.replace(/\n/g, '\\n');
}

/** Lines as the bytes of a file: each ends with CRLF and is folded where it is too long. */
export function contentLines(lines: readonly string[]): string {
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/**
 * A line that is longer goes on after a space. No character is cut, and where it can be no space stands beside the cut:
 * there are programs that take it away together with that of the fold.
 */
function folded(line: string): string {
	const characters = Array.from(line);
	const parts: string[] = [];
	for (let from = 0; from < characters.length;) {
		const until = cutAfter(characters, from, parts.length === 0 ? mostOctets : mostOctets - 1);
		parts.push(characters.slice(from, until).join(''));
		from = until;
	}
	return parts.join('\r\n ');
}

/** Where the part of a line ends that begins at a character and has so many octets at most. */
function cutAfter(characters: readonly string[], from: number, most: number): number {
	let until = from;
	for (let octets = 0; until < characters.length; until += 1) {
		octets += encoder.encode(characters[until]).length;
		if (octets > most) break;
	}
	if (until === characters.length) return until;
	for (let cut = until; cut > from; cut -= 1) {
		if (!isSpace(characters[cut]) && !isSpace(characters[cut - 1])) return cut;
	}
	return until;
}

function isSpace(character = ''): boolean {
	return /\s/.test(character);
}
