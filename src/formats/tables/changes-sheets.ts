import { yearOf } from '../../calendar/index.ts';
import { publicationSlug } from '../../publications/publication-address.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Change } from '../../views/change-log.ts';
import { eventDayText, eventWords } from '../terminal/event-words.ts';
import { fileOfToday } from './file-of-today.ts';
import { columnsOf, tableWords, type TableWords } from './table-words.ts';
import { plainCell, type TableCell, type TableFile } from './sheet.ts';

/** Every change with its three days, those to come too, a group for each year; in the order in which they are given. */
export function tableOfChanges(registry: Registry, changes: readonly Change[]): TableFile {
	const words = tableWords(registry);
	const years = Map.groupBy(changes, ({ event }) => String(yearOf(event.on)));
	const groups = [...years].map(([name, ofYear]) => ({
		name,
		rows: ofYear.map((change) => rowOf(registry, words, change)),
	}));
	const columns = columnsOf(words, [
		['effective', 'table.effective', 14],
		['agency', 'column.body', 32],
		['change', 'table.change', 40],
		['role', 'column.role', 16],
		['name', 'table.name', 22],
		['from', 'table.from', 32],
		['to', 'table.to', 32],
		['filed', 'table.filed', 14],
		['filing-number', 'table.filing-number', 18],
		['last-day', 'table.last-day', 14],
		['standing', 'table.standing', 22],
		['published', 'table.published', 14],
		['publication', 'table.edition', 18],
		['document', 'table.document', 24],
		['id', 'table.id', 28],
		['event', 'table.event', 36],
	]);
	return fileOfToday(registry, words, { title: words.t('table.changes'), table: { columns, groups } });
}

function rowOf(registry: Registry, words: TableWords, change: Change): TableCell[] {
	const { t, language, cell, cellIn } = words;
	const { event, agency: id, filed, filing, published, publication } = change;
	const agency = registry.agencyOf.get(id);
	const { name, from, to } = partsOf(words, change);
	const edition = publication === undefined ? undefined : registry.publications[publication - 1];
	return [
		plainCell(eventDayText(language, event)),
		cellIn(agency?.record.name),
		plainCell(agency ? eventWords(language, agency.record, event) : ''),
		plainCell(event.role ? t(`role.${event.role}`) : ''),
		name,
		from,
		to,
		plainCell(filed ?? ''),
		filed === undefined ? plainCell('') : cell(event.filingNumber),
		plainCell(filing?.lastDay ?? ''),
		plainCell(filing ? t(`table.filing-${filing.state}`) : ''),
		plainCell(published ?? ''),
		plainCell(edition ? publicationSlug(edition.header) : ''),
		cell(event.document),
		plainCell(id),
		plainCell(event.id),
	];
}

/** Who or what it is about, and what was before and after, where it tells. */
function partsOf(words: TableWords, { subject, event }: Change): Record<'name' | 'from' | 'to', TableCell> {
	const { t, cell, cellIn } = words;
	const none = plainCell('');
	/** What began stands under now, what ended under before. */
	const onItsSide = (of: TableCell) => (event.edge === 'began' ? { from: none, to: of } : { from: of, to: none });
	switch (subject.kind) {
		case 'term':
			return { name: cell(subject.name), ...onItsSide(cellIn(subject.post)) };
		case 'post':
			return { name: cell(subject.name), from: cellIn(subject.from), to: cellIn(subject.to) };
		case 'vacancy':
			return { name: none, from: none, to: none };
		case 'line':
			return {
				name: plainCell(t(`line.${subject.lineKind}`)),
				...onItsSide(words.contact(subject.lineKind, subject.contact)),
			};
		case 'state':
			return { name: none, from: cellIn(subject.from), to: cellIn(subject.to) };
	}
}
