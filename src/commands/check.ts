import { runCommand } from './command-line.ts';
import { printProblems, readRegistry } from './load-registry.ts';
import { checkText, checkJson } from '../formats/terminal/check-text.ts';
import { githubAnnotation } from '../formats/terminal/github-annotation.ts';
import { isError } from '../records/problem.ts';

await runCommand({
	name: 'check',
	options: { github: 'flag' },
	run: async (command) => {
		const { value, problems } = await readRegistry(command);
		if (command.options.json) {
			command.printJson(checkJson(command.folder, value?.registry, problems));
		} else {
			if (command.options.github) {
				for (const found of problems) command.print(githubAnnotation(command.language, command.folder, found));
			} else printProblems(command, problems);
			command.print(checkText(command.language, value?.registry, problems));
		}
		return problems.some(isError) ? 1 : 0;
	},
});
