import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { registryFrom } from '../registry/registry-from.ts';
import { parseInParallel } from './parse-in-parallel.ts';
import { readContentFiles } from '../testing/read-content-files.ts';

const tiny = readContentFiles(fileURLToPath(new URL('../testing/tiny-registry', import.meta.url)));
const broken = tiny.map((file) =>
	/northreach\//.test(file.path) ? { ...file, bytes: new TextEncoder().encode('id: [\n') } : file,
);
const forged = tiny.map((file) =>
	/000[12]-/.test(file.path) ? { ...file, bytes: file.bytes.map((byte) => (byte === 0x30 ? 0x31 : byte)) } : file,
);

describe('many threads read what one reads, problems and all', () => {
	test.each([
		{ threads: 2, files: tiny },
		{ threads: 3, files: tiny },
		{ threads: 40, files: tiny },
		{ threads: 3, files: broken },
		{ threads: 2, files: forged },
		{ threads: 40, files: forged },
	])('$threads threads', async ({ threads, files }) => {
		const readers = await parseInParallel(files, { threads, atLeast: 1 });
		expect(registryFrom(files, readers)).toEqual(registryFrom(files));
	});
});
