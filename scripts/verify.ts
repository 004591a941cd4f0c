import { runCommand } from '../src/disk/command-line.ts';
import { printProblems, readRegistry } from '../src/disk/load-registry.ts';
import { proofJson, verifyText } from '../src/formats/verify-text.ts';
import { proofOf } from '../src/views/proof.ts';

await runCommand({
	name: 'verify',
	options: {},
	run: async (command) => {
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
