import { translator } from '../../i18n/translator.ts';
import { localize, readingOrder, type Language, type Localized } from '../../i18n/languages.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Printed, PrintedLocalized, RosterPerson, RosterRow } from '../../views/roster-row.ts';
import type { Roster } from '../../views/roster.ts';
import { redactableText } from './event-words.ts';
import { textSection, textTable } from './text-table.ts';

/** A roster row by row for a terminal, group after group: agency, persons with role and post, lines of the press office. */
export function rosterText(language: Language, registry: Registry, roster: Roster): string[] {
	const words = translator(language);
	const columns = (['body', 'role'] as const).map((column) => words(`updates.column.${column}`));
	const more = (['person', 'post', 'press-office'] as const).map((column) => words(`roster.column.${column}`));
	return registry.settings.groups.flatMap((group) => {
		const rows = roster.rows.filter((row) => row.group === group.id);
		const lines = rows.flatMap((row) => rowLines(language, row));
		const heading = localize(group.name as Localized, language).text;
		return textSection(heading, textTable([...columns, ...more, words('updates.column.number')], lines));
	});
}

/** One line for each person, the agency's own words on the first: the unit of a roster is the row of an agency. */
function rowLines(language: Language, row: RosterRow): string[][] {
	const words = translator(language);
	const persons = row.persons.map((person) => personCells(language, person));
	const empty = row.state === 'held' || row.state === 'acting' ? [] : [['', words(`row.${row.state}`), '']];
	const numbers = row.lines
		.filter(({ kind }) => kind === 'office')
		.map(({ contact }) => printedText(language, contact));
	return [...empty, ...persons].map((cells, index) =>
		index === 0
			? [localizedText(language, row.name), ...cells, localizedText(language, row.pressOffice), numbers.join(' ')]
			: ['', ...cells, '', ''],
	);
}

function personCells(language: Language, person: RosterPerson): string[] {
	const words = translator(language);
	const marks = [
		person.acting ? words('roster.acting') : '',
		person.unfiled.length > 0 ? words('roster.unfiled') : '',
	].join('');
	return [
		words(`role.${person.role}`),
		`${printedText(language, person.name)}${marks}`,
		localizedText(language, person.post),
	];
}

/** A printed text in the language, else in the one that it has. */
export function localizedText(language: Language, text: PrintedLocalized): string {
	const written = readingOrder(language).find((candidate) => text[candidate] !== undefined);
	return printedText(language, written && text[written]);
}

export function printedText(language: Language, printed: Printed | undefined): string {
	return redactableText(language, printed?.value);
}
