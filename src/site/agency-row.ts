import type { Role } from '../records/agency.ts';
import type { Agency } from '../registry/registry.ts';
import { dialled } from '../views/contact.ts';
import { lacksSpeaker, type RosterRow } from '../views/roster-row.ts';
import type { Site, Words } from './site.ts';
import { shownTextOf, shownContact, type ShownText } from './words/shown-text.ts';

/** An agency as a row of a list. */
export interface AgencyRow {
	readonly persons: readonly { readonly name: ShownText; readonly acting: boolean; readonly unfiled: boolean }[];
	/** Why no person stands there, in words; empty where one does. */
	readonly state: string;
	/** The number to call first, or that there is none. */
	readonly number: ShownText;
	/** The name of the agency whose number it is, where that is another. */
	readonly whose: Words | undefined;
	/** Why the number is not known to be right: never or too long ago confirmed; empty where it is. */
	readonly unverified: string;
	/** The address that a telephone dials; `undefined` where the number is not dialled. */
	readonly tel: string | undefined;
}

export function agencyRow(site: Site, id: string): AgencyRow {
	const row = site.answers.rowOf(id);
	const { main, served } = site.answers.contactOf(id);
	const line = main ?? served?.line;
	const agency = site.registry.agencyOf.get(served?.agency ?? id);
	const own = site.registry.agencyOf.get(id);
	const speaks = (role: Role) =>
		role === 'spokesperson' || (role === 'temporary' && own?.record.temporary !== undefined);
	const persons = row?.persons.filter(({ role }) => speaks(role)) ?? [];
	return {
		persons: persons.map(({ name, acting, unfiled }) => ({
			name: shownTextOf(site, name),
			acting,
			unfiled: unfiled.length > 0,
		})),
		state: row && own ? stateInWords(site, own, row) : '',
		number: line && 'number' in line ? shownContact(site, line.kind, line.number, agency) : noNumber(site),
		whose: served && site.words(site.registry.agencyOf.get(served.agency)?.record.name ?? {}),
		unverified: line ? unverified(site, served?.agency ?? id, line.key) : '',
		tel: line && agency && dialled(site.registry, agency, line),
	};
}

function stateInWords({ t }: Site, agency: Agency, row: RosterRow): string {
	if (row.state === 'held' || row.state === 'acting') return '';
	return row.state === 'undeclared' && !lacksSpeaker(agency, row) ? '' : t(`state.short-${row.state}`);
}

function noNumber({ t }: Site): ShownText {
	return { text: t('contact.short-none'), lang: undefined, withdrawn: undefined, printed: undefined };
}

function unverified({ answers, t }: Site, id: string, key: string): string {
	const found = answers.findingsOf(id).find((finding) => finding.kind === 'verification' && finding.line.key === key);
	if (found?.kind !== 'verification' || found.met) return '';
	return t(found.state === 'never' ? 'verified.never' : 'verified.short-overdue');
}
