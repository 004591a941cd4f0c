import { widthOf } from '../../formats/documents/lines-of-title.ts';
import type { DocumentCell, DocumentColumn, DocumentEntry } from '../../formats/documents/official-document.ts';

/** How an entry is set, by an estimate of its height: the template only knows heights when a page is made. */
export interface EntrySetting {
	/** Whether all of it stays on one page. */
	readonly isWhole: boolean;
	/** In millimetres, above and below each row: where a cell beside all rows is higher than they are, they share what is left. */
	readonly room: number;
}

/** What an entry may take and stay on one page. Lengths are millimetres. */
const tallest = 110;

/** Of each look: a line, and a character of it. */
const lineHeight = { centred: 4.5, name: 4.5, words: 4.5, small: 3.88 } as const;
const characterWidth = { centred: 3.53, name: 3.53, words: 3.53, small: 3.18 } as const;
/** What a cell keeps free above and below its lines, and beside them. */
const around = 0.9;
const beside = 2;

export function settingOf(entry: DocumentEntry, columns: readonly DocumentColumn[]): EntrySetting {
	const cells = placedCells(entry, columns);
	const highest = (of: readonly Placed[]) => Math.max(0, ...of.map(({ height }) => height));
	const rows = entry.rows.map((_, row) => highest(cells.filter((cell) => cell.row === row && cell.reach === 1)));
	const ofRows = rows.reduce((sum, height) => sum + height, 0);
	const ofWhole = highest(cells.filter(({ reach }) => reach === rows.length));
	const left = rows.length < 2 ? 0 : Math.max(0, ofWhole - ofRows);
	return {
		isWhole: Math.max(ofRows, ofWhole) < tallest,
		room: Math.round((left / rows.length / 2) * 100) / 100,
	};
}

interface Placed {
	readonly row: number;
	readonly reach: number;
	readonly height: number;
}

/** The cells of an entry, each in the first column that no cell before it reaches into. */
function placedCells({ rows }: DocumentEntry, columns: readonly DocumentColumn[]): Placed[] {
	const taken = rows.map(() => new Set<number>());
	return rows.flatMap((cells, row) =>
		cells.map((cell): Placed => {
			const column = columns.findIndex((_, at) => taken[row]?.has(at) === false);
			for (let down = row; down < row + cell.rows; down += 1)
				for (let across = column; across < column + cell.columns; across += 1) taken[down]?.add(across);
			const width = columns.slice(column, column + cell.columns).reduce((sum, of) => sum + of.width, 0);
			return { row, reach: cell.rows, height: heightOf(cell, width) };
		}),
	);
}

function heightOf({ text, look }: DocumentCell, width: number): number {
	const linesOf = (line: string) => Math.max(1, Math.ceil((widthOf(line) * characterWidth[look]) / (width - beside)));
	return text.reduce((sum, line) => sum + linesOf(line), 0) * lineHeight[look] + around;
}
