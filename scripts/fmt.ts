import { join } from 'node:path';
import { runCommand, type Command, type ExitCode } from '../src/disk/command-line.ts';
import type { OptionsOf } from '../src/disk/command-options.ts';
import { holdContent, requireFolder } from '../src/disk/hold-content.ts';
import { readContentFiles } from '../src/disk/read-content.ts';
import { UsageError } from '../src/disk/usage-error.ts';
import { writeFileAtomically } from '../src/disk/write-file.ts';
import { fileInFolder, problemJson, problemText } from '../src/formats/problem-text.ts';
import { laidOut } from '../src/intake/laid-out.ts';
import type { SourceFile } from '../src/records/source.ts';

const options = { check: 'flag', fix: 'flag' } as const;
type Fmt = Command<typeof options> & { readonly options: OptionsOf<typeof options> };

await runCommand({
	name: 'fmt',
	options,
	takesWords: true,
	run: async (command) => {
		await requireFolder(command);
		return command.options.check ? layOut(command) : holdContent(command, () => layOut(command));
	},
});

async function layOut(command: Fmt): Promise<ExitCode> {
	const { check, fix, json } = command.options;
	const files = filesAsked(command);
	command.progress(command.words('progress.fmt', { count: files.length }));
	const results = files.map((file) => laidOut(file, { fix }));
	command.progress('');
	const changed = results.filter(({ bytes }) => bytes !== undefined);
	const repaired = results.flatMap((result) => result.repaired);
	const unreadable = results.filter(({ isUnreadable }) => isUnreadable).map(({ path }) => path);
	for (const { path, bytes } of changed) {
		if (bytes && !check) writeFileAtomically(join(command.folder, path), bytes);
	}
	const paths = changed.map(({ path }) => fileInFolder(command.folder, path));
	if (json) {
		command.printJson({
			changed: paths,
			unreadable,
			repaired: repaired.map((found) => problemJson(command.folder, found)),
		});
	} else {
		for (const found of repaired) {
			command.complain(command.words('fmt.fixed') + problemText(command.language, command.folder, found));
		}
		for (const path of paths) command.print(path);
		command.print(command.words(check ? 'fmt.would-change' : 'fmt.changed', { count: changed.length }));
		if (unreadable.length > 0) command.complain(command.words('fmt.unreadable', { count: unreadable.length }));
	}
	return unreadable.length > 0 || (check && changed.length > 0) ? 1 : 0;
}

/** The records of the folder, or those that the command names. */
function filesAsked({ folder, plain, words }: Command): readonly SourceFile[] {
	const records = readContentFiles(folder).filter(({ path }) => path.endsWith('.yaml'));
	if (plain.length === 0) return records;
	return plain.map((asked) => {
		const file = records.find(({ path }) => path === asked || fileInFolder(folder, path) === asked);
		if (!file) throw new UsageError(words('usage.no-such-file', { file: asked }));
		return file;
	});
}
