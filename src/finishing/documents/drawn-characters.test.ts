import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isDrawn } from '../../records/text-rules/drawn-characters.ts';
import { tablesOf } from '../font-tables.ts';
import { documentFonts } from './typst.ts';

test.each(documentFonts)('the list of characters that can be printed is that of the font %s', (file) => {
	const inFont = new Set(charactersOfFont(readFileSync(file)));
	const isSelector = (code: number) => (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef);
	const different: number[] = [];
	for (let code = 0; code <= 0x10ffff; code += 1)
		if (!isSelector(code) && isDrawn(code) !== inFont.has(code)) different.push(code);
	expect(different).toEqual([]);
});

/** The code points that a font has a glyph for, ascending: by the table of format 12 of its `cmap`, which has them all. */
function charactersOfFont(font: Buffer): number[] {
	const cmap = tablesOf(font).find(([tag]) => tag === 'cmap')?.[1];
	if (!cmap) throw new Error('the font has no cmap');
	const offsets = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + 8 * index));
	const table = offsets.find((offset) => cmap.readUInt16BE(offset) === 12);
	if (table === undefined) throw new Error('the font has no cmap of format 12');
	return Array.from({ length: cmap.readUInt32BE(table + 12) }, (_, index) => table + 16 + 12 * index).flatMap(
		(group) => {
			const [from, until, glyph] = [0, 4, 8].map((field) => cmap.readUInt32BE(group + field)) as [
				number,
				number,
				number,
			];
			return Array.from({ length: until - from + 1 }, (_, nth) => from + nth).filter((code) => glyph + code - from > 0);
		},
	);
}
