import type { TextEdit } from '../problem.ts';

/** A text after edits that do not overlap; of two that do, the earlier one counts. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
	let result = '';
	let done = 0;
	for (const { from, until, text: put } of edits.toSorted((a, b) => a.from - b.from || a.until - b.until)) {
		if (from < done) continue;
		result += text.slice(done, from) + put;
		done = until;
	}
	return result + text.slice(done);
}
