import type { Agency } from '../../registry/registry.ts';
import type { RosterPerson } from '../../views/roster-row.ts';
import { comparedRoles } from '../../views/roster-changes.ts';
import type { OfficialRow } from '../../views/official-list.ts';
import { joinedCell, type TableWords } from './table-words.ts';
import { plainCell, type TableCell } from './sheet.ts';

/** A seat of an agency: in which role, how it is held, and by whom. */
export interface Seat {
	readonly role: TableCell;
	readonly state: TableCell;
	readonly name: TableCell;
	readonly post: TableCell;
	readonly since: TableCell;
	readonly matter: TableCell;
	/** Who holds it; `undefined` where nobody does. */
	readonly person: RosterPerson | undefined;
}

const none = plainCell('');

/** The seats of an agency in the order of an official list; an agency without persons has one that says so. */
export function seatsOf(words: TableWords, entry: OfficialRow): Seat[] {
	const { t } = words;
	const empty = (role: string, state: string, since = none): Seat => ({
		role: plainCell(role),
		state: plainCell(state),
		name: none,
		post: none,
		since,
		matter: none,
		person: undefined,
	});
	return comparedRoles.flatMap((role) => {
		const { persons, vacancies, nobody } = entry[role];
		return [
			...(nobody ? [empty(t(`role.${role}`), t(`state.printed-${nobody}`))] : []),
			...persons.map((person) => heldSeat(words, person)),
			...vacancies.map((vacancy) =>
				empty(t(`role.${vacancy.role}`), t('state.short-vacant'), plainCell(words.since(vacancy.since))),
			),
		];
	});
}

function heldSeat(words: TableWords, person: RosterPerson): Seat {
	const { t, cell, cellIn } = words;
	return {
		role: plainCell(t(`role.${person.role}`)),
		state: plainCell(person.acting ? t('person.acting') : t('table.in-office')),
		name: cell(person.name),
		post: cellIn(person.post),
		since: plainCell(words.since(person.since)),
		matter: cellIn(person.matter),
		person,
	};
}

/** The ways by which an agency is reached, in the order of their columns. */
export const contactKinds = ['office', 'duty', 'fax', 'email', 'form', 'website', 'weibo', 'wechat', 'social'] as const;

/**
 * A cell for each kind of line, several of a kind side by side, each then with what it is for. Numbers without an area code
 * have that of the agency, where it is given.
 */
export function contactCells(words: TableWords, { row: { lines } }: OfficialRow, agency?: Agency): TableCell[] {
	const { t } = words;
	return contactKinds.map((kind) => {
		const found = lines.filter((line) => line.kind === kind);
		const cells = found.map((line) => {
			const contact = words.contact(kind, line.contact, agency);
			const label = found.length > 1 ? words.cellIn(line.label).text : '';
			return label === '' ? contact : labelled(contact, (text) => t('table.labelled', { text, label }));
		});
		return joinedCell(cells, t('list.semicolon'));
	});
}

function labelled(cell: TableCell, label: (text: string) => string): TableCell {
	return {
		...cell,
		text: label(cell.text),
		...(cell.printed !== undefined && { printed: label(cell.printed) }),
	};
}
