import { runCommand, type Command } from '../src/disk/command-line.ts';
import type { OptionsOf } from '../src/disk/command-options.ts';
import { dayOf, loadRegistry, printProblems, readRegistry, type RegistryOnDisk } from '../src/disk/load-registry.ts';
import { publish, finishWrites } from '../src/disk/publish.ts';
import { readTexts } from '../src/disk/read-content.ts';
import { PublishRefused } from '../src/disk/publish-refused.ts';
import { randomSalt } from '../src/disk/random-salt.ts';
import { UsageError } from '../src/disk/usage-error.ts';
import { fileInFolder } from '../src/formats/problem-text.ts';
import { rosterPlanText, type PlanToShow } from '../src/formats/roster-plan-text.ts';
import { rosterText } from '../src/formats/roster-text.ts';
import { publicationKinds, type FactId, type PublicationKind } from '../src/publications/publication.ts';
import { planErratum } from '../src/publishing/erratum-plan.ts';
import { filesAfter } from '../src/publishing/files-after.ts';
import { editedRecords, unfinishedEdits } from '../src/publishing/record-edits.ts';
import { planRedaction } from '../src/publishing/redaction-plan.ts';
import { planAnnual, planSupplement } from '../src/publishing/roster-plan.ts';
import { sealPlan } from '../src/publishing/seal-plan.ts';
import { privateDataGate } from '../src/records/private-data/gate.ts';
import { isError } from '../src/records/problem.ts';
import { registryFrom } from '../src/registry/registry-from.ts';
import { nextRoster } from '../src/views/next-roster.ts';

const options = {
	year: 'year',
	'as-of': 'day',
	published: 'day',
	'confirm-published': 'day',
	document: 'text',
	undeclared: 'list',
	of: 'list',
	leave: 'list',
	rows: 'flag',
	write: 'flag',
} as const;
type Roster = Command<typeof options> & { readonly options: OptionsOf<typeof options> };

/** Options that only some kinds of publication take. */
const onlyFor = {
	year: ['annual'],
	undeclared: ['annual'],
	of: ['redaction'],
	leave: ['redaction'],
	rows: ['annual', 'supplement'],
} as const;

await runCommand({
	name: 'roster',
	options,
	takesWords: true,
	run: async (command) => {
		const kind = kindOf(command);
		if (command.options.write && !(await finishEarlier(command))) return 1;
		const loaded = await loadRegistry(command);
		if (!loaded) return 1;
		refusePrivate(command, loaded);
		const shown = planOf(command, kind, loaded);
		const { write, rows, json } = command.options;
		if (!json) command.print(rosterPlanText(command.language, loaded.registry, shown));
		if (!json && rows && shown.roster)
			command.print(rosterText(command.language, loaded.registry, shown.roster).join('\n'));
		const isStopped = shown.plan.stops.length > 0;
		const written = write && !isStopped ? writePlan(command, loaded, shown) : undefined;
		if (json) command.printJson({ ...shown, written });
		else if (written) command.print(command.words('roster.written', written));
		else if (!write) command.complain(command.words('roster.plan-only'));
		return isStopped || (write && !written) ? 1 : 0;
	},
});

/** What is sealed is sealed for good: the number of the document is held to the same gate as the records. */
function refusePrivate({ options: { document = '' }, words }: Roster, { registry }: RegistryOnDisk): void {
	const found = privateDataGate(registry.places.numbering).find(document, 'document-number');
	if (found.length > 0) throw new UsageError(words('usage.private-data', { option: '--document' }));
}

function kindOf({ plain, words, options: given }: Roster): PublicationKind {
	const kind = publicationKinds.find((known) => known === plain[0]);
	if (kind === undefined) throw new UsageError(words('usage.unknown-kind', { kinds: publicationKinds.join(', ') }));
	if (plain[1] !== undefined) throw new UsageError(words('usage.stray-word', { word: plain[1] }));
	for (const [option, kinds] of Object.entries(onlyFor) as [keyof typeof onlyFor, readonly string[]][]) {
		const value = given[option];
		const isGiven = Array.isArray(value) ? value.length > 0 : Boolean(value);
		if (isGiven && !kinds.includes(kind))
			throw new UsageError(words('usage.not-for-kind', { option: `--${option}`, kind }));
	}
	return kind;
}

function planOf(command: Roster, kind: PublicationKind, loaded: RegistryOnDisk): PlanToShow {
	const { registry } = loaded;
	const { year, document, undeclared, of, leave, ...given } = command.options;
	const today = dayOf(command, registry);
	const published = given.published ?? today;
	const asOf = given['as-of'] ?? (published < today ? published : today);
	const frame = { today, published, asOf, document, confirmed: given['confirm-published'] };
	if (kind === 'erratum') return { plan: planErratum(registry, frame) };
	if (kind === 'redaction') {
		const texts = readTexts(command.folder);
		const plan = planRedaction(loaded, { ...frame, of: of as readonly FactId[], leave, texts });
		return { plan, recordEdits: plan.recordEdits };
	}
	const { changes } = nextRoster(registry, frame.asOf);
	if (kind === 'supplement') {
		const plan = planSupplement(registry, frame);
		return { plan, roster: plan.roster };
	}
	if (year === undefined) throw new UsageError(command.words('usage.required', { option: '--year' }));
	const plan = planAnnual(registry, { ...frame, year, undeclared });
	return { plan, roster: plan.roster, changes };
}

/** The file and the hash of what was written; `undefined` where the folder refused it. */
function writePlan(command: Roster, loaded: RegistryOnDisk, { plan, recordEdits = [] }: PlanToShow) {
	const { registry, content, files } = loaded;
	const sealed = sealPlan(plan, registry.publications, randomSalt);
	const { path, bytes, heads, hash } = sealed;
	const broken = registryFrom(filesAfter(loaded, files, sealed, recordEdits)).problems.filter(isError);
	if (broken.length > 0) {
		printProblems(command, broken);
		command.complain(command.words('roster.refused.line-broken'));
		return undefined;
	}
	try {
		publish(command.folder, bytes, heads, editedRecords(content, recordEdits));
	} catch (error) {
		if (!(error instanceof PublishRefused)) throw error;
		printProblems(command, error.problems);
		command.complain(command.words(`roster.refused.${error.reason}`));
		return undefined;
	}
	return { file: fileInFolder(command.folder, path), hash };
}

/**
 * A redaction that was cut short, or a stale copy merged in, leaves values in the files: they are withdrawn before
 * anything else is written. Whether none is left.
 */
async function finishEarlier(command: Roster): Promise<boolean> {
	const { value, problems } = await readRegistry(command);
	if (!value || !problems.some(({ code }) => code === 'redaction-unfinished')) return true;
	finishWrites(command.folder, editedRecords(value.content, unfinishedEdits(value)));
	command.complain(command.words('roster.finished'));
	const left = (await readRegistry(command)).problems.filter(({ code }) => code === 'redaction-unfinished');
	printProblems(command, left);
	return left.length === 0;
}
