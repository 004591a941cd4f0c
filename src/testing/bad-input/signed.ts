import { checkpointPath } from '../../publications/log/publication-log.ts';
import type { ProblemCode } from '../../records/problem-codes.ts';
import { registryFromText } from '../registry-from-text.ts';
import { RegistryInTime } from '../registry-in-time.ts';
import { checkpointFile, logSettings, signedFiles, signedSettings, testKey } from '../signed-log.ts';
import type { BadInput } from './bad-input.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A registry with two editions out, both signed. */
function published(): RegistryInTime {
	const life = new RegistryInTime();
	life.agencies['water'] = {
		terms: [{ key: 't1', role: 'spokesperson', name: 'Ann', began: { on: '2023-12-20', filed: '2023-12-28' } }],
	};
	life.annual('2024');
	life.pass(365);
	life.annual('2025');
	return life;
}

const own = testKey();
const other = testKey(8);
const chainOf = (life: RegistryInTime) => life.loaded().registry.publications;

/** The two editions of a registry that said something else. */
function otherLine(): RegistryInTime {
	const life = new RegistryInTime();
	life.agencies['water'] = {
		terms: [{ key: 't1', role: 'spokesperson', name: 'Bob', began: { on: '2023-12-20', filed: '2023-12-28' } }],
	};
	life.annual('2024');
	life.pass(365);
	life.annual('2025');
	return life;
}

const textOf = (files: Files) => String(files[checkpointPath]);
const without = (files: Files, path: string): Files =>
	Object.fromEntries(Object.entries(files).filter(([name]) => name !== path));

/** Title, code, line and column of what is told, and the files over those of the signed registry. */
type Row = readonly [title: string, code: ProblemCode, line: number, column: number, files: (signed: Files) => Files];

const rows: readonly Row[] = [
	[
		'a log with a space in its name',
		'bad-log-origin',
		21,
		11,
		() => signedSettings(logSettings({ from: 1, key: own }).replace('anyland.example/log\n', 'any land\n')),
	],
	[
		'a log with a plus sign in its name',
		'bad-log-origin',
		21,
		11,
		() => signedSettings(logSettings({ from: 1, key: own }).replace('anyland.example/log\n', 'any+land\n')),
	],
	[
		'a public key with a letter too many',
		'bad-verifier-key',
		23,
		28,
		() => signedSettings(logSettings({ from: 1, key: own }).replace('" }', 'A" }')),
	],
	[
		'a public key of another log',
		'verifier-of-other-log',
		23,
		28,
		() => signedSettings(logSettings({ from: 1, key: testKey(7, 'elsewhere.example/log') })),
	],
	[
		'a key that signs from as early as the one before it',
		'log-keys-not-in-order',
		24,
		15,
		() => signedSettings(logSettings({ from: 1, key: own }, { from: 1, key: other })),
	],
	[
		'a key that signs from number 0',
		'log-keys-not-in-order',
		23,
		15,
		() => signedSettings(logSettings({ from: 0, key: own })),
	],
	[
		'a public key that stands twice',
		'value-twice',
		24,
		28,
		() => signedSettings(logSettings({ from: 1, key: own }, { from: 2, key: own })),
	],
	['a checkpoint that is none', 'checkpoint-damaged', 1, 1, () => ({ [checkpointPath]: 'anyland.example/log\n2\n' })],
	[
		'a checkpoint of another log',
		'checkpoint-of-other-log',
		1,
		1,
		() => checkpointFile(chainOf(published()), testKey(7, 'elsewhere.example/log')),
	],
	[
		'a checkpoint signed by another key of the same name',
		'checkpoint-not-signed',
		5,
		1,
		() => checkpointFile(chainOf(published()), other),
	],
	[
		'a checkpoint signed by the key of before',
		'checkpoint-not-signed',
		5,
		1,
		() => signedSettings(logSettings({ from: 1, key: own }, { from: 2, key: other })),
	],
	[
		'a checkpoint signed before the first key signs',
		'checkpoint-not-signed',
		5,
		1,
		() => signedSettings(logSettings({ from: 3, key: own })),
	],
	[
		'a checkpoint with another number of publications than was signed',
		'checkpoint-forged',
		5,
		1,
		(signed) => ({ [checkpointPath]: textOf(signed).replace('\n2\n', '\n1\n') }),
	],
	[
		'the newest publication taken away beside its signature',
		'checkpoint-ahead',
		2,
		1,
		() => {
			const life = published();
			life.pass(365);
			life.annual('2026');
			return checkpointFile(chainOf(life));
		},
	],
	[
		'publications written anew beside the old signature',
		'checkpoint-differs',
		3,
		1,
		() => checkpointFile(chainOf(otherLine())),
	],
	[
		'a signature without a log in the settings',
		'checkpoint-without-log',
		1,
		1,
		() => ({ 'registry.yaml': String(signedSettings('')['registry.yaml']) }),
	],
	[
		'a publication behind the last that is signed',
		'publication-unsigned',
		1,
		1,
		() => checkpointFile(chainOf(published()).slice(0, 1)),
	],
	[
		'publications and keys, and nothing signed',
		'publication-unsigned',
		1,
		1,
		(signed) => without(signed, checkpointPath),
	],
];

/** Signatures that prove nothing, and settings of a log that cannot be. */
export const signedInputs: readonly BadInput[] = rows.map(([title, code, line, column, change]) => ({
	title,
	code,
	line,
	column,
	problems() {
		const life = published();
		const signed = signedFiles(life);
		const changed = change(signed);
		// What takes a file away gives all that are left.
		const files = Object.keys(changed).length > 2 ? changed : { ...signed, ...changed };
		return registryFromText(life.texts(), files).problems;
	},
}));
