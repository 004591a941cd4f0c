import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentOf } from '../../formats/documents/document-of.ts';
import { wordDocument } from '../../formats/documents/word-document.ts';
import { registryFrom } from '../../registry/registry-from.ts';
import { tinyRegistry } from '../../testing/built-site.ts';
import { readContentFiles } from '../../testing/read-content-files.ts';
import { openPress } from './press.ts';

const folder = mkdtempSync(join(tmpdir(), 'zone-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const source = new URL('../../', import.meta.url).href;
const program = join(folder, 'print.mjs');
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Prints the newest publication of the second registry in a process of its own and says the hashes of both files. */
const script = `
const { documentOf } = await import('${source}formats/documents/document-of.ts');
const { wordDocument } = await import('${source}formats/documents/word-document.ts');
const { openPress } = await import('${source}finishing/documents/press.ts');
const { registryFrom } = await import('${source}registry/registry-from.ts');
const { readContentFiles } = await import('${source}testing/read-content-files.ts');
const { createHash } = await import('node:crypto');
const { registry } = registryFrom(readContentFiles(process.argv[2])).value;
const document = documentOf(registry, { publication: registry.publications.at(-1) });
const press = openPress();
const hashOf = (bytes) => createHash('sha256').update(bytes).digest('hex');
console.log(JSON.stringify([hashOf(await press.print(document)), hashOf(wordDocument(document))]));
await press.close();
`;

beforeAll(() => writeFileSync(program, script));

test.each([
	['America/New_York', 'en_US.UTF-8', fileURLToPath(source)],
	['Asia/Shanghai', 'zh_CN.UTF-8', folder],
])(
	'in %s, in the language %s and from any folder a document has the same bytes',
	{ timeout: 60_000 },
	async (TZ, LANG, cwd) => {
		const registry = registryFrom(readContentFiles(tinyRegistry)).value?.registry;
		const publication = registry?.publications.at(-1);
		const document = registry && publication && documentOf(registry, { publication });
		if (!document) throw new Error('the registry has no document');
		const press = openPress();
		const here = [hashOf(await press.print(document)), hashOf(wordDocument(document))];
		await press.close();
		const said = execFileSync(process.execPath, [program, tinyRegistry], {
			cwd,
			encoding: 'utf8',
			env: { ...process.env, TZ, LANG, LC_ALL: LANG },
		});
		expect(JSON.parse(said)).toEqual(here);
	},
);
