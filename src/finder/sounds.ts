/**
 * How characters are read, limited to those in use. `plain` is the usual reading of a character; `after` holds the
 * readings that differ behind a certain character, under both: `银行` → `hang`. `^` stands for the beginning; the keys
 * of persons' names begin with `@`, for surnames are read in their own way: `@^单` → `shan`.
 */
export interface SyllableMap {
	readonly plain: Readonly<Record<string, string>>;
	readonly after: Readonly<Record<string, string>>;
}

export type NameOf = 'agency' | 'person';

/** Maps of syllables opened for reading. */
export interface Sounds {
	readonly plain: ReadonlyMap<string, string>;
	readonly after: ReadonlyMap<string, string>;
	/** Characters that have more than one reading. */
	readonly uncertain: ReadonlySet<string>;
}

/** Of maps that say different things of a character the first is right. */
export function openSounds(maps: readonly SyllableMap[]): Sounds {
	const plain = new Map<string, string>();
	const after = new Map<string, string>();
	const uncertain = new Set<string>();
	for (const map of maps) {
		for (const character of Object.keys(map.plain))
			if (!plain.has(character)) plain.set(character, map.plain[character] as string);
		for (const context of Object.keys(map.after)) {
			if (!after.has(context)) after.set(context, map.after[context] as string);
			uncertain.add(Array.from(context).pop() as string);
		}
	}
	return { plain, after, uncertain };
}

/** The syllables of a text, one for each character; a character without a known reading stands for itself. */
export function soundOf({ plain, after, uncertain }: Sounds, text: string, of: NameOf): string[] {
	const mark = of === 'person' ? '@' : '';
	const syllables: string[] = [];
	let before = '^';
	for (const character of text) {
		const differs = uncertain.has(character) ? after.get(mark + before + character) : undefined;
		syllables.push(differs ?? plain.get(character) ?? character);
		before = contextOf(character);
	}
	return syllables;
}

/** What a character is to the one behind it: letters and digits are no context. */
export function contextOf(character: string): string {
	const code = character.charCodeAt(0);
	return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) ? '^' : character;
}

/** Whether every character of a text has a known reading. */
export function isReadable({ plain }: Sounds, text: string): boolean {
	return Array.from(text).every((character) => plain.has(character));
}
