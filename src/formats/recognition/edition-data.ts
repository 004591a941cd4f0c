/**
 * What the check page knows of each publication: the cells that its tables print today. A cell that was withdrawn has no
 * value here, one that was corrected has what was printed first beside it.
 */
import type { Registry } from '../../registry/registry.ts';
import { tableOfPublication } from '../tables/edition-sheets.ts';
import type { TableCell } from '../tables/sheet.ts';
import type { ChainedPublication } from '../../publications/publication.ts';
import type { Region } from '../../views/regions.ts';

/** A cell: its text; `[text, printed first]`; `[text, number]` where a publication of that number withdrew it. */
export type KnownCell = string | readonly [text: string, printed: string] | readonly [text: string, withdrawn: number];

export interface EditionData {
	/** Key and header of each column. */
	readonly columns: readonly (readonly [key: string, header: string])[];
	readonly rows: readonly (readonly KnownCell[])[];
	/** The agencies of each place of which there is a file. */
	readonly places: Readonly<Record<string, readonly string[]>>;
}

/** The data of a publication; `undefined` where it has no table. */
export function editionData(
	registry: Registry,
	publication: ChainedPublication,
	regions: readonly Region[],
): EditionData | undefined {
	const file = tableOfPublication(registry, { publication });
	if (!file) return undefined;
	const { columns, groups } = file.table;
	const mark = file.mark ? [['mark', file.mark.header] as const] : [];
	return {
		columns: [...columns.map(({ key, header }) => [key, header] as const), ...mark],
		rows: groups.flatMap(({ rows }) => rows.map((row) => row.map(knownCell))),
		places:
			publication.header.kind === 'annual' ? Object.fromEntries(regions.map(({ id, agencies }) => [id, agencies])) : {},
	};
}

function knownCell({ text, withdrawn, printed }: TableCell): KnownCell {
	if (withdrawn !== undefined) return [text, withdrawn];
	return printed === undefined ? text : [text, printed];
}
