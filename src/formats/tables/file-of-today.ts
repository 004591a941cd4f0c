import { isoDate } from '../../calendar/index.ts';
import type { Registry } from '../../registry/registry.ts';
import { markedAsSample, type TableWords } from './table-words.ts';
import type { Table, TableFile } from './sheet.ts';

/**
 * A file of what is so today. It names no day of its own, so that it is another file only where it says something else: the
 * time in it is that of the newest publication.
 */
export function fileOfToday(
	registry: Registry,
	words: TableWords,
	{ title, table }: { readonly title: string; readonly table: Table },
): TableFile {
	const { t, cellIn } = words;
	const { settings, publications } = registry;
	return {
		title: t('table.of-registry', { name: cellIn(settings.name).text, title }),
		creator: cellIn(settings.authority.name).text,
		day: publications.at(-1)?.header.published ?? isoDate('2000-01-01'),
		whole: t('table.all'),
		mark: undefined,
		table: settings.sample ? markedAsSample(words, table) : table,
	};
}
