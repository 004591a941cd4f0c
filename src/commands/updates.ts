import { runCommand } from './command-line.ts';
import { bodyNamed, dayOf, loadRegistry } from './load-registry.ts';
import { updatesText } from '../formats/terminal/updates-text.ts';
import { updateChecks } from '../views/update-checks.ts';

await runCommand({
	name: 'updates',
	options: { agency: 'text', strict: 'flag' },
	run: async (command) => {
		const loaded = await loadRegistry(command);
		if (!loaded) return 1;
		const { registry } = loaded;
		const { agency: body, strict, json } = command.options;
		if (body !== undefined) bodyNamed(command, registry, body);
		const checks = updateChecks(registry, dayOf(command, registry), { body });
		if (json) command.printJson(checks);
		else command.print(updatesText(command.language, registry, checks));
		return strict && checks.overdue > 0 ? 1 : 0;
	},
});
