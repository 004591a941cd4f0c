/** Groups of digits that may belong together, with what stands between them. */
export interface DigitGroup {
	readonly digits: string;
	readonly from: number;
	readonly until: number;
	/** What stands between the group before and this one. */
	readonly gap: string;
}

/** Signs and spaces, not more than five: between the groups of a number. Colons part times, brackets and quotes part words. */
export const gap = '[^\\p{L}\\p{N}\\p{M}\\n\\r:;=|"“”‘’<>{}\\[\\]〔〕【】《》]';
const run = new RegExp(`\\d+(?:${gap}{1,5}\\d+)*`, 'gu');

/** Every stretch of a plain text that is made of digits and of gaps between them, group by group. */
export function digitRuns(text: string): DigitGroup[][] {
	return [...text.matchAll(run)].map(({ 0: whole, index }) => {
		let end = 0;
		return [...whole.matchAll(/\d+/g)].map(({ 0: digits, index: at }) => {
			const between = whole.slice(end, at);
			end = at + digits.length;
			return { digits, from: index + at, until: index + end, gap: between };
		});
	});
}

/** A text in which some stretches say nothing, each as long as it was. */
export function masked(text: string, pattern: RegExp): string {
	return text.replace(pattern, (found) => '\n'.repeat(found.length));
}
