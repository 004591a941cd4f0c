import { numberedRandom } from '../testing/numbered-random.ts';

/** An invented person of `frozen-queries/people.tsv`. */
export interface FrozenPerson {
	readonly name: string;
	/** The agency for which the person speaks. */
	readonly agency: string;
	readonly source: string;
	/** The syllables of the name, without tones, ü as v. */
	readonly pinyin: readonly string[];
	readonly surname: string;
	/** The name with one wrong character of the same sound. */
	readonly misspelt: string;
	/** Other readings of the name, each as its syllables. */
	readonly otherPinyin: readonly (readonly string[])[];
}

/** What a query about a person is made from. */
export interface PersonToAsk {
	readonly person: FrozenPerson;
	/** The agency as it is said, and that in pinyin without spaces. */
	readonly agencyName: string;
	readonly agencyPinyin: string;
	readonly random: () => number;
}

export interface PeopleKind {
	readonly kind: string;
	/** How many of a hundred first rows are to be right. */
	readonly target: number;
	/** The queries for a person; none where the person has no such thing. */
	readonly make: (asked: PersonToAsk) => readonly string[];
}

/** The persons of the file: lines of columns between tabs, after comments that begin with `#`. */
export function parsePeople(text: string): FrozenPerson[] {
	return text
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'))
		.map((line) => {
			const [name = '', agency = '', source = '', pinyin = '', surname = '', misspelt = '', ...others] =
				line.split('\t');
			return {
				name,
				agency,
				source,
				pinyin: pinyin.split(' '),
				surname,
				misspelt,
				otherPinyin: others.map((other) => other.split(' ')),
			};
		});
}

/** The ways in which persons are asked for; all that is drawn is drawn by numbers from the name. */
export const peopleKinds: readonly PeopleKind[] = [
	{ kind: 'person, pinyin', target: 98, make: ({ person }) => [person.pinyin.join('')] },
	{ kind: 'person, spaced', target: 98, make: ({ person }) => [person.pinyin.join(' ')] },
	{ kind: 'person, surname last', target: 98, make: ({ person }) => [surnameLast(person)] },
	{ kind: 'person, capitals', target: 98, make: ({ person }) => [withCapitals(person)] },
	{
		kind: 'person, other reading',
		target: 98,
		make: ({ person }) => person.otherPinyin.flatMap((other) => [other.join(''), other.join(' ')]),
	},
	{ kind: 'person, initials', target: 98, make: ({ person }) => [initialsOf(person)] },
	{ kind: 'surname agency', target: 98, make: ({ person, agencyName }) => [`${person.surname} ${agencyName}`] },
	{ kind: 'agencysurname', target: 98, make: ({ person, agencyName }) => [agencyName + person.surname] },
	{
		kind: 'surname, in pinyin',
		target: 98,
		make: ({ person, agencyPinyin }) => [`${surnamePinyin(person).join('')} ${agencyPinyin}`],
	},
	{ kind: 'person, wrong key', target: 90, make: ({ person, random }) => oneWrongKey(random, person.pinyin.join('')) },
	{ kind: 'person, same sound', target: 90, make: ({ person }) => [person.misspelt] },
];

/** What is drawn for a person is the same on every machine, whoever is asked for before. */
export function randomOf({ name }: FrozenPerson): () => number {
	return numberedRandom(Array.from(name, (character) => character.codePointAt(0) ?? 0).reduce((a, b) => a * 31 + b, 7));
}

export function initialsOf({ pinyin }: Pick<FrozenPerson, 'pinyin'>): string {
	return pinyin.map((syllable) => syllable.charAt(0)).join('');
}

function surnamePinyin({ pinyin, surname }: FrozenPerson): readonly string[] {
	return pinyin.slice(0, Array.from(surname).length);
}

function givenPinyin({ pinyin, surname }: FrozenPerson): readonly string[] {
	return pinyin.slice(Array.from(surname).length);
}

function surnameLast(person: FrozenPerson): string {
	return `${givenPinyin(person).join('')} ${surnamePinyin(person).join('')}`;
}

function withCapitals(person: FrozenPerson): string {
	return [surnamePinyin(person), givenPinyin(person)]
		.map((syllables) => syllables.join(''))
		.map((word) => word.charAt(0).toUpperCase() + word.slice(1))
		.join(' ');
}

const rows = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** One letter by a neighbour on its row, dropped, doubled, or swapped with the next; never the first one. */
function oneWrongKey(random: () => number, letters: string): readonly string[] {
	if (letters.length < 4) return [];
	const kind = Math.floor(random() * 4);
	const at = 1 + Math.floor(random() * (letters.length - (kind === 3 ? 2 : 1)));
	const before = letters.slice(0, at);
	const behind = letters.slice(at + 1);
	const letter = letters.charAt(at);
	if (kind === 0) return [before + neighbour(random, letter) + behind];
	if (kind === 1) return [before + behind];
	if (kind === 2) return [before + letter + letter + behind];
	const isSame = letter === behind.charAt(0);
	return [isSame ? before + letter + letters.slice(at) : before + behind.charAt(0) + letter + behind.slice(1)];
}

function neighbour(random: () => number, letter: string): string {
	const row = rows.find((keys) => keys.includes(letter)) ?? '';
	const at = row.indexOf(letter);
	const keys = [row.charAt(at - 1), row.charAt(at + 1)].filter((key) => key !== '');
	return keys[Math.floor(random() * keys.length)] ?? '';
}
