/**
 * How characters are read, limited to those in use. `plain` is the usual reading of a character; `after` holds the
 * readings that differ behind a certain character, under both: `银行` → `hang`. `^` stands for the beginning; the keys
 * of persons' names begin with `@`, for surnames are read in their own way: `@^单` → `shan`.
 */
export interface SyllableMap {
	readonly plain: Readonly<Record<string, string>>;
	readonly after: Readonly<Record<string, string>>;
	/** What else characters of persons' names may be read as: nobody but its bearer knows how a name is read. */
	readonly others: Readonly<Record<string, readonly string[]>>;
}

export type NameOf = 'agency' | 'person';

/** Maps of syllables opened for reading. */
export interface Sounds {
	readonly plain: ReadonlyMap<string, string>;
	readonly after: ReadonlyMap<string, string>;
	/** Characters that have more than one reading. */
	readonly uncertain: ReadonlySet<string>;
	readonly others: ReadonlyMap<string, readonly string[]>;
}

/** Of maps that say different things of a character the first is right. */
export function openSounds(maps: readonly SyllableMap[]): Sounds {
	const plain = new Map<string, string>();
	const after = new Map<string, string>();
	const uncertain = new Set<string>();
	const others = new Map<string, readonly string[]>();
	for (const map of maps) {
		for (const character of Object.keys(map.others)) others.set(character, map.others[character] as readonly string[]);
		for (const character of Object.keys(map.plain))
			if (!plain.has(character)) plain.set(character, map.plain[character] as string);
		for (const context of Object.keys(map.after)) {
			if (!after.has(context)) after.set(context, map.after[context] as string);
			uncertain.add(Array.from(context).pop() as string);
		}
	}
	return { plain, after, uncertain, others };
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

/** No name has more readings than these; those that differ least from the usual one stand first. */
const mostReadings = 36;

/** The other ways in which a person's name may be read, each a syllable for each character. */
export function otherReadings(sounds: Sounds, name: string): string[][] {
	const usual = soundOf(sounds, name, 'person');
	let readings = [usual];
	Array.from(name).forEach((character, at) => {
		const known = (sounds.others.get(character) || []).concat(sounds.plain.get(character) || []);
		const others = known.filter((syllable) => syllable !== usual[at]);
		const replaced = readings.map((reading) =>
			others.map((syllable) => reading.map((said, position) => (position === at ? syllable : said))),
		);
		readings = replaced.reduce((all, more) => all.concat(more), readings).slice(0, mostReadings);
	});
	return readings.slice(1);
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
