import { expect, test } from 'vitest';
import { spreadsheetBytes } from '../formats/spreadsheet.ts';
import { tableOfPublication } from '../formats/tables/edition-sheets.ts';
import type { TableFile } from '../formats/tables/sheet.ts';
import { tableCsv } from '../formats/tables/table-csv.ts';
import { hashOfBytes } from '../publications/hashing.ts';
import { RegistryInTime } from '../testing/registry-in-time.ts';
import { editionFiles } from './edition-files.ts';

const names = ['Ann', 'Bob', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gus', 'Ida'];

/** A registry that has published one name of the list, and its files and their hashes of that day. */
async function published() {
	const lives = new RegistryInTime();
	const began = { by: '2023-01-01' };
	lives.agencies['water'] = { terms: [{ key: 't1', role: 'spokesperson', name: 'Cleo', began }] };
	lives.annual('2024');
	return { lives, table: tableOf(lives), hashes: await hashesOf(lives) };
}

function tableOf(lives: RegistryInTime): TableFile {
	const { registry } = lives.loaded();
	const [publication] = registry.publications;
	const table = publication && tableOfPublication(registry, { publication });
	if (!table) throw new Error('nothing was published');
	return table;
}

async function hashesOf(lives: RegistryInTime): Promise<Map<string, string>> {
	const { registry } = lives.loaded();
	const [publication] = registry.publications;
	const files = publication ? editionFiles(registry, publication, { regions: [], press: undefined }) : [];
	const found = new Map<string, string>();
	for (const { name, bytes } of files) found.set(name, hashOfBytes(await bytes()));
	return found;
}

/** The table with one text in place of the one that was withdrawn. */
function withName({ table, ...file }: TableFile, name: string): TableFile {
	const groups = table.groups.map((group) => ({
		...group,
		rows: group.rows.map((row) => row.map((cell) => (cell.withdrawn === undefined ? cell : { text: name }))),
	}));
	return { ...file, table: { ...table, groups } };
}

async function hashesWith(table: TableFile): Promise<string[]> {
	return [hashOfBytes(tableCsv(table)), hashOfBytes(await spreadsheetBytes(table))];
}

test('a kept hash leads back to a withdrawn name by no list of names, once its salt is gone', async () => {
	const { lives, table: before, hashes } = await published();
	const kept = new Set(hashes.values());
	lives.redaction(['water#t1.name']);
	const today = tableOf(lives);
	// Whoever had kept the mark would find the name at once: the trial is one that works.
	const found = await Promise.all(
		names.map(async (name) => hashesWith({ ...withName(today, name), mark: before.mark })),
	);
	expect(names.filter((_, at) => found[at]?.every((hash) => kept.has(hash)))).toEqual(['Cleo']);
	for (const name of names) {
		const tried = await hashesWith(withName(today, name));
		expect(tried.filter((hash) => kept.has(hash))).toEqual([]);
	}
});

test('a redaction gives every file of the publication another hash, and no byte of them has the value', async () => {
	const { lives, hashes } = await published();
	lives.redaction(['water#t1.name']);
	const after = await hashesOf(lives);
	expect([...after.keys()]).toEqual([...hashes.keys()]);
	expect([...after].filter(([name, hash]) => hashes.get(name) === hash)).toEqual([]);
	expect(lives.text()).not.toContain('Cleo');
});
