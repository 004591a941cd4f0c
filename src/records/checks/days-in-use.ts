import type { AgencyRecord, ContactLine } from '../agency.ts';
import type { Began, Ended } from '../began-ended.ts';
import type { Path, RecordSlip } from '../reading/slip.ts';
import { dayOf } from './events-in.ts';

interface Span {
	readonly key: string;
	readonly began: Began;
	readonly ended?: Ended | undefined;
}

/** What began lasts a day at least, and a line is confirmed while it is in use. What is void never was. */
export function daysInUse(agency: AgencyRecord): RecordSlip[] {
	const voided = new Set(agency.corrections.flatMap((correction) => ('void' in correction ? [correction.of] : [])));
	return (['lines', 'terms', 'vacancies'] as const).flatMap((list) =>
		agency[list].flatMap((entry: Span, at) =>
			voided.has(entry.key) ? [] : [...zeroDays(entry, [list, at]), ...verifiedSlips(entry, [list, at])],
		),
	);
}

/** What is known to have begun in a month or a year may have ended in it. */
function zeroDays({ began, ended }: Span, path: Path): RecordSlip[] {
	const { field, day: on } = dayOf(began);
	if (ended?.on !== on || field === 'in') return [];
	return [{ code: 'zero-days', path: [...path, 'ended', dayOf(ended).field], details: { on } }];
}

function verifiedSlips(entry: Span & Partial<Pick<ContactLine, 'verified'>>, path: Path): RecordSlip[] {
	const on = entry.verified?.on;
	const from = 'on' in entry.began ? entry.began.on : undefined;
	const until = entry.ended?.on;
	if (on === undefined || ((from === undefined || from <= on) && (until === undefined || on < until))) return [];
	return [
		{
			code: 'verified-out-of-use',
			path: [...path, 'verified', 'on'],
			details: { on, began: from ?? '—', ended: until ?? '—' },
		},
	];
}
