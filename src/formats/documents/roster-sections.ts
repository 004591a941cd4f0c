import { headingNumeral } from '../../i18n/heading-numerals.ts';
import { aboutLanguage, type Script } from '../../i18n/languages.ts';
import type { OfficialGroup, OfficialList, OfficialRow } from '../../views/official-list.ts';
import { comparedRoles, type ComparedRole } from '../../views/roster-changes.ts';
import type { RosterLine, RosterPerson, RosterRow, RosterVacancy } from '../../views/roster-row.ts';
import type { RowMarks } from '../../views/row-marks.ts';
import {
	cell,
	type DocumentCell,
	type DocumentColumn,
	type DocumentEntry,
	type DocumentSection,
} from './official-document.ts';
import type { WordsInPrint } from './words-in-print.ts';

/** What is not as it was printed before, by agency, where a supplement says so. */
export type MarksOfRows = ReadonlyMap<string, RowMarks> | undefined;

/** The groups of an official list in protocol order, each with its table. */
export function rosterSections(words: WordsInPrint, { groups }: OfficialList, marks?: MarksOfRows): DocumentSection[] {
	return groups.map((group, index) => ({
		heading: headingOf(words, index + 1, group.group),
		columns: rosterColumns(words),
		entries: entriesOf(words, group, marks),
	}));
}

function headingOf({ t, language, nameOfGroup }: WordsInPrint, nth: number, group: string): string {
	return t('paper.heading', { nth: headingNumeral(language, nth), name: nameOfGroup(group) });
}

function rosterColumns({ t, language }: WordsInPrint): DocumentColumn[] {
	const widths = widthsOf[aboutLanguage[language].script];
	return [
		{ header: t('column.number'), width: widths.number },
		{ header: t('column.body'), width: widths.agency },
		{ header: t('column.role'), width: widths.role },
		{ header: t('paper.name'), width: widths.name },
		{ header: t('column.post'), width: widths.post },
		{ header: t('paper.reached'), width: widths.reached },
	];
}

type RosterWidths = Readonly<Record<'number' | 'agency' | 'role' | 'name' | 'post' | 'reached', number>>;

/** In millimetres of a wide page: five Chinese characters have room in a role and a name, and the words of roles in Latin letters. */
const widthsOf: Readonly<Record<Script, RosterWidths>> = {
	Han: { number: 9.4, agency: 32, role: 20, name: 20, post: 58, reached: 103.6 },
	Latin: { number: 9.4, agency: 45, role: 26, name: 32, post: 53.6, reached: 77 },
};

function entriesOf(words: WordsInPrint, { rows }: OfficialGroup, marks: MarksOfRows): DocumentEntry[] {
	return rows.map((row) => entryOf(words, row, { of: marks?.get(row.row.agency), isCompared: marks !== undefined }));
}

interface Marked {
	readonly of: RowMarks | undefined;
	/** Whether rows without marks are as they were printed before. */
	readonly isCompared: boolean;
}

/** The number, the agency and its lines reach over the rows of the persons. */
function entryOf(words: WordsInPrint, entry: OfficialRow, marked: Marked): DocumentEntry {
	const seats = seatRows(words, entry, marked.of);
	const [first = [cell('', 'words', { columns: 3 })], ...others] = seats;
	const rows = Math.max(1, seats.length);
	const reach = { rows };
	return {
		rows: [
			[
				cell(String(entry.number), 'centred', reach),
				cell(nameOf(words, entry.row, marked), 'words', reach),
				...first,
				cell(contactsOf(words, entry, marked.of), 'small', reach),
			],
			...others,
		],
	};
}

function nameOf({ t, textIn }: WordsInPrint, row: RosterRow, { of, isCompared }: Marked): string[] {
	return [
		textIn(row.name),
		...(isCompared && of === undefined ? [bracketed(t, 'same')] : []),
		...(of?.isNew ? [bracketed(t, 'listed')] : []),
		...(of?.formerName ? [t('paper.marked', { mark: t('mark.renamed'), text: textIn(of.formerName) })] : []),
	];
}

/** A seat of an agency: whose role, who stands there or what is said instead. */
interface Seat {
	readonly role: string;
	readonly cells: readonly DocumentCell[];
}

/** The rows of the persons. A role that several have one below the other stands once. */
function seatRows(words: WordsInPrint, entry: OfficialRow, marks: RowMarks | undefined): DocumentCell[][] {
	const seats = comparedRoles.flatMap((role) => seatsOf(words, entry, role, marks));
	return seats.map(({ role, cells }, index) => {
		if (seats[index - 1]?.role === role) return [...cells];
		const after = seats.slice(index).findIndex((seat) => seat.role !== role);
		return [cell(withCapital(role), 'centred', { rows: after < 0 ? seats.length - index : after }), ...cells];
	});
}

function seatsOf(words: WordsInPrint, entry: OfficialRow, role: ComparedRole, marks: RowMarks | undefined): Seat[] {
	const { t } = words;
	const { persons, vacancies, nobody } = entry[role];
	const stands = (of: string) => of === role || (role === 'spokesperson' && of !== 'press-assistant');
	const said = (text: string) => [cell(text, 'words', { columns: 2 })];
	return [
		...(nobody
			? [
					{
						role: t(`role.${role}`),
						cells: said(t(`state.printed-${nobody}`) + (marks?.vacant ? bracketed(t, 'vacant') : '')),
					},
				]
			: []),
		...persons.map((person) => personSeat(words, person, marks?.persons.get(person.key))),
		...vacancies.map((vacancy: RosterVacancy) => ({
			role: t(`role.${vacancy.role}`),
			cells: said(t('state.short-vacant') + (marks?.vacancies.has(vacancy.key) ? bracketed(t, 'vacant') : '')),
		})),
		...(marks?.left ?? []).filter((person) => stands(person.role)).map((person) => personSeat(words, person, 'left')),
	];
}

type PersonMark = 'left' | (RowMarks['persons'] extends ReadonlyMap<string, infer Mark> ? Mark : never);

function personSeat(words: WordsInPrint, person: RosterPerson, mark: PersonMark | undefined): Seat {
	const { t, text, textIn } = words;
	const matter = textIn(person.matter);
	const post = [
		textIn(person.post),
		person.acting ? t('paper.bracketed', { text: t('person.acting') }) : '',
		mark ? bracketed(t, mark) : '',
	].join('');
	return {
		role: t(`role.${person.role}`),
		cells: [
			cell(text(person.name), 'name'),
			cell([post, ...(matter === '' ? [] : [`${t('person.matter')}${matter}`])]),
		],
	};
}

/** The press office and by what it is reached, in one paragraph. Lines of one kind stand together. */
function contactsOf(words: WordsInPrint, { row, phones, channels }: OfficialRow, marks: RowMarks | undefined): string {
	const { t, textIn } = words;
	const office = textIn(row.pressOffice) + (marks?.office ? bracketed(t, 'office') : '');
	const gone = marks?.linesGone ?? [];
	const isPhone = ({ kind }: RosterLine) => kind === 'office' || kind === 'duty';
	return [
		office,
		...waysOf(words, phones, gone.filter(isPhone), marks),
		...waysOf(
			words,
			channels,
			gone.filter((line) => !isPhone(line)),
			marks,
		),
	]
		.filter((way) => way !== '')
		.join(t('list.semicolon'));
}

function waysOf(
	words: WordsInPrint,
	inUse: readonly RosterLine[],
	gone: readonly RosterLine[],
	marks: RowMarks | undefined,
): string[] {
	const kinds = Map.groupBy(inUse, ({ kind }) => kind);
	return [
		...[...kinds].map(([kind, lines]) => {
			const texts = lines.map((line) =>
				lineText(words, line, lines.length > 1, marks?.lines.has(line.key) ? 'line-new' : undefined),
			);
			return labelled(words, kind, texts);
		}),
		...gone.map((line) => labelled(words, line.kind, [lineText(words, line, false, 'line-gone')])),
	];
}

function lineText(
	words: WordsInPrint,
	line: RosterLine,
	isOneOfSeveral: boolean,
	mark: 'line-new' | 'line-gone' | undefined,
): string {
	const { t, contact, textIn } = words;
	const label = isOneOfSeveral ? textIn(line.label) : '';
	return [
		contact(line.kind, line.contact),
		label === '' ? '' : t('paper.bracketed', { text: label }),
		mark ? bracketed(t, mark) : '',
	].join('');
}

/** An office line is meant where nothing is said, and a mail address says itself what it is. */
function labelled({ t }: WordsInPrint, kind: RosterLine['kind'], texts: readonly string[]): string {
	const joined = texts.join(t('list.separator'));
	if (kind === 'office' || kind === 'email') return joined;
	return t('paper.labelled', { label: kind === 'duty' ? t('line.short-duty') : t(`line.${kind}`), text: joined });
}

function bracketed(t: WordsInPrint['t'], mark: MarkName): string {
	return t('paper.bracketed', { text: t(`mark.${mark}`) });
}

type MarkName = PersonMark | 'same' | 'listed' | 'vacant' | 'office' | 'line-new' | 'line-gone';

/** A word as it begins a cell. */
function withCapital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
