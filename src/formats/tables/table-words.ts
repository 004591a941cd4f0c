import { readingOrder, type InLanguages, type Language } from '../../i18n/languages.ts';
import type { PlainWordKey } from '../../i18n/word-tables.ts';
import { translator, type Translate } from '../../i18n/translator.ts';
import { isNumbered, type ContactLine } from '../../records/agency.ts';
import { formatNumber } from '../../records/number-forms.ts';
import { isWithdrawn, type Redactable } from '../../records/scalars.ts';
import { firstLanguage } from '../../registry/first-language.ts';
import { numberOfAgency } from '../../registry/line-number.ts';
import type { Agency, Registry } from '../../registry/registry.ts';
import type { Printed, Since } from '../../views/roster-row.ts';
import { plainCell, withNote, type Column, type Table, type TableCell } from './sheet.ts';

/** How what a registry says stands in the cells of its tables: in the first language of the registry. */
export interface TableWords {
	readonly language: Language;
	readonly t: Translate;
	/** A text alone: where it was corrected the one that stands now, where it was withdrawn that it was. */
	cell(value: Redactable | Printed | undefined): TableCell;
	/** The same in the language of the table, else in another one; empty where there is none. */
	cellIn(values: InLanguages<Redactable | Printed> | undefined, language?: Language): TableCell;
	/** The number or the address of a line, a number as it is printed. */
	contact(kind: ContactLine['kind'], value: Redactable | Printed, agency?: Agency): TableCell;
	nameOfGroup(id: string): string;
	/** Since when something is: a day, a month, or that it is known to have been so by a day. */
	since(since: Since): string;
}

export function tableWords(registry: Registry): TableWords {
	const language = firstLanguage(registry);
	const t = translator(language);
	const cell = (value: Redactable | Printed | undefined, form = (text: string) => text): TableCell => {
		if (value === undefined) return plainCell('');
		const printed = typeof value === 'object' && 'value' in value ? value : { value };
		if (isWithdrawn(printed.value)) {
			const { withdrawn } = printed.value;
			return { text: t('fact.withdrawn', { number: withdrawn }), withdrawn };
		}
		const before = 'printed' in printed ? printed.printed : undefined;
		return { text: form(printed.value), ...(before !== undefined && { printed: form(before) }) };
	};
	const cellIn = (values: InLanguages<Redactable | Printed> | undefined, wanted?: Language): TableCell => {
		const found = wanted ?? readingOrder(language).find((of) => values?.[of] !== undefined);
		return found === undefined ? plainCell('') : cell(values?.[found]);
	};
	return {
		language,
		t,
		cell: (value) => cell(value),
		cellIn,
		contact: (kind, value, agency) =>
			cell(value, (text) => {
				const number = isNumbered(kind) ? numberOfAgency(registry, agency, text) : undefined;
				return number ? formatNumber(number, language) : text;
			}),
		nameOfGroup: (id) => {
			const group = registry.settings.groups.find((of) => of.id === id);
			return group ? cellIn(group.name).text : id;
		},
		since: (of) => {
			if ('on' in of) return of.on;
			return of.in ?? t('table.by-day', { day: of.by });
		},
	};
}

/** Columns from their keys, headers and widths. */
export function columnsOf({ t }: TableWords, columns: readonly (readonly [string, PlainWordKey, number])[]): Column[] {
	return columns.map(([key, word, width]) => ({ key, header: t(word), width }));
}

/** A table of invented rows: each says so in its first cell, where a picture of it shows it too. */
export function markedAsSample({ t }: TableWords, table: Table): Table {
	return withNote(table, { key: 'note', header: t('table.note'), width: 12 }, t('table.sample'));
}

/** What stands in one cell of several: the texts side by side. One of which a part was withdrawn counts as withdrawn. */
export function joinedCell(cells: readonly TableCell[], separator: string): TableCell {
	const told = cells.filter(({ text }) => text !== '');
	const withdrawn = told.find((one) => one.withdrawn !== undefined)?.withdrawn;
	const isCorrected = told.some(({ printed }) => printed !== undefined);
	return {
		text: told.map(({ text }) => text).join(separator),
		...(withdrawn !== undefined && { withdrawn }),
		...(isCorrected && { printed: told.map(({ text, printed }) => printed ?? text).join(separator) }),
	};
}
