import type { IsoDate } from '../../calendar/index.ts';
import type { HeadCountFinding } from '../../measures/head-count.ts';
import { publicationSlug } from '../../publications/publication-address.ts';
import { contactOfLine } from '../../records/agency.ts';
import type { Registry } from '../../registry/registry.ts';
import type { UpdateChecks } from '../../views/update-checks.ts';
import { eventWords } from '../terminal/event-words.ts';
import { fileOfToday } from './file-of-today.ts';
import { columnsOf, tableWords, type TableWords } from './table-words.ts';
import { plainCell, type TableCell, type TableFile, type TableGroup } from './sheet.ts';

/** One thing that a list of the board tells. Days are days: how many are left or past is counted by who reads. */
interface BoardEntry {
	readonly agency?: string;
	readonly what: string;
	readonly detail?: TableCell;
	/** Since when, or on which day. */
	readonly day?: string | undefined;
	readonly due?: IsoDate | undefined;
	readonly done?: IsoDate | undefined;
	readonly standing: string;
	readonly clause?: string;
	readonly event?: string;
}

/** The 30-day board: each of its lists a group, and all in one table. */
export function tableOfBoard(registry: Registry, checks: UpdateChecks): TableFile {
	const words = tableWords(registry);
	const { t } = words;
	const group = (name: string, entries: readonly BoardEntry[]): TableGroup => ({
		name,
		rows: entries.map((entry) => rowOf(registry, words, name, entry)),
	});
	const groups = [
		group(t('table.filings'), filings(registry, words, checks)),
		group(t('table.head-counts'), headCounts(words, checks)),
		group(t('table.vacancies'), vacancies(words, checks)),
		group(t('table.unverified'), unverified(registry, words, checks)),
		group(t('table.to-publish'), pending(registry, words, checks)),
		group(t('table.editions'), editions(registry, words, checks)),
	].filter(({ rows }) => rows.length > 0);
	const columns = columnsOf(words, [
		['list', 'table.list', 18],
		['agency', 'column.body', 32],
		['what', 'table.what', 36],
		['detail', 'table.detail', 26],
		['day', 'table.day', 14],
		['due', 'table.last-day', 14],
		['done', 'table.done', 14],
		['standing', 'table.standing', 24],
		['clause', 'table.clause', 14],
		['id', 'table.id', 28],
		['event', 'table.event', 36],
	]);
	return fileOfToday(registry, words, { title: t('table.board'), table: { columns, groups } });
}

function rowOf(registry: Registry, words: TableWords, list: string, entry: BoardEntry): TableCell[] {
	const { agency, what, detail, day, due, done, standing, clause, event } = entry;
	const name = agency === undefined ? undefined : registry.agencyOf.get(agency)?.record.name;
	const texts = [day, due, done, standing, clause, agency, event].map((text) => plainCell(text ?? ''));
	return [plainCell(list), words.cellIn(name), plainCell(what), detail ?? plainCell(''), ...texts];
}

function changeIn(registry: Registry, { language }: TableWords, event: Parameters<typeof eventWords>[2]): string {
	const record = registry.agencyOf.get(event.agency)?.record;
	return record ? eventWords(language, record, event) : event.id;
}

function filings(registry: Registry, words: TableWords, checks: UpdateChecks): BoardEntry[] {
	return checks.filings.map(({ agency, event, lastDay, filedAfter, state, clause }) => ({
		agency,
		what: changeIn(registry, words, event),
		day: event.on,
		due: lastDay,
		done: filedAfter === undefined ? undefined : event.filed,
		standing: words.t(`table.filing-${state}`),
		clause,
		event: event.id,
	}));
}

function headCounts({ t }: TableWords, checks: UpdateChecks): BoardEntry[] {
	return checks.headCounts.map((finding) => ({
		agency: finding.agency,
		what: t(`role.${finding.role}`),
		detail: plainCell(t('table.counted', { count: finding.count, asked: askedFor(finding) })),
		standing: t(`count.${finding.state}`),
		clause: finding.clause,
	}));
}

function askedFor({ atLeast, atMost }: HeadCountFinding): string {
	if (atMost === undefined) return `≥ ${atLeast}`;
	return atLeast === atMost ? String(atLeast) : `${atLeast}–${atMost}`;
}

function vacancies(words: TableWords, checks: UpdateChecks): BoardEntry[] {
	const { t } = words;
	return [
		...checks.vacancies
			.filter(({ declared }) => declared)
			.map(({ agency, role, since, vacancy }) => ({
				agency,
				what: t(`role.${role}`),
				day: words.since(since),
				due: vacancy?.expected,
				standing: t('state.printed-vacant'),
			})),
		...checks.undeclared.map(({ agency, since }) => ({
			agency,
			what: t('role.spokesperson'),
			day: since && words.since(since),
			standing: t('state.printed-undeclared'),
		})),
	];
}

function unverified(registry: Registry, words: TableWords, checks: UpdateChecks): BoardEntry[] {
	return checks.unverified.map(({ agency, line, state, due, clause }) => ({
		agency,
		what: words.t(`line.${line.kind}`),
		detail: words.contact(line.kind, contactOfLine(line), registry.agencyOf.get(agency)),
		day: state === 'not-known' ? undefined : line.verified?.on,
		due,
		standing: words.t(`table.verification-${state}`),
		clause,
	}));
}

function pending(registry: Registry, words: TableWords, checks: UpdateChecks): BoardEntry[] {
	return checks.pending.map(({ agency, event, due, met, clause }) => ({
		agency,
		what: changeIn(registry, words, event),
		day: event.filed,
		due,
		standing: words.t(met ? 'table.pending' : 'table.pending-late'),
		clause,
		event: event.id,
	}));
}

function editions(registry: Registry, { t }: TableWords, checks: UpdateChecks): BoardEntry[] {
	return checks.editions.map(({ year, due, state, publication, clause }) => {
		const header = publication === undefined ? undefined : registry.publications[publication - 1]?.header;
		return {
			what: String(year),
			detail: plainCell(header ? publicationSlug(header) : ''),
			due,
			done: header?.published,
			standing: t(state === 'due' ? 'table.edition-due' : `edition.${state}`),
			clause,
		};
	});
}
