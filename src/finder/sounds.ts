/**
 * How characters are read, limited to those in use. `plain` is the usual reading of a character; `after` holds the
 * readings that differ behind a certain character, under both: `银行` → `hang`. `^` stands for the beginning; the keys
 * of persons' names begin with `@`, for surnames are read in their own way: `@^单` → `shan`.
 */
export interface SyllableMap {
	readonly plain: Readonly<Record<string, string>>;
	readonly after: Readonly<Record<string, string>>;
}

export type NameOf = 'body' | 'person';

/** The syllables of a text, one for each character; a character without a known reading stands for itself. */
export function soundOf(maps: readonly SyllableMap[], text: string, of: NameOf): string[] {
	const mark = of === 'person' ? '@' : '';
	const syllables: string[] = [];
	let before = '^';
	for (const character of text) {
		syllables.push(readingIn(maps, mark + before + character, character));
		before = contextOf(character);
	}
	return syllables;
}

/** What a character is to the one behind it: letters and digits are no context. */
export function contextOf(character: string): string {
	return /[0-9a-z]/.test(character) ? '^' : character;
}

/** Whether every character of a text has a known reading. */
export function isReadable(maps: readonly SyllableMap[], text: string): boolean {
	return Array.from(text).every((character) => maps.some(({ plain }) => plain[character] !== undefined));
}

function readingIn(maps: readonly SyllableMap[], context: string, character: string): string {
	for (const { after } of maps) {
		const found = after[context];
		if (found !== undefined) return found;
	}
	for (const { plain } of maps) {
		const found = plain[character];
		if (found !== undefined) return found;
	}
	return character;
}
