import type { AgencyRecord, Term } from '../agency.ts';
import type { RecordSlip } from '../reading/slip.ts';

/** The first post of a term begins with it; each later one has its own day, in order, inside the term. */
export function posts(agency: AgencyRecord): RecordSlip[] {
	return agency.terms.flatMap((term, at) => term.posts.flatMap((_, index) => postSlips(term, at, index)));
}

function postSlips(term: Term, at: number, index: number): RecordSlip[] {
	const path = ['terms', at, 'posts', index];
	const began = term.posts[index]?.began;
	if (index === 0) return began ? [{ code: 'first-post-began', path: [...path, 'began'], on: 'key' }] : [];
	if (!began) return [{ code: 'post-without-began', path }];
	const start = 'on' in term.began ? term.began.on : term.began.by;
	const before = term.posts[index - 1]?.began?.on ?? start;
	const details = { on: began.on, began: start, ended: term.ended?.on ?? '—' };
	if (began.on < start || (term.ended && term.ended.on <= began.on))
		return [{ code: 'post-outside-term', path: [...path, 'began', 'on'], details }];
	return began.on <= before
		? [{ code: 'post-order', path: [...path, 'began', 'on'], details: { on: began.on, before } }]
		: [];
}
