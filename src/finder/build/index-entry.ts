import { addDays, type IsoDate } from '../../calendar/index.ts';
import { languages, perLanguage, type Localized } from '../../i18n/languages.ts';
import type { AgencyRecord } from '../../records/agency.ts';
import { isWithdrawn } from '../../records/scalars.ts';
import { voidedEntries } from '../../registry/voided.ts';
import { agencyOn } from '../../registry/in-force.ts';
import { numberOfLine } from '../../registry/line-number.ts';
import type { Agency, Registry } from '../../registry/registry.ts';
import { contactOf } from '../../views/contact.ts';
import { lacksSpeaker } from '../../views/roster-row.ts';
import { rowOn } from '../../views/roster.ts';
import type { IndexedAgency, IndexedLine, IndexedPerson } from '../finder-index.ts';

/** Who left a role no longer ago than this is still looked for under the agency. */
const recentDays = 365;

/** An agency as it is found on a day, with the codes and words that the index turns into positions. */
export interface IndexEntry extends Omit<IndexedAgency, 'place' | 'group' | 'words' | 'governs'> {
	readonly division: string;
	readonly groupId: string;
	readonly topics: readonly string[];
	readonly searchWords: readonly string[];
}

export function indexEntry(registry: Registry, day: IsoDate, agency: Agency): IndexEntry {
	const { record } = agency;
	const { state, dissolved, terms } = agencyOn(registry, agency, { on: day });
	const names = new Set([...inEach(state.name), ...state.shortNames]);
	const ended = record.formerly.filter((former) => former.ended.on <= day);
	const former = [
		...record.formerNames.flatMap(inEach),
		...ended.flatMap(({ name, shortNames }) => [...inEach(name), ...(shortNames ?? [])]),
	];
	const merged = record.predecessors.flatMap(inEach);
	const main = mainNumber(registry, agency, day);
	return {
		id: agency.id,
		...perLanguage((language) => state.name[language] ?? ''),
		shortNames: state.shortNames,
		formerNames: distinct(former.filter((name) => !names.has(name))),
		mergedNames: distinct(merged.filter((name) => !names.has(name))),
		secondNames: distinct(record.secondNames.flatMap(inEach)),
		division: state.division,
		groupId: state.group,
		topics: distinct([...record.topics, ...terms.flatMap(({ term }) => term.topics ?? [])]),
		searchWords: record.searchWords,
		dissolved,
		successors: dissolved ? (record.dissolved?.successors ?? []) : [],
		isVacant: !dissolved && lacksSpeaker(agency, rowOn(registry, agency, { on: day })),
		number: main,
		lines: otherLines(registry, agency, day).filter(({ number }) => number !== main),
		persons: personsOf(registry, agency, day),
	};
}

/** A name in each language that it has. */
function inEach(name: Localized | undefined): string[] {
	return languages.flatMap((language) => name?.[language] ?? []);
}

function distinct(names: readonly (string | undefined)[]): string[] {
	return [...new Set(names.filter((name) => name !== undefined))];
}

function mainNumber(registry: Registry, agency: Agency, day: IsoDate): string | undefined {
	const { main, served } = contactOf(registry, agency, day);
	const whose = served && registry.agencyOf.get(served.agency);
	if (main) return numberOfLine(registry, agency, main)?.canonical;
	return served && whose && numberOfLine(registry, whose, served.line)?.canonical;
}

/** All current lines that have numbers. */
function otherLines(registry: Registry, agency: Agency, day: IsoDate): IndexedLine[] {
	const { lines, publicLines } = contactOf(registry, agency, day);
	return [...lines, ...publicLines].flatMap((line) => {
		const number = numberOfLine(registry, agency, line)?.canonical;
		return 'number' in line && number !== undefined ? [{ kind: line.kind, number }] : [];
	});
}

/** Who holds a role, in the order of the record, then who is to begin, then who left one lately and holds none. */
function personsOf(registry: Registry, agency: Agency, day: IsoDate): IndexedPerson[] {
	const since = addDays(day, -recentDays);
	const voided = voidedEntries(agency.record);
	const current = agencyOn(registry, agency, { on: day }).terms.map(({ term }) => term);
	const left = agency.record.terms.filter(
		({ key, ended }) => !voided.has(key) && ended && ended.on <= day && ended.on > since,
	);
	const isComing = (term: AgencyRecord['terms'][number]) => 'on' in term.began && term.began.on > day;
	const coming = agency.record.terms.filter((term) => !voided.has(term.key) && isComing(term));
	const found: IndexedPerson[] = [];
	for (const term of [...current, ...coming, ...left]) {
		const { name, latin, role, formerNames, began, ended } = term;
		if (isWithdrawn(name)) continue;
		const known = found.find((person) => person.name === name && (person.role === role || person.holds));
		const holds = current.some((term) => term.name === name && term.role === role);
		const from = isComing(term) && 'on' in began ? began.on : undefined;
		if (known && !((holds || from !== undefined) && known.role !== role)) continue;
		const formerly = (formerNames ?? []).flatMap((former) =>
			[former.name, former.latin].flatMap((text) => (text === undefined || isWithdrawn(text) ? [] : [text])),
		);
		const shown = isWithdrawn(latin) ? undefined : latin;
		found.push({
			name,
			latin: shown,
			role,
			holds,
			...(formerly.length > 0 && { formerly }),
			...(from !== undefined && { from }),
			...(ended && ended.on > day && { until: ended.on }),
		});
	}
	return found;
}
