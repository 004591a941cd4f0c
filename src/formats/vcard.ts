import type { IsoDate } from '../calendar/index.ts';
import { contentLines, escapedText } from './content-lines.ts';

/** What an address book keeps of an agency. */
export interface ContactCard {
	/** The same for ever, by which a second import replaces the first (`stable-uuid.ts`). */
	readonly uuid: string;
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
	/** The day since which it says so, as `REV` the first moment of that day; `undefined` where none is known. */
	readonly revised: IsoDate | undefined;
}

/**
 * Contacts as vCard 3.0 (RFC 2426), the version that every telephone reads, one after another in one file. The extension of
 * a number stands after a comma: telephones pause there, and the `;ext=` of RFC 3966 would be dialled as letters.
 */
export function vcards(cards: readonly ContactCard[]): string {
	return contentLines(cards.flatMap(linesOf));
}

function linesOf({
	uuid,
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
}: ContactCard): string[] {
	return [
		'BEGIN:VCARD',
		'VERSION:3.0',
		`UID:urn:uuid:${uuid}`,
		`FN:${escapedText(`${name} ${office}`)}`,
		'N:;;;;',
		'X-ABShowAs:COMPANY',
		`ORG:${escapedText(name)};${escapedText(office)}`,
		...phones.map(({ kind, number }) => `TEL;TYPE=${telephoneTypes[kind]}:${number}`),
		...emails.map((email) => `EMAIL;TYPE=INTERNET,WORK:${escapedText(email)}`),
		...(address + entrance + postcode === ''
			? []
			: [`ADR;TYPE=WORK:;${escapedText(entrance)};${escapedText(address)};;;${escapedText(postcode)};`]),
		`URL:${page}`,
		`NOTE:${escapedText(note)}`,
		...(revised === undefined ? [] : [`REV:${revised.replaceAll('-', '')}T000000Z`]),
		'END:VCARD',
	];
}

const telephoneTypes = { voice: 'WORK,VOICE', fax: 'WORK,FAX', text: 'WORK' } as const;
