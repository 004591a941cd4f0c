import type { Ended } from '../../records/began-ended.ts';
import { isWithdrawn } from '../../records/scalars.ts';
import { publicationWords } from '../../formats/publication-words.ts';
import { knownKind } from '../../publications/publication.ts';
import type { IsoDate, Period } from '../../calendar/index.ts';
import type { Finding } from '../../measures/evaluate.ts';
import type { Clause, EventKind, Measures } from '../../records/measures.ts';
import type { Change } from '../../views/change-log.ts';
import { overdueFrom, type FilingFinding } from '../../measures/filing.ts';
import { fallsDue } from '../../views/obligations.ts';
import type { Site } from '../site.ts';

/** The day by which a change is to be filed, and the word that says so with it. */
export interface FilingLimit {
	readonly day: IsoDate;
	readonly word: 'reported' | 'upcoming' | 'overdue';
}

/**
 * The limit that is next for a change that is not filed, or the last one where all have passed: first the days that are
 * checked, then those of the article. `undefined` of a change that is filed.
 */
export function limitOf({ state, lastDay, articleLastDay }: FilingFinding): FilingLimit | undefined {
	const later = lastDay < articleLastDay ? articleLastDay : lastDay;
	if (state === 'overdue') return { day: later, word: 'overdue' };
	if (state === 'reported-after-days') return { day: later, word: 'reported' };
	return state === 'reported' || state === 'upcoming' ? { day: lastDay, word: state } : undefined;
}

/** How a change was filed; what is not filed is said with its limit (`FilingState.astro`). */
export function filingInWords(site: Site, finding: FilingFinding): string {
	const { filed, filedBefore } = finding.event;
	const words = standingInWords(site, finding);
	if (!filed || !filedBefore) return words;
	const before = filedBefore.map((day) => site.dayInWords(day)).join(site.t('list.separator'));
	return `${words}${site.t('filing.corrected', { filed: site.dayInWords(filed), before })}`;
}

function standingInWords(site: Site, finding: FilingFinding): string {
	const { t } = site;
	const { state, filedAfter = 0, daysLate } = finding;
	switch (state) {
		case 'in-time':
			if (filedAfter < 0) return t('filing.early', { count: -filedAfter });
			return t('filing.in-time', { count: filedAfter });
		case 'within-days-after-month':
		case 'within-month-after-days':
			return t(`filing.${state}`, { count: filedAfter, ...limitsInWords(site, finding.clause) });
		case 'late':
			return t('filing.late', { count: daysLate });
		case 'overdue':
		case 'reported':
		case 'reported-after-days':
		case 'upcoming':
			return t('filing.not-filed');
	}
}

/** The two limits of a filing clause: the one that is checked, and the one of the article. */
function limitsInWords({ t, answers }: Site, clauseId: string): { readonly limit: string; readonly article: string } {
	const clause = answers.clauseOf(clauseId);
	const inWords = ({ count, unit }: Period) => t(`period.${unit}`, { count });
	return clause?.kind === 'filing'
		? { limit: inWords(clause.limit), article: inWords(clause.articleLimit) }
		: { limit: '', article: '' };
}

/** Where a change stands with its publication. Agencies outside the list stand in no edition. */
export function publicationInWords({ t, registry }: Site, { delay, publication, filed }: Change): string {
	const header = publication === undefined ? undefined : registry.publications[publication - 1]?.header;
	if (header) return publicationWords(t, t(`kind.${knownKind(header) ?? 'other'}`), header.label);
	if (delay) return t('publication.pending');
	return filed === undefined ? t('publication.not-yet') : t('publication.not-listed');
}

/** `办法第9条`: a clause as it is cited. */
export function citedArticle({ t, words }: Site, measures: Measures, clause: Clause): string {
	return t('cite.article', { measures: words(measures.shortTitle).text, article: words(clause.article).text });
}

/** A clause as it is cited, from its id. */
export function citedClause(site: Site, id: string): string {
	const clause = site.answers.clauseOf(id);
	const measures = site.registry.measures.find(({ clauses }) => clauses.some((of) => of.id === id));
	return clause && measures ? citedArticle(site, measures, clause) : id;
}

/**
 * Whether what a clause asks is met, in words, from its findings about one agency; on a later day than that of the
 * findings, as long as nothing is filed or confirmed. Of filings what is owed, what is over and done with, and what was in
 * time, each once.
 */
export function findingsInWords(site: Site, findings: readonly Finding[], day: IsoDate): string {
	const { t } = site;
	const [first] = findings;
	if (!first) return t('finding.none');
	if (first.kind === 'head-count') return headCountInWords(site, first);
	if (first.kind === 'verification') return verificationsInWords(site, findings, day);
	const filings = findings.filter((finding): finding is FilingFinding => finding.kind === 'filing');
	const parts = (['overdue', 'open', 'was-late', 'in-time'] as const).flatMap((part) => {
		const count = filings.filter((filing) => partOf(filing, day) === part).length;
		return count > 0 ? [t(`finding.${part}`, { count })] : [];
	});
	return parts.join(t('list.semicolon'));
}

function partOf(filing: FilingFinding, day: IsoDate): 'overdue' | 'open' | 'was-late' | 'in-time' {
	if (filing.filedAfter === undefined) return overdueFrom(filing) <= day ? 'overdue' : 'open';
	return filing.state === 'late' ? 'was-late' : 'in-time';
}

function verificationsInWords({ t }: Site, findings: readonly Finding[], day: IsoDate): string {
	const unmet = findings.filter((finding) => !finding.met || fallsDue(finding).some((from) => from <= day)).length;
	if (unmet === 0) return t('finding.all-verification', { count: findings.length });
	return t('finding.some-verification', { count: unmet, of: findings.length });
}

export function headCountInWords({ t, answers }: Site, finding: Extract<Finding, { kind: 'head-count' }>): string {
	const { role, count, atLeast, atMost, state, grade } = finding;
	const limit =
		atMost === undefined
			? t('count.at-least', { count: atLeast })
			: atMost === atLeast
				? t('count.exactly', { count: atLeast })
				: t('count.between', { from: atLeast, until: atMost });
	const verdict = t(`count.${state}`);
	const isRead = state !== 'met' && answers.clauseOf(finding.clause)?.reading !== undefined;
	const note = grade === 'reference' ? t('grade.reference-note') : isRead ? t('grade.reading-note') : '';
	return t('count.sentence', { role: t(`role.${role}`), count, limit, verdict }) + note;
}

/** The word for a change of a term. All other kinds have subjects of their own. */
export function termChangeWord(kind: EventKind): `event.${TermChange}` {
	switch (kind) {
		case 'term-began':
		case 'term-ended':
		case 'acting-began':
		case 'acting-ended':
			return `event.${kind}`;
		case 'post-changed':
		case 'vacancy-declared':
		case 'vacancy-ended':
		case 'line-began':
		case 'line-ended':
		case 'state-changed':
			throw new Error(`${kind} is no change of a term`);
	}
}

type TermChange = Extract<EventKind, `${'term' | 'acting'}-${'began' | 'ended'}`>;

/** A share from 0 to 1 in percent, without decimals. */
export function percentInWords(share: number): string {
	return `${Math.round(share * 100)}%`;
}

/** Why something ended; that the reason was withdrawn, where it was. */
export function reasonInWords({ t }: Site, reason: NonNullable<Ended['reason']> | undefined): string | undefined {
	if (reason === undefined) return undefined;
	return isWithdrawn(reason) ? t('reason.withdrawn', { number: reason.withdrawn }) : t(`reason.${reason}`);
}

/** The same within the words of a change: `因退休`. */
export function becauseInWords(site: Site, reason: NonNullable<Ended['reason']> | undefined): string | undefined {
	if (isWithdrawn(reason)) return site.t('reason.because-withdrawn', { number: reason.withdrawn });
	const inWords = reasonInWords(site, reason);
	return inWords === undefined ? undefined : site.t('reason.because', { reason: inWords });
}
