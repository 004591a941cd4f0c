import { runCommand, type AnyCommand, type Command, type ExitCode } from './command-line.ts';
import type { OptionsOf } from './command-options.ts';
import { keptBytes, keysAsked } from './kept-proof.ts';
import { printProblems, readRegistry } from './load-registry.ts';
import { verifyReceipt } from './verify-receipt.ts';
import { LockHeld } from '../disk/lock.ts';
import { putBack } from '../disk/site-folder.ts';
import { UsageError } from '../disk/usage-error.ts';
import { sinceJson, sinceText } from '../formats/terminal/kept-proof-text.ts';
import { proofJson, verifyText } from '../formats/terminal/verify-text.ts';
import { publicationsFolder } from '../publications/publication-file.ts';
import { stopsReading, type Problem } from '../records/problem.ts';
import type { Registry } from '../registry/registry.ts';
import { proofOf } from '../views/proof.ts';
import { sinceCheckpoint, type SinceCheckpoint } from '../views/since-checkpoint.ts';

const options = { out: 'text', since: 'text', receipt: 'text', verifier: 'text' } as const;
type Verify = Command<typeof options> & { readonly options: OptionsOf<typeof options> };

await runCommand({
	name: 'verify',
	options,
	run: async (command) => {
		const { out, since, receipt, verifier, json } = command.options;
		if (since !== undefined && receipt !== undefined) {
			throw new UsageError(command.words('usage.one-of', { options: '--since, --receipt' }));
		}
		if (verifier !== undefined && since === undefined && receipt === undefined) {
			throw new UsageError(command.words('usage.verifier-alone'));
		}
		if (receipt !== undefined) return verifyReceipt(command, receipt);
		bringSiteBack(command, out ?? 'dist');
		const { value, problems } = await readRegistry(command);
		const proof = proofOf(value?.registry, problems);
		if (json) {
			command.printJson(proofJson(command.folder, proof));
		} else {
			printProblems(command, proof.problems);
			command.print(verifyText(command.language, value?.registry, proof));
		}
		const extended = since === undefined ? 0 : verifySince(command, since, value?.registry, problems);
		return proof.holds ? extended : 1;
	},
});

/** Whether the line of today extends a kept checkpoint. Of a line that is damaged that cannot be said. */
function verifySince(
	command: Verify,
	file: string,
	registry: Registry | undefined,
	problems: readonly Problem[],
): ExitCode {
	const isDamaged = problems.some((found) => stopsReading(found) && found.place.file.startsWith(publicationsFolder));
	const bytes = keptBytes(command, file);
	if (registry === undefined || isDamaged) {
		command.complain(command.words('verify.since-damaged'));
		return 1;
	}
	const since: SinceCheckpoint = sinceCheckpoint(registry.publications, keysAsked(command, registry), bytes);
	command.printJson({ since: sinceJson(since) });
	if (!command.options.json) command.print(sinceText(command.words, since));
	return since.kind === 'extended' ? 0 : 1;
}

/** The site from before, where a build that was cut short has left it aside; a build that goes on is left alone. */
function bringSiteBack(command: AnyCommand, out: string): void {
	try {
		if (putBack(out, command.name)) command.complain(command.words('build.put-back', { folder: out }));
	} catch (error) {
		if (!(error instanceof LockHeld)) throw error;
	}
}
