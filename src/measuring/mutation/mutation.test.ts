import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { MutantResult, MutantStatus } from '@stryker-mutator/api/core';
import { describe, expect, test } from 'vitest';
import { drawnLines } from './drawn-lines.ts';
import { judged, type Fate, type JudgedMutant } from './mutant-fate.ts';
import { withMutations, type MutationRun } from './mutation-page.ts';
import { scoreOf, settled } from './mutation-score.ts';

const mutant = (fate: Fate, line = 1): JudgedMutant => ({
	...{ file: 'src/views/a.ts', line, column: 1, mutator: 'M', before: 'a | b', after: 'a', fate, tests: 1 },
	reason: undefined,
});

describe('the drawn lines', () => {
	const code = Array.from({ length: 4000 }, (_, index) => `f(${index});`).join('\n');

	test('are the same for one seed and path, others for others', () => {
		const drawn = (path: string, seed: number) => drawnLines(path, code, { seed, share: 4 });
		expect(drawn('src/a.ts', 8)).toEqual(drawn('src/a.ts', 8));
		expect(drawn('src/a.ts', 9)).not.toEqual(drawn('src/a.ts', 8));
		expect(drawn('src/b.ts', 8)).not.toEqual(drawn('src/a.ts', 8));
		expect(drawn('src/a.ts', 8).length / 1000).toBeCloseTo(1, 1);
	});
	test('are lines of code', () => {
		const text = "import a from 'a';\n\n/** A.\n * B. */\n// C\n\tf();\nimportant();";
		expect(drawnLines('src/a.ts', text, { seed: 8, share: 1 })).toEqual([6, 7]);
	});
});

describe('a mutant', () => {
	const result = (status: MutantStatus, statusReason: string): MutantResult => ({
		...{ id: '1', fileName: 'root/src/a.ts', mutatorName: 'M', replacement: '{}', status, statusReason },
		location: { start: { line: 2, column: 4 }, end: { line: 3, column: 2 } },
	});
	test.each([
		['Killed', 'expected 1 to be 2', 'killed'],
		['Killed', 'Test timed out in 180000ms.', 'unsettled'],
		['Survived', '', 'survived'],
		['Ignored', 'by a comment', 'survived'],
		['NoCoverage', '', 'not-covered'],
		['Timeout', '', 'unsettled'],
		['RuntimeError', 'An error occurred outside of a test run: a.test.ts: no property x', 'killed'],
		['RuntimeError', 'An error occurred outside of a test run: [vitest-pool]: Worker emitted error', 'unsettled'],
		['RuntimeError', 'Test runner crashed.', 'unsettled'],
	] as const)('%s (%s) is %s', (status, reason, fate) => {
		expect(judged(result(status, reason), 'root/', 'a\nb, {\nc }\n')).toMatchObject({ fate, before: '{ c', line: 2 });
	});

	test('that is unsettled takes the fate of its run alone, and is killed where that is no better', () => {
		const first = [mutant('unsettled', 1), mutant('unsettled', 2), mutant('survived', 3)];
		const alone = [mutant('unsettled', 2), mutant('survived', 1)];
		expect(settled(first, alone).map(({ fate }) => fate)).toEqual(['survived', 'killed', 'survived']);
	});
});

test('the score counts what is not covered, and nothing that is unsettled', () => {
	const room = [mutant('killed'), mutant('killed'), mutant('survived'), mutant('not-covered')];
	expect(scoreOf('views', room)).toEqual({ room: 'views', killed: 2, survived: 1, notCovered: 1, score: 50 });
	expect(scoreOf('views', []).score).toBe(100);
	expect(() => scoreOf('views', [mutant('unsettled')])).toThrow('again alone');
});

test('what was judged on the page stays with its mutant when the tables are written anew', async () => {
	const page = await readFile(fileURLToPath(new URL('../../../docs/mutation.md', import.meta.url)), 'utf8');
	const run = (line: number): MutationRun => {
		const alive = [mutant('survived', line), { ...mutant('not-covered', line), after: 'b' }];
		return { day: '2026-11-28', seed: 8, share: 4, minutes: 50, rooms: [scoreOf('views', alive)], alive };
	};
	const first = withMutations(page, run(3));
	const rows = (text: string) => text.split('\n').filter((line) => line.startsWith('| src/'));
	expect(rows(first)).toEqual([
		'| src/views/a.ts:3 | M: `` a \\| b `` → `` a `` | — |',
		'| src/views/a.ts:3 | M (not covered): `` a \\| b `` → `` b `` | — |',
	]);
	const again = withMutations(first.replace('`` a `` | — |', '`` a `` | equivalent |'), run(7));
	expect(rows(again)).toEqual([
		'| src/views/a.ts:7 | M: `` a \\| b `` → `` a `` | equivalent |',
		'| src/views/a.ts:7 | M (not covered): `` a \\| b `` → `` b `` | — |',
	]);
});
