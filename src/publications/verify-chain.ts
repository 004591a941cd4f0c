import { isError, problem, stopsReading, type Judged, type Problem } from '../records/problem.ts';
import type { SourceFile } from '../records/source.ts';
import { checkChain } from './check-chain.ts';
import { checkRedactions, checkUnfinished } from './check-redactions.ts';
import { placeOf } from './check-rows.ts';
import { headerBytesIn } from './find-damage.ts';
import { hashOfBytes, headerHashOf } from './hashing.ts';
import { parseHeads } from './heads.ts';
import { openPublication, type PublicationReader } from './parse-publication.ts';
import { pathOfPending } from './pending.ts';
import { fourDigits, headsPath, numberInPath, publicationsFolder } from './publication-file.ts';
import type { Hash, ChainedPublication, Publication, PublicationChain } from './publication.ts';

/** A file under the number that its name gives, with what it holds. */
interface Candidate {
	readonly file: string;
	/** The name that the file has, or will have once the write that was cut short is finished. */
	readonly name: string;
	readonly number: number | undefined;
	readonly publication: Publication | undefined;
	readonly hash: Hash | undefined;
	readonly problems: readonly Problem[];
}

/**
 * The chain of publications that `heads.txt` lists, each file verified for itself and against the others. Other files of
 * the content are not looked at. Where a file is missing or changed the value ends before it: with an error among the
 * problems it must not be shown, for a redaction may stand behind its end.
 */
export function chainFrom(
	files: readonly SourceFile[],
	open: PublicationReader = openPublication,
): Judged<PublicationChain> {
	const heads = parseHeads(files.find(({ path }) => path === headsPath));
	const candidates = files
		.filter(({ path }) => path.startsWith(publicationsFolder) && path !== headsPath)
		.map((file) => read(file, open));
	const listed = heads.value.map((hash, index) => chosen(candidates, index + 1, hash));
	const publications = listed.map((candidate, index) => lined(candidate, heads.value[index]));
	const trusted = publications.filter((publication) => publication !== undefined);
	const end = publications.indexOf(undefined);
	return {
		value: end === -1 ? trusted : trusted.slice(0, end),
		problems: inOrder([
			...heads.problems,
			...heads.value.flatMap((hash, index) => {
				const next = { candidate: listed[index + 1], listed: heads.value[index + 1] };
				return checkMember(listed[index], next, index + 1, hash);
			}),
			...(heads.problems.length === 0 ? checkUnlisted(candidates, listed) : []),
			...checkChain(trusted, heads.value),
			...(end === -1 && heads.problems.length === 0 ? checkRedactions(trusted) : []),
			...checkPending(listed, heads.value),
			...checkUnfinished(trusted),
		]),
	};
}

/** Problems in the order in which they follow from each other: what is damaged before what only looks wrong for it. */
function inOrder(problems: readonly Problem[]): Problem[] {
	return problems.map((found, order) => ({ ...found, order }));
}

function read(source: SourceFile, open: PublicationReader): Candidate {
	const name = pathOfPending(source.path) ?? source.path;
	const number = numberInPath(name);
	// A file that no publication may be called like is never listed; it is not opened.
	const { value, problems } = number === undefined ? { value: undefined, problems: [] } : open(source);
	const hash = number === undefined ? undefined : value ? headerHashOf(value.header) : hashBetweenMarks(source);
	return { file: source.path, name, number, publication: value, hash, problems };
}

/** The hash of a header that stands in a file which is damaged elsewhere. */
function hashBetweenMarks({ bytes }: SourceFile): Hash | undefined {
	const header = headerBytesIn(bytes);
	return header && hashOfBytes(header);
}

/** Of several files with one number the one that `heads.txt` means, else the first. */
function chosen(candidates: readonly Candidate[], number: number, hash: Hash): Candidate | undefined {
	const numbered = candidates.filter((candidate) => candidate.number === number);
	return numbered.find((candidate) => candidate.hash === hash) ?? numbered[0];
}

function lined(candidate: Candidate | undefined, listed: Hash | undefined): ChainedPublication | undefined {
	if (candidate?.publication === undefined || candidate.hash === undefined) return undefined;
	if (candidate.hash !== listed || candidate.problems.some(isError)) return undefined;
	return { ...candidate.publication, file: candidate.name, hash: candidate.hash };
}

function checkMember(
	candidate: Candidate | undefined,
	next: { readonly candidate: Candidate | undefined; readonly listed: Hash | undefined },
	number: number,
	listed: Hash,
): readonly Problem[] {
	const details = { number: fourDigits(number) };
	const atLine = { file: headsPath, line: number, column: 1 };
	if (candidate === undefined) return [problem('missing-publication', atLine, details)];
	if (candidate.publication === undefined || candidate.hash === listed) return candidate.problems;
	// The publication behind it bears witness: it names the header as it was.
	const witness = next.candidate?.hash === next.listed ? next.candidate?.publication : undefined;
	if (witness?.header.previous === candidate.hash) return [problem('wrong-heads-line', atLine, details)];
	const differs = problem('header-differs-from-heads', placeOf(candidate.file, 1), { ...details, row: 'header' });
	// What a damaged header says of lists and rows is no witness against them.
	return [differs, ...candidate.problems.filter(({ details: { row } }) => row !== 'header' && row !== 'lists')];
}

/** Publications that count and still have the name under which they were written. */
function checkPending(listed: readonly (Candidate | undefined)[], heads: readonly Hash[]): readonly Problem[] {
	return listed.flatMap((candidate, index) => {
		if (candidate === undefined || candidate.hash !== heads[index] || candidate.file === candidate.name) return [];
		const details = { number: fourDigits(index + 1), file: candidate.file };
		return [problem('publication-unfinished', placeOf(candidate.file, 1), details)];
	});
}

/**
 * What lies beside the publications that are listed. A writing that was cut short leaves a pending file at most. Anything
 * else stops every write and is looked at by people: a publication whose line is lost, a copy that may hold what a
 * redaction withdrew.
 */
function checkUnlisted(
	candidates: readonly Candidate[],
	listed: readonly (Candidate | undefined)[],
): readonly Problem[] {
	return candidates
		.filter((candidate) => !listed.includes(candidate))
		.map(({ file, name, number }) => {
			if (number === undefined) return problem('stray-publication-file', placeOf(file, 1), { file });
			const isWaiting = file !== name && number > listed.length;
			const code = isWaiting ? 'unlisted-pending' : 'unlisted-publication';
			return problem(code, placeOf(file, 1), { file, number: fourDigits(number) });
		});
}

/** Whether a chain may be read and added to: nothing is wrong with it but writes that still have to be finished. */
export function isWhole(judged: Judged<PublicationChain>): boolean {
	return !judged.problems.some(stopsReading);
}
