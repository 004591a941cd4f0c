import { openWords } from '../../i18n/translator.ts';
import type { WordKey } from '../../i18n/word-tables.ts';
import type { FileWords } from '../client/file-words.ts';
import { lookupFolder } from '../lookup-files.ts';
import type { Site } from '../site.ts';

/** What the check page says of a dropped file, and where it asks. */
export function fileWords(site: Site): FileWords {
	const { language, languages } = site;
	const open = (key: WordKey) => openWords(language, key);
	return {
		language,
		languages,
		data: site.file(`/${lookupFolder}/{{name}}.json`),
		pages: site.href('/').replace(/\/$/, ''),
		loading: open('dropped.loading'),
		failed: open('dropped.failed'),
		semicolon: open('list.semicolon'),
		refused: {
			'too-large': open('dropped.too-large'),
			'too-many-parts': open('dropped.too-many-parts'),
			bomb: open('dropped.bomb'),
			encrypted: open('dropped.encrypted'),
			macros: open('dropped.macros'),
			'external-links': open('dropped.external-links'),
			damaged: open('dropped.damaged'),
			empty: open('dropped.empty'),
		},
		unknown: {
			table: open('dropped.unknown-table'),
			document: open('dropped.unknown-document'),
			data: open('dropped.unknown-data'),
			other: open('dropped.unknown-other'),
		},
		bytesToday: open('dropped.bytes-today'),
		bytesBefore: open('dropped.bytes-before'),
		sameData: open('dropped.same-data'),
		otherData: open('dropped.other-data'),
		verdicts: {
			whole: open('dropped.whole'),
			part: open('dropped.part'),
			more: open('dropped.more'),
			withdrawn: open('dropped.withdrawn'),
			different: open('dropped.different'),
		},
		ofPlace: open('table.of-place'),
		byBytes: open('dropped.by-bytes'),
		byContents: open('dropped.by-contents'),
		current: open('dropped.current'),
		superseded: open('dropped.superseded'),
		published: open('dropped.published'),
		later: open('dropped.later'),
		withdrew: open('dropped.withdrew'),
		corrected: open('dropped.corrected'),
		found: open('dropped.found'),
		cell: open('dropped.cell'),
		cellsMore: open('dropped.cells-more'),
		extraRows: open('dropped.extra-rows'),
		missingRows: open('dropped.missing-rows'),
		missingColumns: open('dropped.missing-columns'),
		extraColumns: open('dropped.extra-columns'),
		extraSheets: open('dropped.extra-sheets'),
		hiddenSheets: open('dropped.hidden-sheets'),
		hiddenIn: open('dropped.hidden-in'),
		withdrawnCells: open('dropped.withdrawn-cells'),
		beforeCells: open('dropped.before-cells'),
	};
}
