import { csvBytes } from '../csv.ts';
import { wholeSheet, type TableFile } from './sheet.ts';

/**
 * All rows of a table as CSV. CSV has no place for what a file says about itself: its mark is the last cell of every
 * row, so that the table stays one that any program reads.
 */
export function tableCsv(file: TableFile): Uint8Array<ArrayBuffer> {
	const { columns, rows } = wholeSheet(file);
	const { mark } = file;
	const headers = columns.map(({ header }) => header);
	return mark
		? csvBytes(
				[...headers, mark.header],
				rows.map((row) => [...row, mark.value]),
			)
		: csvBytes(headers, rows);
}
