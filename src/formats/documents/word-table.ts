import type { CellLook, DocumentCell, DocumentColumn, DocumentEntry, DocumentSection } from './official-document.ts';
import { paragraph, runs, twips } from './word-text.ts';

/** The table of a section: its header stands on every page, and no row is divided. */
export function wordTable({ columns, entries }: DocumentSection): string {
	const widths = columns.map(({ width }) => twips(width));
	const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
	const total = widths.reduce((sum, width) => sum + width, 0);
	const rows = [headerRow(columns), ...entries.flatMap((entry) => entryRows(entry, columns.length, widths))];
	return `<w:tbl><w:tblPr><w:tblStyle w:val="Roster"/><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

function headerRow(columns: readonly DocumentColumn[]): string {
	const cells = columns.map(({ header, width }) => tableCell(twips(width), '', paragraph('CellHeader', runs(header))));
	return `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;
}

/** What stands in a place of an entry: a cell that begins there, or one of a row above that reaches into it. */
interface Standing {
	readonly cell: DocumentCell;
	readonly begins: boolean;
	readonly column: number;
}

/** Word has a cell in every row: where one from above reaches into it, an empty one that continues it. */
function entryRows({ rows }: DocumentEntry, count: number, widths: readonly number[]): string[] {
	const above = new Map<number, { readonly cell: DocumentCell; left: number }>();
	return rows.map((cells, row) => {
		const waiting = [...cells];
		const standing: Standing[] = [];
		for (let column = 0; column < count;) {
			const reaching = above.get(column);
			const cell = reaching?.cell ?? waiting.shift();
			if (!cell) break;
			standing.push({ cell, column, begins: reaching === undefined });
			if (reaching) reaching.left -= 1;
			else if (cell.rows > 1) above.set(column, { cell, left: cell.rows - 1 });
			if (reaching?.left === 0) above.delete(column);
			column += cell.columns;
		}
		return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${standing.map((of) => standingCell(of, widths, row < rows.length - 1)).join('')}</w:tr>`;
	});
}

const styleOfLook: Readonly<Record<CellLook, string>> = {
	centred: 'CellCentred',
	name: 'CellName',
	words: 'CellWords',
	small: 'CellSmall',
};

/** The rows of an entry stay together: each but the last goes with the next one. */
function standingCell({ cell, begins, column }: Standing, widths: readonly number[], withNext: boolean): string {
	const width = widths.slice(column, column + cell.columns).reduce((sum, of) => sum + of, 0);
	const span = cell.columns > 1 ? `<w:gridSpan w:val="${cell.columns}"/>` : '';
	const merge = cell.rows === 1 ? '' : begins ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
	const style = styleOfLook[cell.look];
	const texts = begins && cell.text.length > 0 ? cell.text : [''];
	return tableCell(width, span + merge, texts.map((text) => paragraph(style, runs(text), { withNext })).join(''));
}

function tableCell(width: number, properties: string, content: string): string {
	return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${properties}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`;
}
