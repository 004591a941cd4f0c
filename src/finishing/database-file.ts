import type { DatabaseStatements } from '../formats/database/statements.ts';

/**
 * A database file (SQLite 3) with what the statements make. The program that writes it is the one of the lockfile, whatever
 * Node runs, and puts its version into the file: the same statements give the same bytes on every machine.
 */
export async function databaseFile({ before, inserts, after }: DatabaseStatements): Promise<Uint8Array> {
	// It is a megabyte of WebAssembly: only who writes a database loads it.
	const { default: open } = await import('sql.js');
	const { Database } = await open();
	const database = new Database();
	try {
		for (const statement of before) database.run(statement);
		database.run('BEGIN');
		for (const { statement, rows } of inserts) {
			const insert = database.prepare(statement);
			for (const row of rows) insert.run([...row]);
			insert.free();
		}
		for (const statement of after) database.run(statement);
		database.run('COMMIT');
		database.run('VACUUM');
		return database.export();
	} finally {
		database.close();
	}
}
