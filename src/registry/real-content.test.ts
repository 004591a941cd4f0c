import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readContentFiles } from '../testing/read-content-files.ts';
import { registryFrom } from './registry-from.ts';

/** Hundreds of rows that were sealed are compared with their records: no other test knows so many. */
test.each(['content', 'src/testing/tiny-registry'])('nothing is wrong in %s', (folder) => {
	const files = readContentFiles(fileURLToPath(new URL(`../../${folder}`, import.meta.url)));
	expect(registryFrom(files).problems).toEqual([]);
});
