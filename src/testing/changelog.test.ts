import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sealedChain } from './publications.ts';

const textOf = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const { version } = JSON.parse(textOf('package.json')) as { version: string };
const changes = textOf('CHANGELOG.md');

test('the newest version of the change log is that of the package, in its lockfile too', () => {
	expect(/^## (\S+) — \d{4}-\d{2}-\d{2}$/m.exec(changes)?.[1]).toBe(version);
	expect(JSON.parse(textOf('package-lock.json'))).toMatchObject({ version, packages: { '': { version } } });
});

test('it names the format in which publications are written', () => {
	const [newest] = sealedChain({});
	expect(changes).toContain(`**格式 ${newest?.header.format}**`);
});
