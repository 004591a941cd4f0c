import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readContentFiles } from '../src/testing/read-content-files.ts';
import { isError } from '../src/records/problem.ts';
import { registryFrom } from '../src/registry/registry-from.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

test('the examples to copy are right as they stand', async () => {
	const guide = await readFile(`${root}CONTRIBUTING.md`, 'utf8');
	const examples = [...guide.matchAll(/```yaml\n([^]*?)```/g)].map(([, example]) => example);
	expect(examples).toHaveLength(3);
	const files = readContentFiles(`${root}content`);
	const registry = registryFrom(files).value?.registry;
	const head = `id: example-office\nname: { zh: 示例单位 }\ngroup: ${registry?.settings.groups[0]?.id}\norder: 999\ndivision: "${registry?.settings.jurisdiction.division}"\nonList: false\npressOffice: { name: { zh: 办公室 } }\n`;
	const bytes = new TextEncoder().encode(head + examples.join(''));
	const { problems } = registryFrom([...files, { path: 'agencies/province/example-office.yaml', bytes }]);
	expect(problems.filter(isError)).toEqual([]);
});
