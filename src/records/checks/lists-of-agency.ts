import type { AgencyRecord } from '../agency.ts';
import type { RecordSlip } from '../reading/slip.ts';
import { listedTwice } from './listed-twice.ts';

/** Topics, names, search words, successors and ways to be reached stand once; an agency is not merged into itself. */
export function listsOfAgency(agency: AgencyRecord): RecordSlip[] {
	const { id, shortNames, searchWords, topics, predecessors, dissolved, lines } = agency;
	return [
		...listedTwice(['shortNames'], shortNames),
		...listedTwice(['searchWords'], searchWords),
		...listedTwice(['topics'], topics),
		...listedTwice(['dissolved', 'successors'], dissolved?.successors),
		...lines.flatMap(({ accepts }, at) => listedTwice(['lines', at, 'accepts'], accepts)),
		...predecessors.flatMap((predecessor, at): RecordSlip[] =>
			predecessor.id === id ? [{ code: 'predecessor-itself', path: ['predecessors', at, 'id'], details: { id } }] : [],
		),
	];
}
