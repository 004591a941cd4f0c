import type { IsoDate } from '../calendar/index.ts';
import { problemJson, problemText } from '../formats/terminal/problem-text.ts';
import { nearestWord } from '../records/shape/nearest-word.ts';
import { sortProblems, stopsReading, type Judged, type Problem } from '../records/problem.ts';
import type { SourceFile } from '../records/source.ts';
import type { LoadedRegistry } from '../registry/loaded-registry.ts';
import { registryFrom } from '../registry/registry-from.ts';
import type { Agency, Registry } from '../registry/registry.ts';
import type { AnyCommand } from './command-line.ts';
import { requireFolder } from './hold-content.ts';
import { parseInParallel } from '../disk/parse-in-parallel.ts';
import { readContent } from '../disk/read-content.ts';
import { today } from '../disk/today.ts';
import { UsageError } from '../disk/usage-error.ts';

/** A registry as it was read, with the files it was made from. */
export interface RegistryOnDisk extends LoadedRegistry {
	readonly files: readonly SourceFile[];
}

/** The registry of the folder that a command names, its files, and everything wrong with them. */
export async function readRegistry(command: AnyCommand): Promise<Judged<RegistryOnDisk | undefined>> {
	await requireFolder(command);
	const { value: files, problems: unread } = readContent(command.folder);
	command.progress(command.words('progress.check', { count: files.length }));
	const { value, problems } = registryFrom(files, await parseInParallel(files));
	command.progress('');
	return { value: value && { ...value, files }, problems: sortProblems([...unread, ...problems]) };
}

/** The registry of the content folder; `undefined` where errors stand in it: they have been printed, and the command ends with 1. */
export async function loadRegistry(command: AnyCommand): Promise<RegistryOnDisk | undefined> {
	const { value, problems } = await readRegistry(command);
	const errors = problems.filter(stopsReading);
	if (value && errors.length === 0) return value;
	printProblems(command, errors);
	return undefined;
}

/** Problems to stderr in words; with `--json` as data. */
export function printProblems(command: AnyCommand, problems: readonly Problem[]): void {
	if (command.options.json)
		command.printJson({ problems: problems.map((found) => problemJson(command.folder, found)) });
	else for (const found of problems) command.complain(problemText(command.language, command.folder, found));
}

/** The day that a command is about: `--today`, else REGISTRY_TODAY, else today where the registry is. */
export function dayOf(command: AnyCommand, registry: Registry): IsoDate {
	return command.options.today ?? today(registry.settings.timeZone);
}

/** The agency with an id; a usage error that names the nearest where there is none. */
export function agencyNamed(command: AnyCommand, registry: Registry, id: string): Agency {
	const agency = registry.agencyOf.get(id);
	if (agency) return agency;
	const nearest = nearestWord(id, [...registry.agencyOf.keys()]);
	throw new UsageError(
		command.words(nearest === undefined ? 'usage.unknown-body' : 'usage.unknown-body-nearest', {
			id,
			nearest: nearest ?? '',
		}),
	);
}
