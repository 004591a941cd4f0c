import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { chainFrom } from './verify-chain.ts';
import { damagesOf, type PublicationFiles } from '../testing/damages.ts';
import { isError, isUnfinished } from '../records/problem.ts';
import {
	disagreements,
	hasPython,
	secondVerdicts,
	secondVerdictsOf,
	verdictsWithoutEach,
	type Verdict,
} from '../testing/second-verifier.ts';

const vectors = fileURLToPath(new URL('../../docs/vectors/', import.meta.url));
const python = hasPython();
test.runIf(process.env.REQUIRE_PYTHON === '1')('python3 is here, as REQUIRE_PYTHON=1 asks', () => {
	expect(python).toBe(true);
});

describe.skipIf(!python)('the second verifier, where there is a python3,', () => {
	test('gives every case of docs/vectors the verdict that is written beside it', async () => {
		const cases = await casesOfVectors();
		const given = await secondVerdicts(cases.map(({ folder }) => folder));
		expect(cases.map(({ name }, at) => ({ name, ...verdictIn(given[at]!) }))).toEqual(
			cases.map(({ name, expected }) => ({ name, ...expected })),
		);
	});

	test('needs each of its checks: without it a case comes out otherwise', async () => {
		const folders = (await casesOfVectors()).map(({ folder }) => folder);
		const whole = await secondVerdicts(folders);
		const checks = await verdictsWithoutEach(folders.map((folder, at) => ({ folder, code: whole[at]!.code })));
		expect(checks.length).toBeGreaterThan(35);
		const idle = checks.filter(({ check, verdicts }) => {
			const before = whole.filter(({ code }) => code === check);
			return verdicts.every((verdict, at) => isDeepStrictEqual(verdictIn(verdict), verdictIn(before[at]!)));
		});
		// Another format is no shape of this one: the check only says it in a sentence of its own.
		expect(idle.map(({ check }) => check)).toEqual(['other-format']);
	});

	test('sees every damage that the files show', async () => {
		const damages = [...damagesOf(await filesOf('every-kind'), 1, 80)].filter(({ shows }) => shows);
		const verdicts = await secondVerdictsOf(damages);
		expect(damages.length).toBeGreaterThan(300);
		expect(damages.filter((_, at) => verdicts[at]!.verdict === 'whole').map(({ name }) => name)).toEqual([]);
	});

	test('agrees with ours on every damage', async () => {
		for (const [name, seed] of [
			['every-kind', 2],
			['one-fact-redacted', 3],
			['short', 4],
		] as const) {
			const damages = [...damagesOf(await filesOf(name), seed, 60)];
			expect(await disagreements(damages, ours)).toEqual([]);
		}
	});
});

test('our verifier gives every case of docs/vectors its verdict', async () => {
	for (const { name, expected } of await casesOfVectors()) {
		expect({ name, ...ours(await filesOf(name)) }).toEqual({ name, ...expected });
	}
});

/** Our verifier, asked as the second one is. What should be a file and is a folder has no bytes that anybody can read. */
function ours(files: PublicationFiles): Verdict {
	const folders = new Set([...files.keys()].flatMap((name) => (name.includes('/') ? [name.split('/')[0] ?? ''] : [])));
	const plain = [...files].filter(([name]) => !name.includes('/') && !name.startsWith('.'));
	const sources = [...plain, ...[...folders].map((name) => [name, Uint8Array.of(0)] as const)]
		.map(([name, bytes]) => ({ path: `publications/${name}`, bytes }))
		.sort((a, b) => (a.path < b.path ? -1 : 1));
	const problems = chainFrom(sources).problems.filter(isError);
	const [first] = problems;
	if (first === undefined) return { verdict: 'whole', file: null, row: null, fact: null };
	const { row, of } = first.details;
	return {
		verdict: problems.every(isUnfinished) ? 'unfinished' : 'damaged',
		file: first.place.file.slice('publications/'.length),
		row: row ?? null,
		fact: ofFact.has(first.code) ? (of ?? null) : null,
	};
}

/** Problems that name a fact as the finding, not as something it is about. */
const ofFact: ReadonlySet<string> = new Set(['damaged-fact', 'fact-twice', 'redaction-unfinished']);

async function casesOfVectors(): Promise<readonly { name: string; folder: string; expected: Verdict }[]> {
	const entries = await readdir(vectors, { withFileTypes: true });
	const names = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('_')).map(({ name }) => name);
	return Promise.all(
		names.sort().map(async (name) => {
			const folder = join(vectors, name);
			return { name, folder, expected: JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8')) as Verdict };
		}),
	);
}

/** The files of a case; a folder among them stands with its files, as `old/0001-annual-2024.json`. */
async function filesOf(name: string): Promise<PublicationFiles> {
	const folder = join(vectors, name, 'publications');
	const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
	const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	return new Map(
		await Promise.all(
			paths
				.sort()
				.map(async (path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), await readFile(path)] as const),
		),
	);
}

function verdictIn({ verdict, file, row, fact }: Verdict): Verdict {
	return { verdict, file, row, fact };
}
