import type { AgencyRecord } from '../agency.ts';
import type { RecordSlip } from '../reading/slip.ts';
import { absences } from './absences.ts';
import { closedAgency } from './closed-agency.ts';
import { corrections } from './corrections.ts';
import { dayOrder } from './day-order.ts';
import { daysInUse } from './days-in-use.ts';
import { filingNumbers } from './filing-numbers.ts';
import { formerPersonNames } from './former-person-names.ts';
import { formerStates } from './former-states.ts';
import { hoursInOrder } from './hours-in-order.ts';
import { keys } from './keys.ts';
import { lifeOfAgency } from './life-of-agency.ts';
import { listsOfAgency } from './lists-of-agency.ts';
import { namesGiven } from './names-given.ts';
import { overlappingTerms } from './overlapping-terms.ts';
import { posts } from './posts.ts';
import { temporaryTerms } from './temporary-terms.ts';
import { valuesOnce } from './values-once.ts';
import { expectedEnds } from './expected-ends.ts';
import { nameOfFile } from './name-of-file.ts';

/** One rule about one agency that needs no other file. */
export type AgencyCheck = (agency: AgencyRecord) => readonly RecordSlip[];

const checks: readonly AgencyCheck[] = [
	keys,
	dayOrder,
	daysInUse,
	filingNumbers,
	overlappingTerms,
	formerPersonNames,
	absences,
	valuesOnce,
	posts,
	temporaryTerms,
	expectedEnds,
	closedAgency,
	lifeOfAgency,
	listsOfAgency,
	formerStates,
	corrections,
	namesGiven,
	(agency) => hoursInOrder(agency.pressOffice.hours, ['pressOffice', 'hours']),
	(agency) => agency.lines.flatMap((line, index) => hoursInOrder(line.hours, ['lines', index, 'hours'])),
];

/** Everything wrong in an agency whose shape is right, as far as its own file tells. */
export function agencyChecks(path: string, agency: AgencyRecord): RecordSlip[] {
	return [...nameOfFile(path, ['id'], agency.id), ...checks.flatMap((check) => check(agency))];
}
