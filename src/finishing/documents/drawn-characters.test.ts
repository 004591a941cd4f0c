import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isDrawn } from '../../records/text-rules/drawn-characters.ts';
import { charactersOfFont } from './font-characters.ts';
import { documentFonts } from './typst.ts';

test.each(documentFonts)('the list of characters that can be printed is that of the font %s', (file) => {
	const inFont = new Set(charactersOfFont(readFileSync(file)));
	const isSelector = (code: number) => (code >= 0xfe00 && code <= 0xfe0f) || (code >= 0xe0100 && code <= 0xe01ef);
	const different: number[] = [];
	for (let code = 0; code <= 0x10ffff; code += 1)
		if (!isSelector(code) && isDrawn(code) !== inFont.has(code)) different.push(code);
	expect(different).toEqual([]);
});
