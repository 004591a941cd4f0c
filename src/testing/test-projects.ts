/**
 * The tests in three parts, each of which can be run alone. A test belongs to a part by what it imports, so that none
 * has to be entered anywhere.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** In the order in which they begin: what takes longest first. */
export const testProjects = ['browser', 'commands', 'core'] as const;

export type TestProject = (typeof testProjects)[number];

/** Whoever imports one of these opens a browser. */
export const browserModules = ['browser', 'firefox', 'open-site'];

/** Whoever imports one of these starts processes or builds a site. */
export const processModules = ['built-site', 'run-command', 'second-verifier', 'shared-site'];

/** These rooms are about the machine, whatever their tests import. */
const roomsOfTheMachine = /^(scripts|src\/(commands|disk))\//;

/** The part to which a test belongs: by its path from the root of the project, and its text. */
export function projectOf(path: string, text: string): TestProject {
	if (importsOneOf(browserModules, text)) return 'browser';
	const isOfTheMachine = roomsOfTheMachine.test(path) || importsOneOf(['node:child_process'], text);
	return isOfTheMachine || importsOneOf(processModules, text) ? 'commands' : 'core';
}

/** Whether one of these is imported: a module by its name, a file by its own. */
function importsOneOf(modules: readonly string[], text: string): boolean {
	const imported = [...text.matchAll(/^(?:import .*|\} )from '([^']*)'/gm)].map(([, from = '']) => from);
	return imported.some((from) => modules.includes(from.replace(/^.*\/|\.ts$/g, '')));
}

/** Every test file of the project, by part; sorted. `root` ends without a slash. */
export function testFilesIn(root: string): Readonly<Record<TestProject, readonly string[]>> {
	const paths = ['src', 'scripts'].flatMap((room) =>
		readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
			.map((path) => `${room}/${path}`)
			// Astro would publish a test that lies among the pages.
			.filter((path) => path.endsWith('.test.ts') && !path.startsWith('src/pages/')),
	);
	const files: Record<TestProject, string[]> = { browser: [], commands: [], core: [] };
	for (const path of paths.sort()) files[projectOf(path, readFileSync(join(root, path), 'utf8'))].push(path);
	return files;
}
