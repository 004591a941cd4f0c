import { runCommand, type Command, type ExitCode } from './command-line.ts';
import type { OptionsOf } from './command-options.ts';
import { failureOf } from './failure.ts';
import { holdContent } from './hold-content.ts';
import { dayOf, loadRegistry, printProblems, readRegistry, type RegistryOnDisk } from './load-registry.ts';
import { checkpointEdits, signerOf } from './signing.ts';
import { publish, finishWrites, type Edit } from '../disk/publish.ts';
import { readTexts } from '../disk/read-content.ts';
import { PublishRefused, PublishUnfinished } from '../disk/publish-refused.ts';
import { randomSalt } from '../disk/random-salt.ts';
import { UsageError } from '../disk/usage-error.ts';
import { fileInFolder } from '../formats/terminal/problem-text.ts';
import { rosterPlanText, type PlanToShow } from '../formats/terminal/roster-plan-text.ts';
import { rosterText } from '../formats/terminal/roster-text.ts';
import type { SignerKey } from '../publications/log/signing-keys.ts';
import { publicationsFolder } from '../publications/publication-file.ts';
import { publicationKinds, type FactId, type PublicationKind } from '../publications/publication.ts';
import { planErratum } from '../publishing/erratum-plan.ts';
import { filesAfter } from '../publishing/files-after.ts';
import { editedRecords, unfinishedEdits } from '../publishing/record-edits.ts';
import { planRedaction } from '../publishing/redaction-plan.ts';
import { planAnnual, planSupplement } from '../publishing/roster-plan.ts';
import { sealPlan } from '../publishing/seal-plan.ts';
import { privateDataGate } from '../records/private-data/gate.ts';
import { isError, isUnfinished, stopsReading, type Problem } from '../records/problem.ts';
import type { SourceFile } from '../records/source.ts';
import { registryFrom } from '../registry/registry-from.ts';
import { nextRoster } from '../views/next-roster.ts';

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
	key: 'text',
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
		return command.options.write ? holdContent(command, () => plan(command, kind)) : plan(command, kind);
	},
});

async function plan(command: Roster, kind: PublicationKind): Promise<ExitCode> {
	if (command.options.write && !(await finishEarlier(command))) return 1;
	const loaded = await loadRegistry(command);
	if (!loaded) return 1;
	refusePrivate(command, loaded);
	// Whoever publishes in a signed registry has the key in hand before anything is written.
	const { publications } = loaded.registry;
	const signer = command.options.write ? signerOf(command, loaded.registry, publications.length + 1) : undefined;
	const shown = planOf(command, kind, loaded);
	const { write, rows, json } = command.options;
	if (!json) command.print(rosterPlanText(command.language, loaded.registry, shown));
	if (!json && rows && shown.roster)
		command.print(rosterText(command.language, loaded.registry, shown.roster).join('\n'));
	const isStopped = shown.plan.stops.length > 0;
	const written = write && !isStopped ? writePlan(command, loaded, shown, signer) : undefined;
	command.printJson({ ...shown, written });
	if (written && !json) command.print(command.words('roster.written', { file: written.file, hash: written.hash }));
	if (written?.unfinished !== undefined)
		command.complain(command.words('roster.unfinished', { message: written.unfinished }));
	if (!write && !json) command.complain(command.words('roster.plan-only'));
	return isStopped || (write && (!written || written.unfinished !== undefined)) ? 1 : 0;
}

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

interface Written {
	readonly file: string;
	readonly hash: string;
	/** Why what follows the commit is not done, where it is not. */
	readonly unfinished: string | undefined;
}

/** The file and the hash of what was written; `undefined` where the folder refused it. */
function writePlan(
	command: Roster,
	loaded: RegistryOnDisk,
	{ plan, recordEdits = [] }: PlanToShow,
	signer: SignerKey | undefined,
): Written | undefined {
	const { registry, content, files } = loaded;
	const sealed = sealPlan(plan, registry.publications, randomSalt);
	const { path, bytes, heads, hash } = sealed;
	const signed = checkpointEdits([...registry.publications, sealed.publication], signer);
	const after = withEdits(filesAfter(loaded, files, sealed, recordEdits), signed);
	const broken = registryFrom(after).problems.filter(isError);
	if (broken.length > 0) {
		printProblems(command, broken);
		command.printJson({ refused: 'line-broken' });
		command.complain(command.words('roster.refused.line-broken'));
		return undefined;
	}
	const written = { file: fileInFolder(command.folder, path), hash, unfinished: undefined };
	try {
		publish(command.folder, bytes, heads, [...editedRecords(content, recordEdits), ...signed]);
	} catch (error) {
		if (error instanceof PublishUnfinished) return { ...written, unfinished: causeOf(command, error) };
		if (!(error instanceof PublishRefused)) throw error;
		printProblems(command, error.problems);
		command.printJson({ refused: error.reason });
		command.complain(command.words(`roster.refused.${error.reason}`));
		return undefined;
	}
	return written;
}

/** Files as they are once edits are written. */
function withEdits(files: readonly SourceFile[], edits: readonly Edit[]): readonly SourceFile[] {
	const kept = files.filter(({ path }) => !edits.some((edit) => edit.path === path));
	return [...kept, ...edits.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }))];
}

/** Why what follows the commit could not be done; where we are wrong ourselves it is thrown. */
function causeOf(command: Roster, { cause }: PublishUnfinished): string {
	const failure = failureOf(command.words, cause);
	if (failure === undefined && !(cause instanceof PublishRefused)) throw cause;
	return failure?.message ?? command.words('roster.refused.line-broken');
}

/**
 * A publication that was cut short is given its name, and what a redaction that was cut short, or a stale copy merged in,
 * leaves in the files is withdrawn, before anything else is written. Whether nothing is left to do.
 */
async function finishEarlier(command: Roster): Promise<boolean> {
	const { value, problems } = await readRegistry(command);
	const isDamaged = problems.some((found) => stopsReading(found) && found.place.file.startsWith(publicationsFolder));
	const isLeft = (found: Problem) => isUnfinished(found) || found.code === 'unlisted-pending';
	if (!value || isDamaged || !problems.some(isLeft)) return true;
	const { publications } = value.registry;
	const isUnsigned = problems.some(({ code }) => code === 'publication-unsigned');
	const signer = isUnsigned ? signerOf(command, value.registry, publications.length) : undefined;
	const edits = editedRecords(value.content, unfinishedEdits(value));
	finishWrites(command.folder, [...edits, ...checkpointEdits(publications, signer)]);
	if (problems.some(isUnfinished)) command.complain(command.words('roster.finished'));
	const left = (await readRegistry(command)).problems.filter(isUnfinished);
	printProblems(command, left);
	return left.length === 0;
}
