import { runCommand } from '../src/disk/command-line.ts';
import { printProblems, readRegistry } from '../src/disk/load-registry.ts';
import { problemJson } from '../src/formats/problem-text.ts';
import { verifyText } from '../src/formats/verify-text.ts';
import { proofOf } from '../src/views/proof.ts';

await runCommand({
	name: 'verify',
	options: {},
	run: async (command) => {
		const { value, problems } = await readRegistry(command);
		const proof = proofOf(value?.registry, problems);
		if (command.options.json) {
			command.printJson({ ...proof, problems: proof.problems.map((found) => problemJson(command.folder, found)) });
		} else {
			printProblems(command, proof.problems);
			command.print(verifyText(command.language, value?.registry, proof));
		}
		return proof.holds ? 0 : 1;
	},
});
