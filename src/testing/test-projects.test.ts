import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { browserModules, processModules, projectOf, testFilesIn, type TestProject } from './test-projects.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test.each<[TestProject, string, string]>([
	['core', 'src/views/roster.test.ts', `import { registryFromText } from '../testing/registry-from-text.ts';`],
	['commands', 'src/views/roster.test.ts', `import { spawn } from 'node:child_process';`],
	['commands', 'src/site/site.test.ts', `import { sharedSite } from '../testing/shared-site.ts';`],
	['commands', 'src/disk/today.test.ts', ''],
	['browser', 'src/site/on.test.ts', `import { openSite, type OpenSite } from '../testing/open-site.ts';`],
])('a test belongs to %s by what it imports: %s, %s', (project, path, text) => {
	expect(projectOf(path, text)).toBe(project);
});

test('what decides it is there', () => {
	const files = readdirSync(new URL('.', import.meta.url));
	expect(files).toEqual(expect.arrayContaining([...browserModules, ...processModules].map((name) => `${name}.ts`)));
});

test('every test file is in one part', () => {
	const files = Object.values(testFilesIn(root)).flat();
	expect(new Set(files).size).toBe(files.length);
	const inRooms = ['src', 'scripts'].flatMap((room) =>
		readdirSync(`${root}/${room}`, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.test.ts')),
	);
	expect(files.length).toBe(inRooms.length);
});
