import type { Role } from '../../records/agency.ts';
import { newCell, newItem } from './cells.ts';
import type { IndexedPerson } from '../finder-index.ts';

// Names of persons are half of an index and repeat nothing. First characters and the others lie in columns of their own,
// without separators, written in alphabets of their own by frequency: gzip then needs about three bytes for a name.

const codes: Readonly<Record<Role, string>> = { spokesperson: 's', 'press-assistant': 'p', temporary: 't', first: 'f' };
const roleOf: Readonly<Record<string, Role>> = { s: 'spokesperson', p: 'press-assistant', t: 'temporary', f: 'first' };

/** The lines of an index that hold the persons of its agencies. */
export function toPersonLines(agencies: readonly (readonly IndexedPerson[])[]): string[] {
	const persons = agencies.flatMap((list) => list);
	const regular = persons.filter(({ name }) => isRegular(name));
	const heads = toAlphabet(regular.map(({ name }) => name.slice(0, 1)).join(''));
	const tails = toAlphabet(regular.map(({ name }) => name.slice(1)).join(''));
	const others = persons.filter(({ name }) => !isRegular(name)).map(({ name }) => name);
	const latin = persons.flatMap(({ latin: given, formerly = [] }, at) =>
		given === undefined && formerly.length === 0 ? [] : [[at, given ?? '', ...formerly].join(newItem)],
	);
	const shapes = agencies.map((list) => list.map(toShape).join('')).join(newCell);
	return [shapes, heads.alphabet, heads.text, tails.alphabet, tails.text, others.join(newCell), latin.join(newCell)];
}

export function fromPersonLines(lines: readonly string[]): IndexedPerson[][] {
	const [shapes = '', headAlphabet = '', headText = '', tailAlphabet = '', tailText = '', others = '', latins = ''] =
		lines;
	const heads = fromAlphabet(headAlphabet, headText);
	const tails = fromAlphabet(tailAlphabet, tailText);
	const rest = others.split(newCell);
	const moreOf = new Map(
		latins.split(newCell).map((cell) => {
			const [at = '', ...names] = cell.split(newItem);
			return [at, names] as const;
		}),
	);
	let person = 0;
	let head = 0;
	let tail = 0;
	let other = 0;
	const toPerson = (shape: string): IndexedPerson => {
		const [code = 's', digit = '3'] = shape;
		const length = Number(digit);
		const name =
			length === 0 ? (rest[other++] ?? '') : heads.slice(head++, head) + tails.slice(tail, (tail += length - 1));
		const [latin = '', ...formerly] = moreOf.get(String(person++)) ?? [];
		return {
			name,
			latin: latin === '' ? undefined : latin,
			...(formerly.length > 0 && { formerly }),
			role: roleOf[code.toLowerCase()] ?? 'spokesperson',
			holds: code === code.toLowerCase(),
		};
	};
	return shapes.split(newCell).map((cell) => (cell.match(/[a-z]\d?/gi) ?? []).map(toPerson));
}

/** The role, as a capital where it is no longer held, and the length of the name where it is not three; 0 stands apart. */
function toShape({ name, role, holds }: IndexedPerson): string {
	const code = holds ? codes[role] : codes[role].toUpperCase();
	if (!isRegular(name)) return `${code}0`;
	return name.length === 3 ? code : `${code}${name.length}`;
}

function isRegular(name: string): boolean {
	return /^[\u3400-\u9fff]{2,4}$/.test(name);
}

/** A text in an alphabet of its own characters, the most frequent first, so that most need one byte. */
function toAlphabet(text: string): { readonly alphabet: string; readonly text: string } {
	const counts = new Map<string, number>();
	for (const character of text) counts.set(character, (counts.get(character) ?? 0) + 1);
	const alphabet = [...counts]
		.sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))
		.map(([character]) => character);
	const letters = new Map(alphabet.map((character, at) => [character, letterAt(at)]));
	return { alphabet: alphabet.join(''), text: Array.from(text, (character) => letters.get(character)).join('') };
}

function fromAlphabet(alphabet: string, text: string): string {
	const characters = new Map(Array.from(alphabet, (character, at) => [letterAt(at), character] as const));
	return Array.from(text, (letter) => characters.get(letter) ?? '').join('');
}

/** Printable ASCII, then letters of two bytes. */
function letterAt(at: number): string {
	return String.fromCharCode(at < 94 ? 33 + at : 0xa1 + at - 94);
}
