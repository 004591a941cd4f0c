import { languages, type Localized } from '../../i18n/languages.ts';

export type Cell = string | number | null | undefined;

/** The cells of a row by their columns; a column that is absent is empty. */
export type Row = Readonly<Record<string, Cell>>;

/** A text in the columns of its languages: `name_en`. */
export function inColumns(name: string, text: Localized | undefined): Row {
	return Object.fromEntries(languages.map((language) => [`${name}_${language}`, text?.[language]]));
}
