import type { Role } from '../../records/agency.ts';
import { newCell, newItem } from './cells.ts';
import type { IndexedPerson } from '../finder-index.ts';
import { fromLetters, toLetters } from './letters.ts';

// Names of persons are half of an index and repeat nothing. First characters and the others lie in columns of their own,
// without separators, written in letters of their own: gzip then needs about three bytes for a name.

const codes: Readonly<Record<Role, string>> = { spokesperson: 's', 'press-assistant': 'p', temporary: 't', first: 'f' };
const roleOf: Readonly<Record<string, Role>> = { s: 'spokesperson', p: 'press-assistant', t: 'temporary', f: 'first' };

/** The persons of agencies as lines. */
export interface PersonLines {
	/** First characters of names, the others, and for each agency who there is; all in letters. */
	readonly texts: readonly [string, string, string];
	/** What those letters stand for, names that are no Chinese ones, names in Latin letters or of before, and days ahead. */
	readonly others: readonly [string, string, string, string, string, string];
}

export function toPersonLines(agencies: readonly (readonly IndexedPerson[])[]): PersonLines {
	const persons = agencies.flatMap((list) => list);
	const regular = persons.filter(({ name }) => isRegular(name));
	const heads = toLetters(regular.map(({ name }) => name.slice(0, 1)));
	const tails = toLetters(Array.from(regular.map(({ name }) => name.slice(1)).join('')));
	const shapes = toLetters(agencies.map((list) => list.map(toShape).join('')));
	const others = persons.filter(({ name }) => !isRegular(name)).map(({ name }) => name);
	const latin = persons.flatMap(({ latin: given, formerly = [] }, at) =>
		given === undefined && formerly.length === 0 ? [] : [[at, given ?? '', ...formerly].join(newItem)],
	);
	const dated = persons.flatMap(({ from = '', until = '' }, at) =>
		from === '' && until === '' ? [] : [[at, from, until].join(newItem)],
	);
	return {
		texts: [heads.text, tails.text, shapes.text],
		others: [heads.values, tails.values, shapes.values, others.join(newCell), latin.join(newCell), dated.join(newCell)],
	};
}

export function fromPersonLines({ texts, others }: PersonLines): IndexedPerson[][] {
	const [headText, tailText, shapeText] = texts;
	const [headValues, tailValues, shapeValues, otherNames, latins, dated] = others;
	const heads = fromLetters({ values: headValues, text: headText });
	const tails = fromLetters({ values: tailValues, text: tailText });
	const rest = otherNames.split(newCell);
	const [moreOf, daysOf] = [cellsByPerson(latins), cellsByPerson(dated)];
	let person = 0;
	let head = 0;
	let tail = 0;
	let other = 0;
	const toPerson = (shape: string): IndexedPerson => {
		const [code = 's', digit = '3'] = shape;
		const length = Number(digit);
		const name =
			length === 0 ? (rest[other++] ?? '') : (heads[head++] || '') + tails.slice(tail, (tail += length - 1)).join('');
		const [from = '', until = ''] = daysOf.get(String(person)) ?? [];
		const [latin = '', ...formerly] = moreOf.get(String(person++)) ?? [];
		return {
			name,
			latin: latin === '' ? undefined : latin,
			...(formerly.length > 0 && { formerly }),
			...(from !== '' && { from }),
			...(until !== '' && { until }),
			role: roleOf[code.toLowerCase()] ?? 'spokesperson',
			holds: code === code.toLowerCase(),
		};
	};
	return fromLetters({ values: shapeValues, text: shapeText }).map((shape) =>
		(shape.match(/[a-z]\d?/gi) ?? []).map(toPerson),
	);
}

/** What is said of some persons, by their positions. */
function cellsByPerson(line: string): ReadonlyMap<string, readonly string[]> {
	return new Map(
		line.split(newCell).map((cell) => {
			const [at = '', ...items] = cell.split(newItem);
			return [at, items] as const;
		}),
	);
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
