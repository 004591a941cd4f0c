import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCommand, type Command, type ExitCode } from './command-line.ts';
import type { OptionsOf } from './command-options.ts';
import { holdContent } from './hold-content.ts';
import { printProblems, readRegistry, type RegistryOnDisk } from './load-registry.ts';
import { UsageError } from '../disk/usage-error.ts';
import { writeFileAtomically } from '../disk/write-file.ts';
import { fileInFolder } from '../formats/terminal/problem-text.ts';
import { wordsByKind } from '../i18n/translator.ts';
import { newAgencyText, pathOfNewAgency, stopsOfNewAgency, type NewAgency } from '../intake/new-agency.ts';
import { isError } from '../records/problem.ts';
import { registryFrom } from '../registry/registry-from.ts';
import type { Registry } from '../registry/registry.ts';

const options = { shelf: 'text', name: 'text', 'name-en': 'text', group: 'text', division: 'text' } as const;
type New = Command<typeof options> & { readonly options: OptionsOf<typeof options> };

await runCommand({
	name: 'new',
	options,
	takesWords: true,
	run: async (command) => {
		const [id, ...rest] = command.plain;
		if (id === undefined || rest.length > 0) throw new UsageError(command.words('usage.new-arguments'));
		const { shelf, name } = command.options;
		if (shelf === undefined) throw new UsageError(command.words('usage.required', { option: '--shelf' }));
		if (name === undefined) throw new UsageError(command.words('usage.required', { option: '--name' }));
		return holdContent(command, () => beginAgency(command, { id, shelf, name }));
	},
});

async function beginAgency(command: New, asked: Pick<NewAgency, 'id' | 'shelf' | 'name'>): Promise<ExitCode> {
	// What is wrong elsewhere, an agency that vanished for instance, does not keep a new one from being begun.
	const { value: loaded, problems } = await readRegistry(command);
	if (!loaded) {
		printProblems(command, problems);
		return 1;
	}
	const agency = agencyAsked(command, loaded.registry, asked);
	const stops = stopsOfNewAgency(loaded.registry, agency);
	if (stops.length > 0) command.printJson({ stops });
	for (const stop of stops) command.complain(wordsByKind(command.words, 'new.stop', stop));
	if (stops.length > 0) return 1;
	const path = pathOfNewAgency(agency);
	const text = newAgencyText(loaded.registry, agency);
	if (!isSound(command, loaded, path, text)) return 1;
	const file = join(command.folder, path);
	const shelf = mkdirSync(dirname(file), { recursive: true });
	try {
		writeFileAtomically(file, text);
	} catch (error) {
		if (shelf !== undefined) rmSync(shelf, { recursive: true });
		throw error;
	}
	command.printJson({ file: fileInFolder(command.folder, path) });
	if (!command.options.json) command.print(command.words('new.written', { file: fileInFolder(command.folder, path) }));
	return 0;
}

/** Whether the new record brings no error; what is wrong with it is printed. */
function isSound(command: New, { files }: RegistryOnDisk, path: string, text: string): boolean {
	const { problems } = registryFrom([...files, { path, bytes: new TextEncoder().encode(text) }]);
	const found = problems.filter(({ place }) => place.file === path);
	if (!found.some(isError)) return true;
	printProblems(command, found);
	command.complain(command.words('new.stopped'));
	return false;
}

/** The agency with what was not said: the last group, the division of the registry itself. */
function agencyAsked(
	command: New,
	{ settings, divisionOf }: Registry,
	asked: Pick<NewAgency, 'id' | 'shelf' | 'name'>,
): NewAgency {
	const { group = settings.groups.at(-1)?.id ?? '', division = settings.jurisdiction.division } = command.options;
	const groups = settings.groups.map(({ id }) => id);
	if (!groups.includes(group))
		throw new UsageError(command.words('usage.unknown-group', { id: group, known: groups.join(', ') }));
	if (!divisionOf.has(division)) throw new UsageError(command.words('usage.unknown-division', { id: division }));
	return { ...asked, english: command.options['name-en'], group, division };
}
