import { runCommand, type Command, type ExitCode } from './command-line.ts';
import type { OptionsOf } from './command-options.ts';
import { editOf, hashesOfFiles } from './file-hashes.ts';
import { holdContent } from './hold-content.ts';
import { dayOf, loadRegistry } from './load-registry.ts';
import { finishWrites } from '../disk/publish.ts';
import { lineOf } from '../publications/kept-files.ts';

const options = { write: 'flag' } as const;
type Files = Command<typeof options> & { readonly options: OptionsOf<typeof options> };

await runCommand({
	name: 'files',
	options,
	run: async (command) => (command.options.write ? holdContent(command, () => list(command)) : list(command)),
});

/** Lists the hash of every file of every publication; what is not kept yet is added where that is asked for. */
async function list(command: Files): Promise<ExitCode> {
	const loaded = await loadRegistry(command);
	if (!loaded) return 1;
	const { registry } = loaded;
	const kept = registry.keptFiles ?? { text: '', files: [] };
	const found = await hashesOfFiles(registry, dayOf(command, registry));
	const known = new Set(kept.files.map(lineOf));
	const missing = found.filter((file) => !known.has(lineOf(file)));
	const { write, json } = command.options;
	if (write) finishWrites(command.folder, editOf(kept, found));
	command.printJson({ files: found, missing: missing.length, written: write && missing.length > 0 });
	if (json) return 0;
	command.print(found.map(lineOf).join('\n'));
	const words = write ? 'files.added' : 'files.missing';
	command.complain(command.words(words, { count: missing.length }));
	return 0;
}
