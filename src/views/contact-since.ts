import type { IsoDate } from '../calendar/index.ts';
import type { AgencyRecord } from '../records/agency.ts';
import { newestDayIn } from './held-since.ts';

/**
 * The newest day that has come on which something began, ended, was confirmed or was set right of what an address book keeps
 * of an agency: its numbers and addresses, its name and that of its press office. Who speaks, what is filed and on which
 * days an office opens otherwise is not among it. `undefined` where no such day is known.
 */
export function contactSince({ lines, formerly, corrections }: AgencyRecord, upTo: IsoDate): IsoDate | undefined {
	const kept = new Set(['name', 'pressOffice', ...lines.map(({ key }) => key)]);
	return newestDayIn(
		[
			lines.map(({ began, ended, verified }) => [dayOf(began), dayOf(ended), dayOf(verified)]),
			formerly.filter(({ name, pressOffice }) => name ?? pressOffice).map(({ ended }) => ended.on),
			corrections.filter(({ of }) => kept.has(of.split('.')[0] ?? '')).map(({ on }) => on),
		],
		upTo,
	);
}

function dayOf(at: { readonly on?: IsoDate; readonly by?: unknown } | undefined): unknown {
	return at?.on ?? at?.by;
}
