import { describe, expect, test } from 'vitest';
import { registryFromText } from '../../testing/registry-from-text.ts';
import { RegistryInTime } from '../../testing/registry-in-time.ts';
import { checkpointFile, logSettings, signedFiles, signedSettings, testKey } from '../../testing/signed-log.ts';
import { leafOfEntry, treeOver } from '../hashing.ts';
import { filesOfLog } from './files-of-log.ts';
import { checkpointPath } from './publication-log.ts';

function life(): RegistryInTime {
	const world = new RegistryInTime();
	world.agencies['water'] = {
		terms: [{ key: 't1', role: 'spokesperson', name: 'Ann', began: { on: '2023-12-20', filed: '2023-12-28' } }],
	};
	for (const year of ['2024', '2025', '2026']) {
		world.annual(year);
		world.pass(365);
	}
	return world;
}

const codesOf = (world: RegistryInTime, files: Readonly<Record<string, string | Uint8Array>>) =>
	registryFromText(world.texts(), files).problems.map(({ code }) => code);

describe('a signed registry', () => {
	test('is sound, and says what is signed', () => {
		const world = life();
		const { value, problems } = registryFromText(world.texts(), signedFiles(world));
		expect(problems).toEqual([]);
		expect(value?.registry.log).toMatchObject({ origin: 'anyland.example/log', signed: { size: 3 } });
	});

	test('has no problem before anything is published', () => {
		const { value, problems } = registryFromText({}, signedSettings());
		expect(problems.map(({ code }) => code)).not.toContain('publication-unsigned');
		expect(value?.registry.log).toMatchObject({ signed: undefined });
	});

	test('changes its key, and what the key before has signed stays true', () => {
		const world = life();
		const chain = world.loaded().registry.publications;
		const [first, second] = [testKey(), testKey(8)];
		const settings = signedSettings(logSettings({ from: 1, key: first }, { from: 3, key: second }));
		const with2 = { ...world.files(), ...settings, ...checkpointFile(chain.slice(0, 2), first) };
		expect(codesOf(world, with2)).toEqual(['publication-unsigned']);
		expect(codesOf(world, { ...world.files(), ...settings, ...checkpointFile(chain, second) })).toEqual([]);
		expect(codesOf(world, { ...world.files(), ...settings, ...checkpointFile(chain, first) })).toEqual([
			'checkpoint-not-signed',
		]);
	});

	test('whose publications are damaged is judged by their damage', () => {
		const world = life();
		const files = Object.entries(signedFiles(world)).filter(([path]) => !path.includes('0003-'));
		expect(codesOf(world, Object.fromEntries(files))).toEqual(['missing-publication']);
	});

	test('says that its checkpoint was changed, whatever bit of it is another', () => {
		const world = life();
		const files = signedFiles(world);
		const whole = new TextEncoder().encode(files[checkpointPath] as string);
		const unseen: string[] = [];
		for (let at = 0; at < whole.length; at++) {
			const bit = 1 << (at % 8);
			const codes = codesOf(world, { ...files, [checkpointPath]: whole.with(at, whole[at]! ^ bit) });
			if (!codes.some((code) => code.startsWith('checkpoint-'))) unseen.push(`${at}:${bit}`);
		}
		expect(unseen).toEqual([]);
	});
});

describe('the files of a log', () => {
	test('are its checkpoint, and tiles and entries for each size since the first key signed', () => {
		const world = life();
		const settings = signedSettings(logSettings({ from: 2, key: testKey() }));
		const { registry } = registryFromText(world.texts(), { ...signedFiles(world), ...settings }).value!;
		const files = filesOfLog(registry.publications, registry.log);
		expect(files.map(({ path }) => path)).toEqual([
			'checkpoint',
			'tile/0/000.p/2',
			'tile/0/000.p/3',
			'tile/entries/000.p/2',
			'tile/entries/000.p/3',
		]);
		const bundle = files.at(-1)!.bytes;
		const found: Uint8Array[] = [];
		for (let at = 0; at < bundle.length;) {
			const length = bundle[at]! * 256 + bundle[at + 1]!;
			found.push(bundle.subarray(at + 2, at + 2 + length));
			at += 2 + length;
		}
		expect(treeOver(found.map(leafOfEntry))).toEqual(registry.log!.signed!.root);
	});

	test('are none where nothing is signed', () => {
		const world = life();
		expect(filesOfLog(world.loaded().registry.publications, undefined)).toEqual([]);
		const { registry } = registryFromText(world.texts(), { ...world.files(), ...signedSettings() }).value!;
		expect(filesOfLog(registry.publications, registry.log)).toEqual([]);
	});
});
