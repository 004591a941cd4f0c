import type { JudgedMutant } from './mutant-fate.ts';

/** What of a room's mutants was killed. */
export interface RoomScore {
	readonly room: string;
	readonly killed: number;
	readonly survived: number;
	readonly notCovered: number;
	/** Killed in a hundred of all three; 100 where there is none. */
	readonly score: number;
}

export function scoreOf(room: string, mutants: readonly JudgedMutant[]): RoomScore {
	const count = (fate: JudgedMutant['fate']) => mutants.filter((mutant) => mutant.fate === fate).length;
	const [killed, survived, notCovered] = [count('killed'), count('survived'), count('not-covered')];
	if (count('unsettled') > 0) throw new Error('a mutant is counted before it was run again alone');
	return { room, killed, survived, notCovered, score: mutants.length === 0 ? 100 : (100 * killed) / mutants.length };
}

/**
 * The mutants with the second runs of those that the first left unsettled. Alone on the machine, what runs out of time or
 * breaks off once more would do so in `npm test` as well: it is killed.
 */
export function settled(first: readonly JudgedMutant[], alone: readonly JudgedMutant[]): JudgedMutant[] {
	const again = new Map(alone.map((mutant) => [keyOf(mutant), mutant]));
	return first.map((mutant) => {
		if (mutant.fate !== 'unsettled') return mutant;
		const second = again.get(keyOf(mutant)) ?? mutant;
		return second.fate === 'unsettled' ? { ...second, fate: 'killed' } : second;
	});
}

function keyOf({ file, line, column, mutator, before, after }: JudgedMutant): string {
	return [file, line, column, mutator, before, after].join('\n');
}
