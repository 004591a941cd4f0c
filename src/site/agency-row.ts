import { addDays, type IsoDate } from '../calendar/index.ts';
import type { ContactLine, Role } from '../records/agency.ts';
import type { Agency } from '../registry/registry.ts';
import { dialled } from '../views/contact.ts';
import { lacksSpeaker, type RosterRow } from '../views/roster-row.ts';
import { rowsAhead, type RowOfDays } from '../views/row-ahead.ts';
import type { ShownDays } from './shown-on.ts';
import type { Site, Words } from './site.ts';
import { shownContact, shownName, type ShownText } from './words/shown-text.ts';

/** An agency as a row of a list, on some days; a day that is missing is no limit. */
export interface AgencyRow {
	readonly days: ShownDays;
	readonly persons: readonly { readonly name: ShownText; readonly acting: boolean; readonly unfiled: boolean }[];
	/** Why no person stands there, in words; empty where one does. */
	readonly state: string;
	/** The number to call first, or that there is none. */
	readonly number: ShownText;
	/** The name of the agency whose number it is, where that is another. */
	readonly whose: Words | undefined;
	/** Why the number is not known to be right, never or too long ago confirmed, and from which day on; `undefined` where no day is known on which it will not be. */
	readonly unverified: { readonly words: string; readonly days: ShownDays } | undefined;
	/** The address that a telephone dials; `undefined` where the number is not dialled. */
	readonly tel: string | undefined;
}

/** The row of an agency on the day of the build and, where something of it lies ahead, from each day on which it changes. */
export function agencyRows(site: Site, agency: Agency): readonly AgencyRow[] {
	return rowsAhead(site.registry, site.day, agency).map((of) => agencyRow(site, agency, of));
}

function agencyRow(site: Site, own: Agency, { from, until, row, contact: { main, served } }: RowOfDays): AgencyRow {
	const line = main ?? served?.line;
	const agency = served ? site.registry.agencyOf.get(served.agency) : own;
	const speaks = (role: Role) =>
		role === 'spokesperson' || (role === 'temporary' && own.record.temporary !== undefined);
	return {
		days: { from, until },
		persons: row.persons
			.filter(({ role }) => speaks(role))
			.map((person) => ({
				name: shownName(site, person),
				acting: person.acting,
				unfiled: person.unfiled.length > 0,
			})),
		state: isDissolved(own, from) ? site.t('on.dissolved') : stateInWords(site, own, row),
		number: line && 'number' in line ? shownContact(site, line.kind, line.number, agency) : noNumber(site),
		whose: served && site.words(site.registry.agencyOf.get(served.agency)?.record.name ?? {}),
		unverified: line && unverified(site, served?.agency ?? own.id, line),
		tel: line && agency && dialled(site.registry, agency, line),
	};
}

function isDissolved({ record }: Agency, from: IsoDate | undefined): boolean {
	return from !== undefined && record.dissolved !== undefined && record.dissolved.on <= from;
}

function stateInWords({ t }: Site, agency: Agency, row: RosterRow): string {
	if (row.state === 'held' || row.state === 'acting') return '';
	return row.state === 'undeclared' && !lacksSpeaker(agency, row) ? '' : t(`state.short-${row.state}`);
}

function noNumber({ t }: Site): ShownText {
	return { text: t('contact.short-none'), lang: undefined, withdrawn: undefined, printed: undefined };
}

function unverified({ answers, t }: Site, id: string, line: ContactLine): AgencyRow['unverified'] {
	if (line.verified === undefined) return { words: t('verified.never'), days: {} };
	const found = answers.findingsOf(id).find((of) => of.kind === 'verification' && of.line.key === line.key);
	if (found?.kind !== 'verification' || found.due === undefined) return undefined;
	return { words: t('verified.short-overdue'), days: { from: addDays(found.due, 1) } };
}
