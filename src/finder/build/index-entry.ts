import { addDays, type IsoDate } from '../../calendar/index.ts';
import { isWithdrawn } from '../../records/scalars.ts';
import { voidedEntries } from '../../registry/voided.ts';
import { bodyOn } from '../../registry/in-force.ts';
import { numberOfLine } from '../../registry/line-number.ts';
import type { Body, Registry } from '../../registry/registry.ts';
import { contactOf } from '../../views/contact.ts';
import { lacksSpeaker } from '../../views/roster-row.ts';
import { rowOn } from '../../views/roster.ts';
import type { IndexedBody, IndexedLine, IndexedPerson } from '../finder-index.ts';

/** Who left a role no longer ago than this is still looked for under the body. */
const recentDays = 365;

/** A body as it is found on a day, with the codes and words that the index turns into positions. */
export interface IndexEntry extends Omit<IndexedBody, 'place' | 'group' | 'words' | 'governs'> {
	readonly division: string;
	readonly groupId: string;
	readonly topics: readonly string[];
	readonly searchWords: readonly string[];
}

export function indexEntry(registry: Registry, day: IsoDate, body: Body): IndexEntry {
	const { agency } = body;
	const { state, dissolved, terms } = bodyOn(registry, body, { on: day });
	const names = new Set([state.name.zh, state.name.en, ...state.shortNames]);
	const ended = agency.formerly.filter((former) => former.ended.on <= day);
	const former = [
		...agency.formerNames.flatMap(({ zh, en }) => [zh, en]),
		...ended.flatMap(({ name, shortNames }) => [name?.zh, name?.en, ...(shortNames ?? [])]),
	];
	const merged = agency.predecessors.flatMap(({ zh, en }) => [zh, en]);
	const main = mainNumber(registry, body, day);
	return {
		id: body.id,
		zh: state.name.zh ?? '',
		en: state.name.en ?? '',
		shortNames: state.shortNames,
		formerNames: distinct(former.filter((name) => !names.has(name))),
		mergedNames: distinct(merged.filter((name) => !names.has(name))),
		secondNames: distinct(agency.secondNames.flatMap(({ zh, en }) => [zh, en])),
		division: state.division,
		groupId: state.group,
		topics: distinct([...agency.topics, ...terms.flatMap(({ term }) => term.topics ?? [])]),
		searchWords: agency.searchWords,
		dissolved,
		successors: dissolved ? (agency.dissolved?.successors ?? []) : [],
		isVacant: !dissolved && lacksSpeaker(body, rowOn(registry, body, { on: day })),
		number: main,
		lines: otherLines(registry, body, day).filter(({ number }) => number !== main),
		persons: personsOf(registry, body, day),
	};
}

function distinct(names: readonly (string | undefined)[]): string[] {
	return [...new Set(names.filter((name) => name !== undefined))];
}

function mainNumber(registry: Registry, body: Body, day: IsoDate): string | undefined {
	const { main, served } = contactOf(registry, body, day);
	const whose = served && registry.bodyOf.get(served.body);
	if (main) return numberOfLine(registry, body, main)?.canonical;
	return served && whose && numberOfLine(registry, whose, served.line)?.canonical;
}

/** All current lines that have numbers. */
function otherLines(registry: Registry, body: Body, day: IsoDate): IndexedLine[] {
	const { lines, publicLines } = contactOf(registry, body, day);
	return [...lines, ...publicLines].flatMap((line) => {
		const number = numberOfLine(registry, body, line)?.canonical;
		return 'number' in line && number !== undefined ? [{ kind: line.kind, number }] : [];
	});
}

/** Who holds a role, in the order of the record, then who left one lately and holds none. */
function personsOf(registry: Registry, body: Body, day: IsoDate): IndexedPerson[] {
	const since = addDays(day, -recentDays);
	const voided = voidedEntries(body.agency);
	const current = bodyOn(registry, body, { on: day }).terms.map(({ term }) => term);
	const left = body.agency.terms.filter(
		({ key, ended }) => !voided.has(key) && ended && ended.on <= day && ended.on > since,
	);
	const found: IndexedPerson[] = [];
	for (const { name, latin, role, formerNames } of [...current, ...left]) {
		if (isWithdrawn(name)) continue;
		const known = found.find((person) => person.name === name && (person.role === role || person.holds));
		const holds = current.some((term) => term.name === name && term.role === role);
		if (known && !(holds && known.role !== role)) continue;
		const formerly = (formerNames ?? []).flatMap((former) =>
			[former.name, former.latin].flatMap((text) => (text === undefined || isWithdrawn(text) ? [] : [text])),
		);
		const shown = isWithdrawn(latin) ? undefined : latin;
		found.push({ name, latin: shown, role, holds, ...(formerly.length > 0 && { formerly }) });
	}
	return found;
}
