import { runCommand, type Command, type ExitCode } from './command-line.ts';
import type { OptionsOf } from './command-options.ts';
import { holdContent } from './hold-content.ts';
import { printProblems, readRegistry } from './load-registry.ts';
import { checkpointEdits, signerOf } from './signing.ts';
import { refusalOfKeyFile, writeKeyFile } from '../disk/key-file.ts';
import { finishWrites } from '../disk/publish.ts';
import { randomSeed } from '../disk/random-salt.ts';
import { UsageError } from '../disk/usage-error.ts';
import { formatSigner, formatVerifier, isKeyName, signerFromSeed } from '../publications/log/signing-keys.ts';
import { stopsReading, type Problem } from '../records/problem.ts';

const options = { origin: 'text', key: 'text' } as const;
type Keys = Command<typeof options> & { readonly options: OptionsOf<typeof options> };

await runCommand({
	name: 'keys',
	options,
	takesWords: true,
	run: async (command) => {
		const [action, file, ...rest] = command.plain;
		if (action === 'new' && file !== undefined && rest.length === 0) return makeKey(command, file);
		if (action === 'sign' && file === undefined) return holdContent(command, () => sign(command));
		throw new UsageError(command.words('usage.keys-arguments'));
	},
});

/** Makes a pair of keys: the private one goes to the file, the public one is printed as a line for `registry.yaml`. */
async function makeKey(command: Keys, file: string): Promise<ExitCode> {
	const { words } = command;
	const { value } = await readRegistry(command);
	const settings = value?.registry.settings.log;
	const origin = command.options.origin ?? settings?.origin;
	if (origin === undefined) throw new UsageError(words('usage.required', { option: '--origin' }));
	if (!isKeyName(origin)) throw new UsageError(words('usage.not-an-origin', { origin }));
	if (settings !== undefined && settings.origin !== origin) {
		throw new UsageError(words('usage.other-origin', { origin: settings.origin }));
	}
	const refusal = refusalOfKeyFile(file, command.folder);
	if (refusal !== undefined) throw new UsageError(words(`keys.refused.${refusal}`, { file }));
	const signer = signerFromSeed(origin, randomSeed());
	writeKeyFile(file, `${formatSigner(signer)}\n`);
	// A first key signs what is published already; one that follows another begins with the next publication.
	const count = value?.registry.publications.length ?? 0;
	const from = settings === undefined ? Math.max(count, 1) : count + 1;
	const verifier = formatVerifier(signer.verifier);
	command.printJson({ file, origin, from, verifier });
	if (command.options.json) return 0;
	command.print(words('keys.made', { file }));
	const lines = settings === undefined ? ['log:', `  origin: "${origin}"`, '  keys:'] : [];
	command.print([...lines, `    - { from: ${from}, verifier: "${verifier}" }`].join('\n'));
	return 0;
}

/** What of a checkpoint a new one puts right; everything else that is wrong is looked at by people first. */
const mendable: readonly Problem['code'][] = ['checkpoint-damaged', 'checkpoint-forged', 'checkpoint-not-signed'];

/** Signs the line of publications as it stands. */
async function sign(command: Keys): Promise<ExitCode> {
	const { value, problems } = await readRegistry(command);
	const errors = problems.filter((found) => stopsReading(found) && !mendable.includes(found.code));
	if (!value || errors.length > 0) {
		printProblems(command, errors);
		command.complain(command.words('keys.not-signed'));
		return 1;
	}
	const { publications, log } = value.registry;
	if (publications.length === 0) throw new UsageError(command.words('usage.nothing-to-sign'));
	const signer = signerOf(command, value.registry, publications.length);
	if (signer === undefined) throw new UsageError(command.words('usage.registry-not-signed'));
	const edits = checkpointEdits(publications, signer);
	const isNew = edits[0]?.text !== log?.signed?.text;
	if (isNew) finishWrites(command.folder, edits);
	command.printJson({ size: publications.length, key: formatVerifier(signer.verifier), written: isNew });
	if (!command.options.json) {
		command.print(command.words(isNew ? 'keys.signed' : 'keys.signed-before', { count: publications.length }));
	}
	return 0;
}
