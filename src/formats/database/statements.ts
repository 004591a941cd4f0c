import { apiData } from '../api/api-files.ts';
import { apiVersion, type ApiFile, type ApiSource } from '../api/source.ts';
import type { Cell } from './columns.ts';
import { databaseRows } from './database-rows.ts';
import { tables, views, type Table } from './tables.ts';

/** What makes a database: what is said before the rows, the rows of each table under its statement, and what is said after. */
export interface DatabaseStatements {
	readonly before: readonly string[];
	readonly inserts: readonly {
		readonly statement: string;
		readonly rows: readonly (readonly (string | number | null)[])[];
	}[];
	readonly after: readonly string[];
}

/** The statements of the database of a registry (SQLite 3). The order of all rows is that of the files. */
export function databaseStatements(source: ApiSource, data: readonly ApiFile[] = apiData(source)): DatabaseStatements {
	const rows = databaseRows(source, data);
	return {
		before: [
			'PRAGMA page_size = 4096',
			'PRAGMA encoding = "UTF-8"',
			`PRAGMA user_version = ${apiVersion.split('.')[0]}`,
			...tables.map(createTable),
		],
		inserts: tables.map((table) => {
			const columns = Object.keys(table.columns);
			return {
				statement: `INSERT INTO "${table.name}" VALUES (${columns.map(() => '?').join(', ')})`,
				rows: rows[table.name].map((row) => columns.map((column) => toCell(row[column]))),
			};
		}),
		after: [
			...tables.flatMap(createIndexes),
			...Object.entries(views).map(([name, query]) => `CREATE VIEW "${name}" AS ${query}`),
		],
	};
}

function createTable({ name, columns }: Table): string {
	const described = Object.entries(columns).map(([column, type]) => `"${column}" ${type}`);
	return `CREATE TABLE "${name}" (${described.join(', ')})`;
}

function createIndexes({ name, indexes }: Table): string[] {
	return indexes.map((column) => `CREATE INDEX "${name}_${column}" ON "${name}" ("${column}")`);
}

function toCell(value: Cell): string | number | null {
	return value ?? null;
}
