import type { Change } from './change-log.ts';

/** Who left a role and who came to it on one day at one agency; all else stands alone. */
export type ChangeEntry =
	| { readonly kind: 'change'; readonly change: Change }
	| { readonly kind: 'handover'; readonly left: readonly TermChange[]; readonly came: readonly TermChange[] };

/** A change of a term. */
export type TermChange = Change & { readonly subject: Extract<Change['subject'], { readonly kind: 'term' }> };

/** Changes in their order, those of one handover together at the place of the first. */
export function withHandovers(changes: readonly Change[]): ChangeEntry[] {
	const bySeat = Map.groupBy(changes.filter(isOfTerm), seatAndDay);
	const handovers = new Map(
		[...bySeat].flatMap(([seat, found]) => {
			const left = found.filter(({ event }) => event.edge === 'ended');
			const came = found.filter(({ event }) => event.edge === 'began');
			return left.length > 0 && came.length > 0 ? [[seat, { kind: 'handover', left, came } as const]] : [];
		}),
	);
	return changes.flatMap((change): ChangeEntry[] => {
		const handover = isOfTerm(change) ? handovers.get(seatAndDay(change)) : undefined;
		if (!handover) return [{ kind: 'change', change }];
		return changesOf(handover)[0] === change ? [handover] : [];
	});
}

/** The changes of so many first entries, in their order: a handover counts as one and is never cut in half. */
export function firstEntries(changes: readonly Change[], count: number): Change[] {
	const first = new Set(withHandovers(changes).slice(0, count).flatMap(changesOf));
	return changes.filter((change) => first.has(change));
}

/** The changes of an entry, in the order in which they stood. */
export function changesOf(entry: ChangeEntry): readonly Change[] {
	if (entry.kind === 'change') return [entry.change];
	return [...entry.left, ...entry.came].sort((a, b) => (a.event.id < b.event.id ? -1 : 1));
}

function isOfTerm(change: Change): change is TermChange {
	return change.subject.kind === 'term';
}

function seatAndDay({ agency, event }: Change): string {
	return `${agency} ${event.role} ${event.on} ${event.notLater ?? false}`;
}
