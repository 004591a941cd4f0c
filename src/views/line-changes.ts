import type { RosterLine, RosterRow } from './roster-row.ts';

/** A line that was replaced by one of its kind; one that is new has no `from`, one that is gone no `to`. */
export interface LineChange {
	readonly kind: RosterLine['kind'];
	readonly from: RosterLine | undefined;
	readonly to: RosterLine | undefined;
}

/** The lines that only one of two rows has, paired by kind in the order of the rows. */
export function lineChanges(from: RosterRow, to: RosterRow): LineChange[] {
	const gone = from.lines.filter((line) => !to.lines.some((other) => isSameLine(line, other)));
	const came = to.lines.filter((line) => !from.lines.some((other) => isSameLine(line, other)));
	const kinds = [...new Set([...gone, ...came].map(({ kind }) => kind))];
	return kinds.flatMap((kind) => {
		const was = gone.filter((line) => line.kind === kind);
		const now = came.filter((line) => line.kind === kind);
		const length = Math.max(was.length, now.length);
		return Array.from({ length }, (_, index): LineChange => ({ kind, from: was[index], to: now[index] }));
	});
}

function isSameLine(a: RosterLine, b: RosterLine): boolean {
	return a.kind === b.kind && JSON.stringify(a.contact.value) === JSON.stringify(b.contact.value);
}
