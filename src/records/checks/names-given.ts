import { languages, type InLanguages } from '../../i18n/languages.ts';
import type { AgencyRecord } from '../agency.ts';
import type { Path, RecordSlip } from '../reading/slip.ts';

/** What is shown by its name has one in some language; a predecessor may be named by its id instead. */
export function namesGiven(agency: AgencyRecord): RecordSlip[] {
	return [
		...agency.formerNames.flatMap((name, at) => nameless(name, ['formerNames', at])),
		...agency.predecessors.flatMap((predecessor, at): RecordSlip[] =>
			predecessor.id === undefined && isNameless(predecessor)
				? [{ code: 'predecessor-unnamed', path: ['predecessors', at] }]
				: [],
		),
		...agency.terms.flatMap((term, at) =>
			term.posts.flatMap((post, index) => nameless(post, ['terms', at, 'posts', index])),
		),
	];
}

function nameless(named: InLanguages<unknown>, path: Path): RecordSlip[] {
	return isNameless(named) ? [{ code: 'no-language', path }] : [];
}

function isNameless(named: InLanguages<unknown>): boolean {
	return languages.every((language) => named[language] === undefined);
}
