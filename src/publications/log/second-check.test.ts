import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { registryFromText } from '../../testing/registry-from-text.ts';
import { RegistryInTime } from '../../testing/registry-in-time.ts';
import { hasPython } from '../../testing/second-verifier.ts';
import { signedFiles, testKey } from '../../testing/signed-log.ts';
import { checkReceipt, keysOfOne } from './check-receipt.ts';
import { receiptsOf } from './receipt.ts';
import { formatVerifier } from './signing-keys.ts';

const secondCheck = fileURLToPath(new URL('../../../docs/check-receipt.py', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'receipts-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A receipt with a bare fact in it, of a publication in the middle of a line of five. */
function someReceipt(): Uint8Array {
	const life = new RegistryInTime();
	const began = { on: '2023-12-20', filed: '2023-12-28' };
	for (const id of ['water', 'health', 'finance']) {
		life.agencies[id] = { terms: [{ key: 't1', role: 'spokesperson', name: `Ann 安 ${id}`, began }] };
	}
	for (const year of ['2024', '2025', '2026', '2027']) {
		life.annual(year);
		life.pass(365);
	}
	life.redaction(['water#t1.name']);
	const { registry } = registryFromText(life.texts(), signedFiles(life)).value!;
	return new TextEncoder().encode(receiptsOf(registry.publications, registry.log, 2).get('water'));
}

test.skipIf(!hasPython())(
	'a second program, written from docs/log.md alone, takes and refuses the same receipts',
	() => {
		const whole = someReceipt();
		const flips = [...whole.keys()]
			.filter((at) => at % 5 === 0)
			.map((at) => whole.with(at, whole[at]! ^ (1 << (at % 7))));
		const cuts = [whole.subarray(0, -1), whole.subarray(1), new Uint8Array(), Uint8Array.of(...whole, 10)];
		const cases = [whole, ...cuts, ...flips];
		const files = cases.map((bytes, at) => {
			const file = join(folder, `${at}.json`);
			writeFileSync(file, bytes);
			return file;
		});
		const line = [secondCheck, formatVerifier(testKey().verifier), ...files];
		const environment = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' };
		const { stdout, stderr } = spawnSync('python3', line, { encoding: 'utf8', env: environment });
		const second = stdout.trimEnd().split('\n');
		expect(second).toHaveLength(cases.length);
		expect(second[0]).toBe('whole 2 water');
		const ours = cases.map((bytes) => checkReceipt(bytes, keysOfOne(testKey().verifier)).fault?.kind);
		expect(ours[0]).toBeUndefined();
		// Where Python has no package for signatures it says so, and cannot know of those that are none.
		const knowsSignatures = stderr === '';
		const taken = second.flatMap((said, at) =>
			said.startsWith('whole') && (knowsSignatures || ours[at] !== 'forged') ? [at] : [],
		);
		expect(taken).toEqual([0]);
		// What is named is the same too, but for texts that are no receipt in one way or another.
		const isForm = (kind = '') => ['no-receipt', 'rewritten-text', 'other-version', 'no-checkpoint'].includes(kind);
		const named = second.map((said) => said.replace('refused ', ''));
		const unlike = cases.flatMap((_, at) => {
			const [one = '', other = ''] = [ours[at], named[at]];
			const isSame = one === other || (isForm(one) && isForm(other)) || (!knowsSignatures && one === 'forged');
			return at === 0 || isSame ? [] : [`${at}: ${one} ${other}`];
		});
		expect(unlike).toEqual([]);
	},
);
