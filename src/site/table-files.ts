import { spreadsheetBytes } from '../formats/spreadsheet.ts';
import { tableOfBoard } from '../formats/tables/boards-sheets.ts';
import { tableOfChanges } from '../formats/tables/changes-sheets.ts';
import { tableOfPresent } from '../formats/tables/present-sheets.ts';
import type { TableFile } from '../formats/tables/sheet.ts';
import { tableCsv } from '../formats/tables/table-csv.ts';
import type { Registry } from '../registry/registry.ts';
import type { NamedFile } from './edition-files.ts';
import type { Site } from './site.ts';

/** A table of today as a file: who is in office, all changes, the board. */
interface TableOfToday {
	readonly of: 'present' | 'changes' | 'updates';
	/** The id of the region whose rows alone it has. */
	readonly place: string | undefined;
	readonly format: 'Excel' | 'CSV';
	/** The last part of its address: `guizhou-changes.xlsx`. */
	readonly name: string;
	readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The tables of today, whole and of each region. */
export function tablesOfToday(site: Site): Promise<readonly TableOfToday[]> {
	const known = made.get(site.registry);
	if (known) return known;
	const making = madeOf(site);
	made.set(site.registry, making);
	return making;
}

/** The files of one table, as a page names them. */
export async function filesOfTable(site: Site, of: TableOfToday['of'], place?: string): Promise<NamedFile[]> {
	const found = (await tablesOfToday(site)).filter((file) => file.of === of && file.place === place);
	return found.map(({ format, name, bytes }) => ({ format, address: `/data/${name}`, size: bytes.length }));
}

const made = new WeakMap<Registry, Promise<readonly TableOfToday[]>>();

async function madeOf({ registry, day, answers }: Site): Promise<readonly TableOfToday[]> {
	const { id = 'registry' } = registry.settings;
	const both = async (of: TableOfToday['of'], table: TableFile | undefined, name: string, place?: string) => {
		if (!table) return [];
		return [
			{ of, place, format: 'Excel' as const, name: `${name}.xlsx`, bytes: await spreadsheetBytes(table) },
			{ of, place, format: 'CSV' as const, name: `${name}.csv`, bytes: tableCsv(table) },
		];
	};
	const files = await Promise.all([
		both('present', tableOfPresent(registry, day), id),
		both('changes', tableOfChanges(registry, answers.changes()), `${id}-changes`),
		both('updates', tableOfBoard(registry, answers.board()), `${id}-updates`),
		...answers
			.regions()
			.map((region) => both('present', tableOfPresent(registry, day, region), `${id}-${region.id}`, region.id)),
	]);
	return files.flat();
}
