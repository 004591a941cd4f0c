import { join } from 'node:path';
import { runCommand, type Command, type ExitCode } from './command-line.ts';
import type { OptionsOf } from './command-options.ts';
import { holdContent, requireFolder } from './hold-content.ts';
import { readContent } from '../disk/read-content.ts';
import { printProblems } from './load-registry.ts';
import { UsageError } from '../disk/usage-error.ts';
import { writeFileAtomically } from '../disk/write-file.ts';
import { fileInFolder, problemJson, problemText } from '../formats/terminal/problem-text.ts';
import { formatFile } from '../intake/format-file.ts';
import type { SourceFile } from '../records/source.ts';

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
	const { value: present, problems } = readContent(command.folder);
	printProblems(command, problems);
	const files = filesAsked(command, present);
	command.progress(command.words('progress.fmt', { count: files.length }));
	const results = files.map((file) => formatFile(file, { fix }));
	command.progress('');
	const changed = results.filter(({ bytes }) => bytes !== undefined);
	const repaired = results.flatMap((result) => result.repaired);
	const unreadable = results.filter(({ isUnreadable }) => isUnreadable).map(({ path }) => path);
	const paths = changed.map(({ path }) => fileInFolder(command.folder, path));
	for (const [index, { path, bytes }] of changed.entries()) {
		if (bytes && !check) writeOrTell(command, path, bytes, paths.slice(0, index));
	}
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
	return problems.length > 0 || unreadable.length > 0 || (check && changed.length > 0) ? 1 : 0;
}

/** Writes one file; where that fails, the files that are laid out already are told. */
function writeOrTell(command: Fmt, path: string, bytes: Uint8Array, written: readonly string[]): void {
	try {
		writeFileAtomically(join(command.folder, path), bytes);
	} catch (error) {
		command.printJson({ changed: written });
		if (!command.options.json) for (const file of written) command.print(file);
		throw error;
	}
}

/** The records of the folder, or those that the command names. */
function filesAsked({ folder, plain, words }: Fmt, present: readonly SourceFile[]): readonly SourceFile[] {
	const records = present.filter(({ path }) => path.endsWith('.yaml'));
	if (plain.length === 0) return records;
	return plain.map((asked) => {
		const file = records.find(({ path }) => path === asked || fileInFolder(folder, path) === asked);
		if (!file) throw new UsageError(words('usage.no-such-file', { file: asked }));
		return file;
	});
}
