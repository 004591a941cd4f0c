import { translator } from '../../i18n/translator.ts';
import { localize, type Language } from '../../i18n/languages.ts';
import type { Registry } from '../../registry/registry.ts';
import { dutiesOf } from '../../views/duties.ts';
import type { FilingTotals, UpdateChecks } from '../../views/update-checks.ts';
import { filingSections } from './filings-text.ts';
import {
	editionLines,
	exceptionLines,
	headCountLines,
	undeclaredLines,
	unverifiedTable,
	pendingLines,
	vacancyLines,
} from './duties-text.ts';
import { textSection, textTable } from './text-table.ts';

/** The 30-day board of a day for a terminal: what is owed first, then what stands open, then the totals. */
export function updatesText(language: Language, registry: Registry, checks: UpdateChecks): string {
	const words = translator(language);
	return [
		words('updates.of-day', { name: localize(registry.settings.name, language).text, day: checks.day }),
		...filingSections(language, registry, checks.filings),
		...textSection(
			words('updates.section-head-counts', { count: checks.headCounts.length, met: checks.headCountsMet }),
			headCountLines(language, registry, checks),
		),
		...textSection(
			words('updates.section-vacancies', { count: checks.vacancies.filter(({ declared }) => declared).length }),
			vacancyLines(language, registry, checks),
		),
		...textSection(
			words('updates.section-undeclared', { count: checks.undeclared.length }),
			undeclaredLines(language, registry, checks),
		),
		...textSection(
			words('updates.section-unverified', { count: checks.unverified.length, verified: checks.linesVerified }),
			unverifiedTable(language, registry, checks),
		),
		...textSection(
			words('updates.section-pending', { count: checks.pending.length }),
			pendingLines(language, registry, checks),
		),
		...textSection(words('updates.editions'), editionLines(language, checks)),
		...textSection(
			words('updates.exceptions', { count: checks.expiredExceptions.length }),
			exceptionLines(language, checks),
		),
		...textSection(words('updates.totals'), totalLines(language, registry, checks.perGroup)),
		'',
		sumLine(language, registry, checks),
	].join('\n');
}

/** What is to be done and by whom, and apart from it what was late and is done. */
function sumLine(language: Language, registry: Registry, checks: UpdateChecks): string {
	const duties = dutiesOf(registry, checks);
	return translator(language)('updates.sum', {
		agencies: duties.filter(({ owedBy }) => owedBy === 'agency').length,
		authority: duties.filter(({ owedBy }) => owedBy === 'authority').length,
		overdue: checks.overdue,
		late: checks.breachesIn.get('late') ?? 0,
	});
}

function totalLines(language: Language, registry: Registry, totals: readonly FilingTotals[]): string[] {
	const words = translator(language);
	const names = new Map(registry.settings.groups.map(({ id, name }) => [id, localize(name, language).text]));
	const headings = (['group', 'changes', 'in-time', 'between', 'late', 'reported', 'overdue', 'on-time'] as const).map(
		(column) => words(`updates.column.${column}`),
	);
	const rows = totals
		.filter(({ changes }) => changes > 0)
		.map(({ of, changes, byState, onTime }) => [
			names.get(of) ?? of,
			changes,
			byState['in-time'] + byState['within-days-after-month'],
			byState['within-month-after-days'],
			byState.late,
			byState.reported + byState['reported-after-days'] + byState.upcoming,
			byState.overdue,
			onTime === undefined ? '—' : `${Math.round(onTime * 100)}%`,
		]);
	return textTable(
		headings,
		rows.map((row) => row.map(String)),
	);
}
