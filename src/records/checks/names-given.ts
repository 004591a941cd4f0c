import type { Agency } from '../agency.ts';
import type { Path, RecordSlip } from '../reading/slip.ts';

/** What is shown by its name has one in some language; a predecessor may be named by its id instead. */
export function namesGiven(agency: Agency): RecordSlip[] {
	return [
		...agency.formerNames.flatMap((name, at) => nameless(name, ['formerNames', at])),
		...agency.predecessors.flatMap(({ id, zh, en }, at): RecordSlip[] =>
			(id ?? zh ?? en) === undefined ? [{ code: 'predecessor-unnamed', path: ['predecessors', at] }] : [],
		),
		...agency.terms.flatMap((term, at) =>
			term.posts.flatMap((post, index) => nameless(post, ['terms', at, 'posts', index])),
		),
	];
}

function nameless({ zh, en }: { readonly zh?: unknown; readonly en?: unknown }, path: Path): RecordSlip[] {
	return (zh ?? en) === undefined ? [{ code: 'no-language', path }] : [];
}
