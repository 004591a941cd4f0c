import type { IsoDate } from '../calendar/index.ts';

/** What an address book keeps of an agency. */
export interface ContactCard {
	readonly name: string;
	readonly office: string;
	/** Numbers as they are dialled from any country, the first one first; `text` is no number for a voice. */
	readonly phones: readonly { readonly kind: 'voice' | 'fax' | 'text'; readonly number: string }[];
	readonly emails: readonly string[];
	/** The address of the office, where one goes in, and the postal code; empty where they are not known. */
	readonly address: string;
	readonly entrance: string;
	readonly postcode: string;
	readonly page: string;
	/** Hours, when they were last confirmed, that it is a sample. */
	readonly note: string;
	/** The day since which it says so; `undefined` where none is known. */
	readonly revised: IsoDate | undefined;
}

/** A contact as vCard 3.0 (RFC 2426), the version that every telephone reads: lines end with CRLF, 75 octets at most. */
export function vcard({
	name,
	office,
	phones,
	emails,
	address,
	entrance,
	postcode,
	page,
	note,
	revised,
}: ContactCard): string {
	const lines = [
		'BEGIN:VCARD',
		'VERSION:3.0',
		`FN:${escaped(`${name} ${office}`)}`,
		'N:;;;;',
		`ORG:${escaped(name)};${escaped(office)}`,
		...phones.map(({ kind, number }) => `TEL;TYPE=${telephoneTypes[kind]}:${number}`),
		...emails.map((email) => `EMAIL;TYPE=INTERNET,WORK:${escaped(email)}`),
		...(address + entrance + postcode === ''
			? []
			: [`ADR;TYPE=WORK:;${escaped(entrance)};${escaped(address)};;;${escaped(postcode)};`]),
		`URL:${page}`,
		`NOTE:${escaped(note)}`,
		...(revised === undefined ? [] : [`REV:${revised}`]),
		'END:VCARD',
	];
	return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const telephoneTypes = { voice: 'WORK,VOICE', fax: 'WORK,FAX', text: 'WORK' } as const;

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
