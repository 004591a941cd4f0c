import { numberedRandom } from '../../testing/numbered-random.ts';

/** The numbers of the drawn lines of each file, from 1. */
export type DrawnLines = Readonly<Record<string, readonly number[]>>;

/**
 * Draws one in `share` of the lines of code of a file. The draw of a file depends on its path, its lines and the seed, not
 * on what else is drawn: `--file` asks about the same lines as the whole run.
 */
export function drawnLines(path: string, text: string, { seed, share }: { seed: number; share: number }): number[] {
	const random = numberedRandom(seedOf(path, seed));
	return text.split('\n').flatMap((line, index) => (isCode(line) && random() < 1 / share ? [index + 1] : []));
}

/** A line that holds more than white space, a comment or an import. */
function isCode(line: string): boolean {
	return !/^\s*($|\/\/|\/\*|\*|import\b)/.test(line);
}

/** FNV-1a over the path, begun with the seed. */
function seedOf(path: string, seed: number): number {
	return [...path].reduce((hash, character) => Math.imul(hash ^ character.charCodeAt(0), 0x01000193), seed);
}
