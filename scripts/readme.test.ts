import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runScript } from '../src/testing/run-command.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

test('the examples of README print what they say', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'readme-'));
	await cp(join(root, 'content'), folder, { recursive: true });
	const examples = examplesIn(await readFile(join(root, 'README.md'), 'utf8'));
	expect(examples.map(({ command }) => command)).toEqual(
		expect.arrayContaining(['check', 'updates', 'file', 'roster', 'verify', 'new', 'fmt']),
	);
	// In their order: what is filed by one is published by the next.
	for (const { command, line, printed } of examples) {
		const { stdout, stderr } = await runScript(command, ...line, '--content', folder);
		const lines = `${stdout}${stderr}`.replaceAll(folder, 'content').trimEnd().split('\n');
		expect(linesLike(printed, lines), `npm run ${command}`).toEqual(printed);
	}
	await rm(folder, { recursive: true });
});

interface Example {
	readonly command: string;
	readonly line: readonly string[];
	readonly printed: readonly string[];
}

/** What is typed and what is printed. `build` is left out: how long it takes is another thing each time. */
function examplesIn(text: string): readonly Example[] {
	const blocks = [...text.matchAll(/```console\n([^]*?)```/g)].map(([, block = '']) => block);
	return blocks
		.flatMap((block) => block.split(/^\$ npm run /m).slice(1))
		.map((example) => {
			const [typed = '', ...printed] = example.trimEnd().split('\n');
			const [command = '', ...line] = typed.split(' ').filter((word) => word !== '--');
			return { command, line, printed };
		})
		.filter(({ command }) => command !== 'build');
}

/** The lines that were printed, as the example shows them: `…` in the place of those that it leaves out. */
function linesLike(printed: readonly string[], lines: readonly string[]): readonly string[] {
	const shown: string[] = [];
	let at = 0;
	for (const [index, expected] of printed.entries()) {
		if (expected !== '…') {
			shown.push(lines[at] ?? '');
			at += 1;
			continue;
		}
		const next = printed[index + 1];
		const found = next === undefined ? lines.length : lines.indexOf(next, at);
		shown.push(found === -1 ? `… without ${next}` : '…');
		at = found === -1 ? at : found;
	}
	return at < lines.length ? [...shown, ...lines.slice(at)] : shown;
}
