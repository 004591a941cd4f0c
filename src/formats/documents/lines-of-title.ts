/**
 * A title in lines of about one length that end where a word or a part of it does: behind a sign or a
 * blank, or before a bracket that ends the title. `longest` is in Chinese characters; a title that has no such places comes as one line, for the page to break.
 */
export function linesOfTitle(title: string, longest: number): string[] {
	const whole = widthOf(title);
	const count = Math.ceil(whole / longest);
	if (count <= 1) return [title];
	const ends = [...title.matchAll(/(?<=[、，；：\s])|(?=[（(][^（()）]*[）)]$)/gu)].map(({ index }) => index);
	const chosen = Array.from({ length: count - 1 }, (_, nth) =>
		nearest(ends, (end) => Math.abs(widthOf(title.slice(0, end)) - ((nth + 1) * whole) / count)),
	);
	const lines = [0, ...chosen].map((from, index) => title.slice(from ?? 0, chosen[index] ?? title.length).trim());
	return lines.every((line) => line !== '' && widthOf(line) <= longest) ? lines : [title];
}

function nearest(ends: readonly number[], distanceOf: (end: number) => number): number | undefined {
	return ends.reduce<number | undefined>(
		(best, end) => (best === undefined || distanceOf(end) < distanceOf(best) ? end : best),
		undefined,
	);
}

/** About how wide a text is, in Chinese characters. */
export function widthOf(text: string): number {
	return [...text].reduce((sum, character) => sum + (character < '\u0250' ? 0.5 : 1), 0);
}
