import { runCommand } from './command-line.ts';
import { agencyNamed, dayOf, loadRegistry } from './load-registry.ts';
import { updatesText } from '../formats/terminal/updates-text.ts';
import { updateChecks } from '../views/update-checks.ts';

await runCommand({
	name: 'updates',
	options: { agency: 'text', strict: 'flag' },
	run: async (command) => {
		const loaded = await loadRegistry(command);
		if (!loaded) return 1;
		const { registry } = loaded;
		const { agency, strict, json } = command.options;
		if (agency !== undefined) agencyNamed(command, registry, agency);
		const checks = updateChecks(registry, dayOf(command, registry), { agency });
		if (json) command.printJson(checks);
		else command.print(updatesText(command.language, registry, checks));
		return strict && checks.overdue > 0 ? 1 : 0;
	},
});
