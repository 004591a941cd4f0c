import { join } from 'node:path';
import { runCommand, type Command, type ExitCode } from './command-line.ts';
import type { OptionsOf } from './command-options.ts';
import { holdContent } from './hold-content.ts';
import { agencyNamed, dayOf, loadRegistry, printProblems, type RegistryOnDisk } from './load-registry.ts';
import { UsageError } from '../disk/usage-error.ts';
import { writeFileAtomically } from '../disk/write-file.ts';
import { receiptText, type Receipt } from '../formats/terminal/receipt-text.ts';
import { wordsByKind } from '../i18n/translator.ts';
import { planFiling, type FilingRequest, type FilingStop } from '../intake/file-events.ts';
import { editRecord } from '../records/edit-record.ts';
import { stopsReading } from '../records/problem.ts';
import { registryFrom } from '../registry/registry-from.ts';
import { changeLog } from '../views/change-log.ts';

const options = { on: 'day', number: 'text', note: 'text' } as const;
type File = Command<typeof options> & { readonly options: OptionsOf<typeof options> };

await runCommand({
	name: 'file',
	options,
	takesWords: true,
	run: async (command) => {
		const [id = '', ...events] = command.plain;
		const request = { events, ...letterOf(command), note: command.options.note };
		if (events.length === 0) throw new UsageError(command.words('usage.file-arguments'));
		return holdContent(command, () => fileLetter(command, id, request));
	},
});

async function fileLetter(command: File, id: string, request: FilingRequest): Promise<ExitCode> {
	const loaded = await loadRegistry(command);
	if (!loaded) return 1;
	const agency = agencyNamed(command, loaded.registry, id);
	const plan = planFiling(dayOf(command, loaded.registry), agency, request);
	if (plan.stops.length > 0) {
		command.printJson({ stops: plan.stops });
		for (const stop of plan.stops) command.complain(stopText(command, stop));
		command.complain(command.words('file.stopped'));
		return 1;
	}
	const record = loaded.content.agencies.find(({ path }) => path === agency.path);
	const text = editRecord(record?.text ?? '', plan.edits);
	const after = registryAfter(command, loaded, agency.path, text);
	if (!after) return 1;
	writeFileAtomically(join(command.folder, agency.path), text);
	const ids = new Set(plan.events.map((event) => event.id));
	const changes = changeLog(after.registry, request.on, { agency: agency.id }).filter(({ event }) => ids.has(event.id));
	const receipt: Receipt = { agency: agency.id, on: request.on, number: request.number, events: plan.events, changes };
	command.printJson(receipt);
	if (!command.options.json) command.print(receiptText(command.language, after.registry, receipt));
	return 0;
}

function letterOf({ options: { on, number }, words }: File): Pick<FilingRequest, 'on' | 'number'> {
	if (on === undefined) throw new UsageError(words('usage.required', { option: '--on' }));
	if (number === undefined) throw new UsageError(words('usage.required', { option: '--number' }));
	return { on, number };
}

function stopText({ words }: File, stop: FilingStop): string {
	if (stop.kind !== 'unknown-event') return wordsByKind(words, 'file.stop', stop);
	return wordsByKind(words, 'file.stop', { ...stop, reported: stop.reported.join(' ') || words('file.none') });
}

/** The registry as the new text makes it; `undefined` where that would bring an error, which is then printed. */
function registryAfter(command: File, { files }: RegistryOnDisk, path: string, text: string) {
	const bytes = new TextEncoder().encode(text);
	const { value, problems } = registryFrom(files.map((file) => (file.path === path ? { path, bytes } : file)));
	const errors = problems.filter(stopsReading);
	if (value && errors.length === 0) return value;
	printProblems(command, errors);
	command.complain(command.words('file.stopped'));
	return undefined;
}
