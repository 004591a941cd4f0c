import type { IsoDate } from '../calendar/index.ts';

/** What an address book keeps of a body. */
export interface ContactCard {
	readonly name: string;
	readonly office: string;
	/** Numbers as they are printed, the first one first; `8001` behind a second hyphen is an extension. */
	readonly phones: readonly { readonly kind: 'voice' | 'fax'; readonly number: string }[];
	readonly emails: readonly string[];
	readonly page: string;
	/** Hours, when they were last confirmed, that it is a sample. */
	readonly note: string;
	readonly revised: IsoDate;
}

/** A contact as vCard 3.0 (RFC 2426), the version that every telephone reads: lines end with CRLF, 75 octets at most. */
export function vcard({ name, office, phones, emails, page, note, revised }: ContactCard): string {
	const lines = [
		'BEGIN:VCARD',
		'VERSION:3.0',
		`FN:${escaped(`${name} ${office}`)}`,
		'N:;;;;',
		`ORG:${escaped(name)};${escaped(office)}`,
		...phones.map(({ kind, number }) => `TEL;TYPE=WORK,${kind.toUpperCase()}:${withPause(number)}`),
		...emails.map((email) => `EMAIL;TYPE=INTERNET,WORK:${escaped(email)}`),
		`URL:${page}`,
		`NOTE:${escaped(note)}`,
		`REV:${revised}`,
		'END:VCARD',
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** An extension is dialled after a pause. */
function withPause(number: string): string {
	const [, main = number, extension] = /^(\+?\d+-\d+)-(\d+)$/.exec(number) ?? [];
	return extension === undefined ? main : `${main},${extension}`;
}

/** RFC 2426, section 4. */
function escaped(text: string): string {
	return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');
}

const encoder = new TextEncoder();

/** RFC 2426, section 2.6: a line longer than 75 octets goes on after a space. No character is cut. */
function folded(line: string): string {
	let text = '';
	let octets = 0;
	for (const character of line) {
		const size = encoder.encode(character).length;
		if (octets + size > 75) {
			text += '\r\n ';
			octets = 1;
		}
		text += character;
		octets += size;
	}
	return text;
}
