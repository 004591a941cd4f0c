import { displayWidth, padToWidth } from './display-width.ts';

/** Lines of a table for a terminal: columns two spaces apart, indented by two. No heading where there are no rows. */
export function textTable(headings: readonly string[], rows: readonly (readonly string[])[]): string[] {
	if (rows.length === 0) return [];
	const lines = [headings, ...rows];
	const widths = headings.map((_, column) => Math.max(...lines.map((line) => displayWidth(line[column] ?? ''))));
	return lines.map((line) =>
		`  ${line.map((cell, column) => padToWidth(cell, widths[column] ?? 0)).join('  ')}`.trimEnd(),
	);
}

/** A heading with its lines under it and a blank line before; nothing where there are no lines. */
export function textSection(heading: string, lines: readonly string[]): string[] {
	return lines.length === 0 ? [] : ['', heading, ...lines];
}
