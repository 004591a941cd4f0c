import { nearestWord } from '../shape/nearest-word.ts';
import type { Absence, AgencyRecord, Term } from '../agency.ts';
import type { Path, RecordSlip } from '../reading/slip.ts';
import { isSamePerson } from './same-person.ts';

/** Absences lie inside their term and apart from each other; who stands in is somebody else, in office and there. */
export function absences(agency: AgencyRecord): RecordSlip[] {
	if (agency.terms.every((term) => term.absences === undefined)) return [];
	const voided = new Set(agency.corrections.flatMap((correction) => ('void' in correction ? [correction.of] : [])));
	return agency.terms.flatMap((term, at) =>
		(voided.has(term.key) ? [] : (term.absences ?? [])).flatMap((absence, index): RecordSlip[] => {
			const path = ['terms', at, 'absences', index];
			const days = daySlip(term, index, absence, path);
			return days ? [days] : standInSlips(agency, voided, term, absence, path);
		}),
	);
}

/** After every day on which an absence can end. */
const never = '9999';

function daySlip(term: Term, index: number, absence: Absence, path: Path): RecordSlip | undefined {
	const { from } = absence;
	const until: string = absence.until ?? never;
	if (until < from)
		return { code: 'ended-before-began', path: [...path, 'until'], details: { ended: until, began: from } };
	const began = 'on' in term.began ? term.began.on : term.began.by;
	const ended = endOf(term);
	if (from < began || ended <= from || (until !== never && ended <= until)) {
		const details = { from, began, ended: ended === never ? '—' : ended };
		return { code: 'absence-outside-term', path: [...path, 'from'], details };
	}
	const other = (term.absences ?? []).slice(0, index).find((before) => overlap(before, { from, until }));
	return other && { code: 'absences-overlap', path: [...path, 'from'], details: { from, other: other.key } };
}

function standInSlips(
	agency: AgencyRecord,
	voided: ReadonlySet<string>,
	term: Term,
	absence: Absence,
	path: Path,
): RecordSlip[] {
	const { standIn: key, from } = absence;
	const until: string = absence.until ?? never;
	if (key === undefined) return [];
	const at = [...path, 'standIn'];
	const standIn = agency.terms.find((other) => other.key === key && !voided.has(key));
	if (!standIn) {
		const keys = agency.terms.flatMap((other) => (other === term || voided.has(other.key) ? [] : [other.key]));
		return [{ code: 'unknown-reference', path: at, details: { id: key, nearest: nearestWord(key, keys) ?? '—' } }];
	}
	if (standIn === term || isSamePerson(standIn, term)) return [{ code: 'stand-in-self', path: at, details: { key } }];
	const began = 'on' in standIn.began ? standIn.began.on : standIn.began.by;
	const isThere =
		began <= from &&
		(until === never ? endOf(standIn) === never : until < endOf(standIn)) &&
		!(standIn.absences ?? []).some((other) => overlap(other, { from, until }));
	return isThere ? [] : [{ code: 'stand-in-away', path: at, details: { key, from, until: absence.until ?? '…' } }];
}

function endOf({ ended }: Term): string {
	return ended?.on ?? never;
}

interface Days {
	readonly from: string;
	readonly until?: string | undefined;
}

/** Whether two stretches of days share one. */
function overlap(a: Days, b: Days): boolean {
	return a.from <= (b.until ?? never) && b.from <= (a.until ?? never);
}
