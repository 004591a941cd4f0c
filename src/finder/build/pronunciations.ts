import type { NameOf } from '../sounds.ts';

/** What is known of Chinese characters and places; given by those who build, for the room carries no dictionary. */
export interface Pronunciations {
	/** The syllables of a text in small letters with `v` for `ü`, one for each character. */
	readonly readingOf: (text: string, of: NameOf) => readonly string[];
	/** All ways in which a character may be read. */
	readonly readingsOf: (character: string) => readonly string[];
	/** The traditional forms of a simplified character. */
	readonly traditionalOf: (character: string) => readonly string[];
	/** Frequent characters by how they are read. */
	readonly charactersRead: (syllable: string) => readonly string[];
	/** Places of the country, by the short form of their names, most important first; those of the registry may be among them. */
	readonly placesOfCountry: readonly PlaceOfCountry[];
}

export interface PlaceOfCountry {
	readonly name: string;
	readonly fullName: string;
	readonly isMajor: boolean;
}
