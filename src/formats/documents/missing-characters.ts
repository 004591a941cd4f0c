import { codePointOf } from '../../records/reading/characters.ts';
import { isDrawn } from '../../records/text-rules/drawn-characters.ts';

/** A text in print: as it is, or in pieces, where a number is the mark of a note, counted from 1. */
export type TextInPrint = string | readonly (string | number)[];

/** What stands for a character that cannot be drawn (GETA MARK). */
const inItsPlace = '〓';

/** The texts of one document with a mark for every character that the font of print lacks, and the notes on them. */
export interface MissingCharacters {
	/** A text of the document with the mark and the number of the note behind it. */
	inPrint(text: string): TextInPrint;
	/** The same where no note can stand: in the data of the file. */
	plain(text: string): string;
	/** One for each character, in the order in which they were met. */
	notes(): readonly string[];
}

/** Notes are numbered in the order in which texts are given; `noteOn` is what a note says of a code point. */
export function missingCharacters(noteOn: (codePoint: string) => string): MissingCharacters {
	const numbers = new Map<string, number>();
	const numberOf = (character: string) => {
		const number = numbers.get(character) ?? numbers.size + 1;
		numbers.set(character, number);
		return number;
	};
	return {
		inPrint(text) {
			if (isPlain(text)) return text;
			const pieces: (string | number)[] = [''];
			for (const character of text) {
				if (isInPrint(character)) pieces.push(`${pieces.pop() ?? ''}${character}`);
				else pieces.push(`${pieces.pop() ?? ''}${inItsPlace}`, numberOf(character), '');
			}
			return pieces.filter((piece) => piece !== '');
		},
		plain: (text) => [...text].map((character) => (isInPrint(character) ? character : inItsPlace)).join(''),
		notes: () => [...numbers.keys()].map((character) => noteOn(codePointOf(character))),
	};
}

function isPlain(text: string): boolean {
	return [...text].every(isInPrint);
}

function isInPrint(character: string): boolean {
	return isDrawn(character.codePointAt(0) ?? 0);
}
