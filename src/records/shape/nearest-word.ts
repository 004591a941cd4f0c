/** The word of a list that somebody meant who wrote `word`: the same but for case, or at most a third of it mistyped. */
export function nearestWord(word: string, list: readonly string[]): string | undefined {
	const written = word.toLowerCase();
	const limit = Math.max(1, Math.floor(word.length / 3));
	const near = list
		.map((known) => ({ known, distance: editDistance(written, known.toLowerCase(), limit) }))
		.filter(({ distance }) => distance <= limit)
		.sort((a, b) => a.distance - b.distance);
	return near[0]?.known;
}

/** How many letters must be put in, taken out, changed or swapped with their neighbour; anything above `limit` for more. */
function editDistance(from: string, to: string, limit: number): number {
	if (Math.abs(from.length - to.length) > limit) return limit + 1;
	let before: number[] = [];
	let above = Array.from({ length: to.length + 1 }, (_, index) => index);
	for (let row = 1; row <= from.length; row += 1) {
		const current = [row];
		for (let column = 1; column <= to.length; column += 1) {
			const same = from[row - 1] === to[column - 1];
			const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
			current[column] = Math.min(
				(above[column] as number) + 1,
				(current[column - 1] as number) + 1,
				(above[column - 1] as number) + (same ? 0 : 1),
				swapped ? (before[column - 2] as number) + 1 : Infinity,
			);
		}
		[before, above] = [above, current];
	}
	return above[to.length] as number;
}
