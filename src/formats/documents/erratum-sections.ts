import type { FactEntry, PrintedCorrection } from '../../views/erratum.ts';
import { cell, type DocumentCell, type DocumentSection } from './official-document.ts';
import type { WordsInPrint } from './words-in-print.ts';

/** What an erratum sets right, agency by agency: the words as printed, and those that stand now. */
export function erratumSections(
	words: WordsInPrint,
	corrections: readonly PrintedCorrection[],
	nameOf: (agency: string) => string,
): DocumentSection[] {
	const { t } = words;
	const columns = [
		{ header: t('column.body'), width: 36 },
		{ header: t('erratum.of'), width: 32 },
		{ header: t('erratum.field'), width: 18 },
		{ header: t('erratum.was'), width: 35 },
		{ header: t('erratum.now'), width: 35 },
	];
	const entries = [...Map.groupBy(corrections, ({ agency }) => agency)].map(([agency, ofAgency]) => ({
		rows: ofAgency.map((correction, index) => [
			...(index === 0 ? [cell(nameOf(agency), 'words', { rows: ofAgency.length })] : []),
			...cellsOf(words, correction),
		]),
	}));
	return [{ heading: undefined, columns, entries }];
}

function cellsOf(words: WordsInPrint, { entry, field, change }: PrintedCorrection): DocumentCell[] {
	const { t } = words;
	const about = [cell(entry === undefined ? '' : entryInWords(words, entry)), cell(t(`field.${field}`), 'centred')];
	if (change === 'void') return [...about, cell(t('erratum.void'), 'words', { columns: 2 })];
	if ('withdrawn' in change)
		return [...about, cell(t('fact.withdrawn', { number: change.withdrawn }), 'words', { columns: 2 })];
	return [...about, cell(change.was), cell(change.now)];
}

function entryInWords({ t, text, contact }: WordsInPrint, entry: FactEntry): string[] {
	if (entry.kind === 'line') return [t(`line.${entry.lineKind}`), contact(entry.lineKind, entry.contact)];
	return [t(`role.${entry.role}`), ...(entry.kind === 'term' ? [text(entry.name)] : [])];
}
