/**
 * One model of a table, from which a spreadsheet, a CSV file and the data of the check page are made. All cells are text:
 * a number with a leading zero, a day and an extension stay as they are written.
 */
import type { IsoDate } from '../../calendar/index.ts';

export interface Sheet {
	readonly name: string;
	readonly columns: readonly Column[];
	readonly rows: readonly (readonly string[])[];
}

export interface Column {
	/** What programs call it; the same in every language. */
	readonly key: string;
	readonly header: string;
	/** In characters of the width of a digit. */
	readonly width: number;
}

/** A table whose rows lie in groups, each under its name. */
export interface Table {
	readonly columns: readonly Column[];
	readonly groups: readonly TableGroup[];
}

export interface TableGroup {
	readonly name: string;
	readonly rows: readonly (readonly TableCell[])[];
}

/** What stands in a cell, and what of it is not as it was printed first. */
export interface TableCell {
	readonly text: string;
	/** The number of the publication that withdrew it: the text then says so. */
	readonly withdrawn?: number;
	/** What was printed before it was corrected. */
	readonly printed?: string;
}

/** A table with what a file of it says about itself. */
export interface TableFile {
	/** What the file is, in the language of its table. */
	readonly title: string;
	/** Who gives it out. */
	readonly creator: string;
	/** A day that belongs to what the file says, never that of a build. */
	readonly day: IsoDate;
	/** What the sheet with all rows is called. */
	readonly whole: string;
	/**
	 * The bytes that tie the file to the salts of what it prints (`fileMarkOf`), with what they are called; only files of
	 * publications have them.
	 */
	readonly mark: { readonly header: string; readonly value: string } | undefined;
	readonly table: Table;
}

/** A cell of a text that nothing is said about. */
export function plainCell(text: string): TableCell {
	return { text };
}

/** The table with a first column that says of each row the same: that everything in it is invented. */
export function withNote({ columns, groups }: Table, column: Column, note: string): Table {
	return {
		columns: [column, ...columns],
		groups: groups.map(({ name, rows }) => ({ name, rows: rows.map((row) => [plainCell(note), ...row]) })),
	};
}

/** The sheet with the rows of all groups. */
export function wholeSheet({ table, whole }: Pick<TableFile, 'table' | 'whole'>): Sheet {
	return { name: whole, columns: table.columns, rows: table.groups.flatMap(({ rows }) => rows.map(textsOf)) };
}

/** One sheet with all rows, then, where there are several groups, one of each. */
export function sheetsOf(file: Pick<TableFile, 'table' | 'whole'>): Sheet[] {
	const { columns, groups } = file.table;
	const parts = groups.length < 2 ? [] : groups;
	return [wholeSheet(file), ...parts.map(({ name, rows }) => ({ name, columns, rows: rows.map(textsOf) }))];
}

function textsOf(row: readonly TableCell[]): string[] {
	return row.map(({ text }) => text);
}
