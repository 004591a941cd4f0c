import type { EventId, FactId, Hash, ChainedPublication } from '../publications/publication.ts';
import { keptFilesPath } from '../publications/kept-files.ts';
import { checkpointPath, keyOfSize, type PublicationLog } from '../publications/log/publication-log.ts';
import { isError, type Problem } from '../records/problem.ts';
import { addedAfterPublication } from '../registry/additions.ts';
import type { Registry, RegistryEvent } from '../registry/registry.ts';
import { pendingEvents } from './next-roster.ts';

/** What the publications prove today, end to end: the files, the line, and that the records still say what was printed. */
export interface Proof {
	readonly publications: readonly ProvedPublication[];
	/** The hash of the newest header: it seals all of them and is printed on the roster. */
	readonly newest: Hash | undefined;
	/** Everything wrong with the publications, or with records that no longer say what was printed. */
	readonly problems: readonly Problem[];
	/**
	 * Events that were filed by the day of the last roster and stand in none: the desk entered them late, and the next
	 * supplement carries them.
	 */
	readonly enteredLate: readonly RegistryEvent[];
	/** Corrections that stand in the records and in no erratum yet: the next one prints them. */
	readonly awaitingErratum: readonly EventId[];
	/** Facts of published events that were written down after their publication: none proves them. */
	readonly addedLater: readonly FactId[];
	/** Errors of other kinds: while there are any, the comparison with the records is incomplete. */
	readonly otherErrors: number;
	/** What is signed of the line of publications; `undefined` where nobody signs it, or nothing is signed yet. */
	readonly signed: SignedLine | undefined;
	readonly holds: boolean;
}

/** How many publications are signed, from the first on, and by which key of which log. */
export interface SignedLine {
	readonly origin: string;
	readonly size: number;
	/** `name+id`. */
	readonly key: string;
}

export interface ProvedPublication {
	readonly publication: ChainedPublication;
	readonly facts: number;
	/** Facts of which a redaction left the bare leaf. */
	readonly withdrawn: number;
}

const aboutPrint: readonly string[] = [
	'redaction-unfinished',
	'differs-from-publication',
	'published-body-missing',
	'published-correction-changed',
	'published-event-missing',
	'registry-id-differs',
];

/** The proof of a registry by the problems found with it; `undefined` for a registry that could not be read. */
export function proofOf(registry: Registry | undefined, found: readonly Problem[]): Proof {
	const isAboutPublications = ({ place, code }: Problem) =>
		place.file.startsWith('publications/') ||
		place.file === checkpointPath ||
		place.file === keptFilesPath ||
		aboutPrint.includes(code);
	const problems = found.filter(isAboutPublications);
	const otherErrors = found.filter((other) => isError(other) && !isAboutPublications(other)).length;
	const publications = registry?.publications ?? [];
	const enteredLate = registry ? lateEntries(registry) : [];
	return {
		publications: publications.map(proved),
		newest: publications.at(-1)?.hash,
		problems,
		enteredLate,
		awaitingErratum: registry ? correctionsWithoutErratum(registry) : [],
		addedLater: registry ? [...addedAfterPublication(registry)] : [],
		otherErrors,
		signed: signedLine(registry?.log),
		holds: !problems.some(isError) && otherErrors === 0,
	};
}

/** What is signed of a log, and by whom. */
export function signedLine(log: PublicationLog | undefined): SignedLine | undefined {
	const { signed } = log ?? {};
	const key = log && signed && keyOfSize(log.keys, signed.size)?.verifier;
	return signed && key && { origin: signed.origin, size: signed.size, key: `${key.name}+${key.id}` };
}

function proved(publication: ChainedPublication): ProvedPublication {
	const facts = publication.rows.flatMap((row) => row.facts);
	return { publication, facts: facts.length, withdrawn: facts.filter((fact) => !('of' in fact)).length };
}

function correctionsWithoutErratum({ agencies, publishedIn }: Registry): EventId[] {
	return agencies
		.flatMap(({ id, record }) => record.corrections.map(({ key }): EventId => `${id}#${key}`))
		.filter((correction) => !publishedIn.has(correction));
}

function lateEntries(registry: Registry): RegistryEvent[] {
	const last = registry.publications.findLast(({ header }) => header.kind === 'annual' || header.kind === 'supplement');
	return last ? pendingEvents(registry, last.header.asOf) : [];
}
