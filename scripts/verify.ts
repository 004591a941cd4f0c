import { runCommand } from '../src/disk/command-line.ts';
import { printProblems, readFolder } from '../src/disk/load-registry.ts';
import { problemJson } from '../src/formats/problem-text.ts';
import { verifyText } from '../src/formats/verify-text.ts';
import { registryFrom } from '../src/registry/registry-from.ts';
import { proofOf } from '../src/views/proof.ts';

await runCommand({
	name: 'verify',
	options: {},
	run: async (command) => {
		const files = await readFolder(command);
		command.progress(command.words('progress.verify', { count: files.length }));
		const { value, problems } = registryFrom(files);
		command.progress('');
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
