import { translator, type Translate } from '../../i18n/translator.ts';
import { localize, type Language } from '../../i18n/languages.ts';
import type { FilingFinding, FilingState } from '../../measures/filing.ts';
import type { Registry } from '../../registry/registry.ts';
import { eventDayText, eventWords } from './event-words.ts';
import { textSection, textTable } from './text-table.ts';

/** What is owed first; what was filed in time is counted at the end. */
const states: readonly FilingState[] = [
	'overdue',
	'reported-after-days',
	'reported',
	'upcoming',
	'late',
	'within-month-after-days',
	'within-days-after-month',
	'in-time',
];

/**
 * A table for each state that a filing can be in, with its count. Of one agency everything is listed, of all those in time
 * only by a corrected day of filing.
 */
export function filingSections(language: Language, registry: Registry, filings: readonly FilingFinding[]): string[] {
	const isOneAgency = new Set(filings.map(({ agency }) => agency)).size === 1;
	return states.flatMap((state) => {
		const found = filings.filter((filing) => filing.state === state);
		const heading = translator(language)(`updates.state.${state}`, { count: found.length });
		if (found.length === 0) return [];
		const listed = state === 'in-time' && !isOneAgency ? found.filter(({ event }) => event.filedBefore) : found;
		return listed.length === 0 ? ['', heading] : textSection(heading, filingTable(language, registry, listed));
	});
}

function filingTable(language: Language, registry: Registry, found: readonly FilingFinding[]): string[] {
	const words = translator(language);
	const columns = ['body', 'change', 'on', 'last-day', 'standing', 'event'] as const;
	const rows = found.map((filing) => [
		agencyName(language, registry, filing.agency),
		changeWords(language, registry, filing),
		eventDayText(language, filing.event),
		limitOf(filing),
		standingWords(words, filing),
		filing.event.id,
	]);
	return textTable(
		columns.map((column) => words(`updates.column.${column}`)),
		rows,
	);
}

/** Where a filing stands; of a corrected day of filing both days. */
function standingWords(words: Translate, filing: FilingFinding): string {
	const { filed, filedBefore } = filing.event;
	const standing = words(`updates.standing.${filing.state}`, { count: standingDays(filing) });
	if (!filed || !filedBefore) return standing;
	return standing + words('updates.filing-corrected', { filed, before: filedBefore.join(', ') });
}

/** The last day in time; once that is passed, the later of the two limits, from which days late are counted. */
function limitOf({ state, lastDay, articleLastDay }: FilingFinding): string {
	const isLate = state === 'overdue' || state === 'late';
	return isLate && lastDay < articleLastDay ? articleLastDay : lastDay;
}

/** The days that the words of a state speak of. */
function standingDays({ state, filedAfter, daysLeft, daysLate }: FilingFinding): number {
	if (state === 'overdue' || state === 'late') return daysLate;
	return filedAfter ?? Math.abs(daysLeft ?? 0);
}

/** The name of an agency in the language, else in the one that it has. */
export function agencyName(language: Language, registry: Registry, id: string): string {
	const agency = registry.agencyOf.get(id);
	return agency ? localize(agency.record.name, language).text : id;
}

export function changeWords(
	language: Language,
	registry: Registry,
	{ agency, event }: Pick<FilingFinding, 'agency' | 'event'>,
): string {
	const record = registry.agencyOf.get(agency)?.record;
	return record ? eventWords(language, record, event) : event.id;
}
