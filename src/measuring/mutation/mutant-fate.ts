import type { MutantResult } from '@stryker-mutator/api/core';

/** `unsettled`: out of time, or its run broke off. Such a mutant counts only once it was run again alone. */
export type Fate = 'killed' | 'survived' | 'not-covered' | 'unsettled';

/** One mutant and what became of it. */
export interface JudgedMutant {
	/** From the root of the project. */
	readonly file: string;
	readonly line: number;
	readonly column: number;
	readonly mutator: string;
	/** What stood there, on one line. */
	readonly before: string;
	readonly after: string;
	readonly fate: Fate;
	/** How many tests ran it at all. */
	readonly tests: number;
	/** Of one that was killed, the first test that failed; of one that is unsettled, why. */
	readonly reason: string | undefined;
}

/** What a mutant is called in both of its runs. */
export function nameOf({ fileName, location, mutatorName, replacement }: NamedMutant, root: string): string {
	const { start, end } = location;
	const at = `${start.line}:${start.column}-${end.line}:${end.column}`;
	return `${pathFrom(root, fileName)}:${at} ${mutatorName} ${replacement}`;
}

/** The parts of a mutant that its name is made of; lines and columns from 1. */
export type NamedMutant = Pick<MutantResult, 'fileName' | 'location' | 'mutatorName'> & {
	readonly replacement?: string | undefined;
};

/** A path below the root as git spells it. */
export function pathFrom(root: string, path: string): string {
	return path.replaceAll('\\', '/').replace(`${root.replaceAll('\\', '/').replace(/\/$/, '')}/`, '');
}

export function judged(result: MutantResult, root: string, text: string): JudgedMutant {
	const { line, column } = result.location.start;
	return {
		file: pathFrom(root, result.fileName),
		line,
		column,
		mutator: result.mutatorName,
		before: onOneLine(textAt(text, result.location)),
		after: onOneLine(result.replacement ?? ''),
		fate: fateOf(result),
		tests: result.coveredBy?.length ?? 0,
		reason: result.killedBy?.[0] ?? result.statusReason?.split('\n')[0],
	};
}

/**
 * A mutant that a comment in the source takes away from StrykerJS is no less alive. One with which a test file cannot be
 * read through is killed as by a failing test; a process that broke off, or a test that ran into a limit of its own, may
 * only have met a busy machine.
 */
function fateOf({ status, statusReason = '' }: MutantResult): Fate {
	if (status === 'NoCoverage') return 'not-covered';
	if (status === 'Survived' || status === 'Ignored') return 'survived';
	const failed =
		status === 'Killed' ||
		(status === 'RuntimeError' && statusReason.startsWith('An error occurred outside of a test run'));
	return failed && !/timed out in \d+ ?ms|\[vitest-pool\]/i.test(statusReason) ? 'killed' : 'unsettled';
}

function textAt(text: string, { start, end }: MutantResult['location']): string {
	const lines = text.split('\n').slice(start.line - 1, end.line);
	const last = lines.pop()?.slice(0, end.column - 1) ?? '';
	return [...lines, last].join('\n').slice(start.column - 1);
}

function onOneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
