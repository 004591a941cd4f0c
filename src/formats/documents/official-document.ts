/**
 * A publication as an official document in the manner of GB/T 9704: plain data, from which a PDF and a Word document are
 * made. It is written in the first language of the registry, in which its facts are sealed, and holds nothing that was
 * not published: a file of an edition changes only when what it says is corrected or withdrawn.
 */
import type { IsoDate } from '../../calendar/index.ts';
import type { Script } from '../../i18n/languages.ts';

export interface OfficialDocument {
	/** The tag of its language (BCP 47). */
	readonly language: string;
	readonly script: Script;
	readonly isSample: boolean;
	readonly issuer: string;
	/** The number under which the authority issues it: `新发〔2026〕1号`. */
	readonly documentNumber: string | undefined;
	readonly title: string;
	/** On a page that is wide its tables have more room. */
	readonly page: 'upright' | 'wide';
	/** What part of the publication this is, where it is not all of it. */
	readonly subtitle: string | undefined;
	readonly preface: readonly string[];
	readonly sections: readonly DocumentSection[];
	readonly published: IsoDate;
	/** That day in words, as it stands below the issuer in the end. */
	readonly signedOn: string;
	/** How a copy is checked, label and value. */
	readonly colophon: readonly DocumentTerm[];
	/** What stands below all of it. */
	readonly note: string | undefined;
	/** What stands at the foot of every page beside its number. */
	readonly foot: readonly string[];
	/** The address of the publication's page, which a telephone reads from every page. */
	readonly address: string;
	/** The bytes that tie the file to the salts of what it prints (`fileMarkOf`). */
	readonly mark: string;
	readonly words: DocumentWords;
}

/** Words of the frame. */
export interface DocumentWords {
	/** That everything in it is invented: the word across every page, and the sentence at the head of it. */
	readonly sample: string;
	readonly sampleText: string;
	readonly colon: string;
	readonly semicolon: string;
	/** What the picture of the address is, for who does not see it. */
	readonly qrCode: string;
	/** What a note says of a character that the font of print lacks, by its code point. */
	missing(codePoint: string): string;
}

export interface DocumentTerm {
	readonly label: string;
	readonly value: string;
}

/** A table with what it is about. */
export interface DocumentSection {
	readonly heading: string | undefined;
	readonly columns: readonly DocumentColumn[];
	readonly entries: readonly DocumentEntry[];
}

export interface DocumentColumn {
	readonly header: string;
	/**
	 * Its share of the width, in millimetres of the type of an A4 page: together 156 on one that is upright, as GB/T 9704
	 * has it; 243 on a wide one, where the binding edge of 28 mm and 26 mm opposite it leave a table more room.
	 */
	readonly width: number;
}

/** What is said of one agency, in rows that stay together. */
export interface DocumentEntry {
	/** From the top; a place that a cell of an earlier row or column reaches into has no cell of its own. */
	readonly rows: readonly (readonly DocumentCell[])[];
}

export interface DocumentCell {
	/** One paragraph below the other; parts of a paragraph are divided by the semicolon of the language. */
	readonly text: readonly string[];
	/** Over how many rows of its entry it reaches. */
	readonly rows: number;
	/** Over how many columns it reaches. */
	readonly columns: number;
	readonly look: CellLook;
}

/** A number or a word in the middle, a name of somebody, words, or small words of which there are many. */
export type CellLook = 'centred' | 'name' | 'words' | 'small';

/** A cell of its own place; what it reaches over is told where it is more. */
export function cell(
	text: string | readonly string[],
	look: CellLook = 'words',
	reach: { readonly rows?: number; readonly columns?: number } = {},
): DocumentCell {
	return { text: typeof text === 'string' ? [text] : text, rows: 1, columns: 1, ...reach, look };
}
