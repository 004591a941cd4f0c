import ICAL from 'ical.js';
import vcardParser from 'vcard-parser';
import vCard from 'vcf';
import { parse as parseCard } from 'vcard4';

/** What a program has read of a contact; a number with a pause in it as one text. */
export interface ReadContact {
	readonly uid: string;
	readonly name: string;
	readonly organisation: readonly string[];
	readonly phones: readonly string[];
	readonly note: string;
	readonly revised: string;
}

/** A program that is not ours and reads contacts. */
interface ContactReader {
	readonly program: string;
	/** Texts that it reads wrongly, whoever wrote them. */
	readonly misreads?: RegExp;
	readonly read: (text: string) => ReadContact[];
}

export const contactReaders: readonly ContactReader[] = [
	{ program: 'vcf', read: (text) => vCard.parse(text).map((card) => contactFrom((key) => inVcf(card, key))) },
	{
		program: 'vcard4',
		// It takes a backslash of the text that stands before an n for a line end, and does not divide a value at a quote.
		misreads: /\\n|"/i,
		read: (text) => cardsInVcard4(text).map((card) => contactFrom((key) => inVcard4(card, key))),
	},
	{
		program: 'vcard-parser',
		// It leaves the backslashes of the text doubled, and takes one before an n for a line end.
		misreads: /\\/,
		read: (text) =>
			text
				.split(/(?=BEGIN:VCARD)/)
				.map((card) => vcardParser.parse(card))
				.map((card) => contactFrom((key) => (card[key] ?? []).map(({ value }) => value))),
	},
	{ program: 'ical.js', read: (text) => cardsInIcal(text).map((card) => contactFrom((key) => inIcal(card, key))) },
];

/** A value of one text, or of several. */
type Value = string | readonly string[];

function contactFrom(valuesOf: (key: string) => readonly Value[]): ReadContact {
	const first = (key: string) => [valuesOf(key)[0] ?? []].flat();
	return {
		uid: first('uid').join(),
		name: first('fn').join(),
		organisation: first('org'),
		phones: valuesOf('tel').map((value) => [value].flat().join()),
		note: first('note').join(),
		revised: first('rev').join(),
	};
}

/** It gives values as they are escaped. */
function inVcf(card: ReturnType<typeof vCard.parse>[number], key: string): Value[] {
	const unescaped = (value: string) =>
		value.replace(/\\(.)/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign));
	const values = [card.get(key) ?? []].flat().map((property) => property.valueOf());
	if (key === 'org') return values.map((value) => (value.match(/(?:\\.|[^;\\])+/gs) ?? []).map(unescaped));
	return values.map(unescaped);
}

type Vcard4Card = Extract<ReturnType<typeof parseCard>, { parsedVcard: unknown }>;

/** It reads version 4.0 alone; what is read here is written the same way there. */
function cardsInVcard4(text: string): Vcard4Card[] {
	return [parseCard(text.replaceAll('VERSION:3.0', 'VERSION:4.0')) as Vcard4Card | Vcard4Card[]].flat();
}

function inVcard4({ parsedVcard }: Vcard4Card, key: string): Value[] {
	const all = parsedVcard as readonly { readonly property: string; readonly value: Value }[];
	return all.filter(({ property }) => property.toLowerCase() === key).map(({ value }) => value);
}

type JCard = readonly [name: string, properties: readonly (readonly [string, unknown, string, Value])[]];

function cardsInIcal(text: string): JCard[] {
	const parsed = ICAL.parse(text) as unknown;
	return (Array.isArray(parsed) && typeof parsed[0] === 'string' ? [parsed] : parsed) as JCard[];
}

/** It leaves a semicolon escaped in a value that is one text. */
function inIcal([, properties]: JCard, key: string): Value[] {
	return properties
		.filter(([name]) => name === key)
		.map(([, , , value]) => (typeof value === 'string' ? value.replaceAll('\\;', ';') : value));
}
