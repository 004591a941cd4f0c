import { runCommand, type AnyCommand } from './command-line.ts';
import { printProblems, readRegistry } from './load-registry.ts';
import { LockHeld } from '../disk/lock.ts';
import { putBack } from '../disk/site-folder.ts';
import { proofJson, verifyText } from '../formats/terminal/verify-text.ts';
import { proofOf } from '../views/proof.ts';

await runCommand({
	name: 'verify',
	options: { out: 'text' },
	run: async (command) => {
		bringSiteBack(command, command.options.out ?? 'dist');
		const { value, problems } = await readRegistry(command);
		const proof = proofOf(value?.registry, problems);
		if (command.options.json) {
			command.printJson(proofJson(command.folder, proof));
		} else {
			printProblems(command, proof.problems);
			command.print(verifyText(command.language, value?.registry, proof));
		}
		return proof.holds ? 0 : 1;
	},
});

/** The site from before, where a build that was cut short has left it aside; a build that goes on is left alone. */
function bringSiteBack(command: AnyCommand, out: string): void {
	try {
		if (putBack(out, command.name)) command.complain(command.words('build.put-back', { folder: out }));
	} catch (error) {
		if (!(error instanceof LockHeld)) throw error;
	}
}
