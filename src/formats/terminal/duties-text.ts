import { translator, type Translate } from '../../i18n/translator.ts';
import type { Language } from '../../i18n/languages.ts';
import { contactOfLine } from '../../records/agency.ts';
import type { Registry } from '../../registry/registry.ts';
import type { UpdateChecks, VacantSeat } from '../../views/update-checks.ts';
import { redactableText } from './event-words.ts';
import { agencyName, changeWords } from './filings-text.ts';
import { textTable } from './text-table.ts';

type Column = 'body' | 'clause' | 'role' | 'standing' | 'expected' | 'line' | 'number' | 'change' | 'filed' | 'event';

/** Head-counts that are not met, those of a lower grade marked as such. */
export function headCountLines(language: Language, registry: Registry, { headCounts }: UpdateChecks): string[] {
	const words = translator(language);
	const rows = headCounts.map(({ agency, clause, grade, role, state, count, atLeast, atMost }) => {
		const asked = atMost === undefined ? `≥ ${atLeast}` : atLeast === atMost ? String(atLeast) : `${atLeast}–${atMost}`;
		const standing = words(`updates.head-count.${state}`, { count, asked });
		const lower = grade === 'duty' ? '' : words('updates.lower-grade', { grade: words(`grade.${grade}`) });
		return [agencyName(language, registry, agency), words(`role.${role}`), standing + lower, clause];
	});
	return textTable(headings(words, ['body', 'role', 'standing', 'clause']), rows);
}

/** Seats that are declared vacant, with the days. */
export function vacancyLines(language: Language, registry: Registry, { vacancies }: UpdateChecks): string[] {
	const words = translator(language);
	const declared = vacancies.filter((seat) => seat.declared);
	const rows = declared.map((seat) => {
		const { agency, role, days } = seat;
		const standing =
			days === undefined ? words('updates.days-not-known') : words('updates.standing-days', { count: days });
		return [agencyName(language, registry, agency), words(`role.${role}`), standing, expectedEndText(words, seat)];
	});
	return textTable(headings(words, ['body', 'role', 'standing', 'expected']), rows);
}

/** Agencies with nobody in office and nothing declared, with the day from which on that is so. */
export function undeclaredLines(language: Language, registry: Registry, { undeclared }: UpdateChecks): string[] {
	const words = translator(language);
	const rows = undeclared.map(({ agency, since }) => [
		agencyName(language, registry, agency),
		since === undefined
			? words('updates.never-named')
			: 'on' in since
				? words('updates.nobody-since', { day: since.on })
				: words('updates.days-not-known'),
	]);
	return textTable(headings(words, ['body', 'standing']), rows);
}

type DeclaredSeat = Extract<VacantSeat, { readonly declared: true }>;

function expectedEndText(words: Translate, { vacancy, pastExpected }: DeclaredSeat): string {
	const { expected } = vacancy;
	if (expected === undefined) return words('updates.no-expected');
	return pastExpected ? words('updates.past-expected', { day: expected }) : expected;
}

/** Lines that are not confirmed, the longest first. */
export function unverifiedTable(language: Language, registry: Registry, { unverified }: UpdateChecks): string[] {
	const words = translator(language);
	const rows = unverified.map(({ agency, line, state, daysOverdue }) => {
		const standing =
			daysOverdue === undefined
				? words(state === 'not-known' ? 'updates.verification-not-known' : 'updates.never-verified')
				: words('updates.verification-overdue', { count: daysOverdue });
		const contact = redactableText(language, contactOfLine(line));
		return [agencyName(language, registry, agency), words(`line.${line.kind}`), contact, standing];
	});
	return textTable(headings(words, ['body', 'line', 'number', 'standing']), rows);
}

/** Changes that are filed and not yet published, with the days they wait. */
export function pendingLines(language: Language, registry: Registry, { pending }: UpdateChecks): string[] {
	const words = translator(language);
	const rows = pending.map((delay) => [
		agencyName(language, registry, delay.agency),
		changeWords(language, registry, delay),
		delay.event.filed ?? '',
		words(`updates.delay.${delay.state}`, { count: delay.days }),
		delay.event.id,
	]);
	return textTable(headings(words, ['body', 'change', 'filed', 'standing', 'event']), rows);
}

/** The years in which a roster was, is or should have been published. */
export function editionLines(language: Language, { editions }: UpdateChecks): string[] {
	const words = translator(language);
	return editions.map(({ year, state, publication, daysLeft, clause }) => {
		const values = { year, clause, publication: publication ?? '', count: daysLeft ?? 0 };
		return `  ${words(`updates.edition.${state}`, values)}`;
	});
}

/** Exceptions past their last day. */
export function exceptionLines(language: Language, { expiredExceptions }: UpdateChecks): string[] {
	return expiredExceptions.map(
		({ code, about, until, agencies }) =>
			`  ${translator(language)('updates.exception', { code, about, until, agencies: agencies.join(', ') })}`,
	);
}

function headings(words: Translate, columns: readonly Column[]): string[] {
	return columns.map((column) => words(`updates.column.${column}`));
}
