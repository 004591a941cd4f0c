import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Damage, PublicationFiles } from './damages.ts';

/** What two verifiers must agree on: the verdict, and of the first finding file, row and fact. */
export interface Verdict {
	readonly verdict: 'whole' | 'unfinished' | 'damaged';
	readonly file: string | null;
	readonly row: string | null;
	readonly fact: string | null;
}

/** What the second verifier adds: the name of the check. */
export interface SecondVerdict extends Verdict {
	readonly code: string | null;
}

/** A verifier as the tests ask it: files of `publications/` by name in, a verdict out. */
export type Judge = (files: PublicationFiles) => Verdict;

/** The second verifier, in Python. */
const secondVerifier = fileURLToPath(new URL('../../docs/verify.py', import.meta.url));

/** Whether a `python3` runs here. */
export function hasPython(): boolean {
	try {
		execFileSync('python3', ['-c', ''], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

/** What the second verifier says of content folders; all of them in one process. */
export async function secondVerdicts(folders: readonly string[]): Promise<readonly SecondVerdict[]> {
	return (await runPython([secondVerifier, '--json', ...folders])).map((line) => JSON.parse(line) as SecondVerdict);
}

/** The same with each check taken out of its table in turn, of the folders in which that check finds what is found. */
export async function verdictsWithoutEach(found: readonly { folder: string; code: string | null }[]) {
	const lines = await runPython(['-c', withoutEach, dirname(secondVerifier), JSON.stringify(found)]);
	return lines.map(
		(line) => JSON.parse(line) as { readonly check: string; readonly verdicts: readonly SecondVerdict[] },
	);
}

const withoutEach = `
import json, sys
sys.path.insert(0, sys.argv[1])
import verify
every = verify.CHECKS
for entry in every:
    verify.CHECKS = tuple(other for other in every if other is not entry)
    check = entry[2].__name__.replace("_", "-")
    found = [case["folder"] for case in json.loads(sys.argv[2]) if case["code"] == check]
    print(json.dumps({"check": check, "verdicts": [verify.judged(folder) for folder in found]}))
`;

function runPython(line: readonly string[]): Promise<readonly string[]> {
	const options = { maxBuffer: 2 ** 28, env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1' } };
	return new Promise((give, fail) => {
		execFile('python3', line, options, (_, stdout, stderr) => {
			if (stderr === '') give(stdout.trimEnd().split('\n'));
			else fail(new Error(stderr));
		});
	});
}

/** A damage on which the two do not agree. */
export interface Disagreement {
	readonly damage: string;
	readonly ours: Verdict;
	readonly second: Verdict;
}

/** Where a verifier says something else than the second one; nothing where they agree on all. */
export async function disagreements(damages: readonly Damage[], judge: Judge): Promise<readonly Disagreement[]> {
	const verdicts = await secondVerdictsOf(damages);
	return damages.flatMap(({ name, files }, at) => {
		const [ours, second] = [judge(files), verdicts[at]!].map(({ verdict, file, row, fact }) => ({
			verdict,
			file,
			row,
			fact,
		}));
		return JSON.stringify(ours) === JSON.stringify(second) ? [] : [{ damage: name, ours: ours!, second: second! }];
	});
}

/** What the second verifier says of each damage, written to a folder that is gone afterwards. */
export async function secondVerdictsOf(damages: readonly Damage[]): Promise<readonly Verdict[]> {
	const folder = await mkdtemp(join(tmpdir(), 'damages-'));
	try {
		const folders = await Promise.all(damages.map(({ files }, at) => written(join(folder, String(at)), files)));
		return await secondVerdicts(folders);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

async function written(folder: string, files: PublicationFiles): Promise<string> {
	await mkdir(join(folder, 'publications'), { recursive: true });
	for (const [name, bytes] of files) await writeFile(join(folder, 'publications', name), bytes);
	return folder;
}
