import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { runScript } from '../src/testing/run-command.ts';

vi.setConfig({ testTimeout: 120_000 });

const content = fileURLToPath(new URL('../content', import.meta.url));

test.each(['check', 'verify'])('%s finds nothing wrong in the content of this repository', async (command) => {
	const { code, stderr } = await runScript(command, '--content', content);
	expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});
