import { parseDocument, isMap, isScalar, isSeq, type YAMLMap } from 'yaml';
import type { SourceFile } from '../records/source.ts';
import type { FrozenPerson } from './people-queries.ts';

/** The persons in so many groups that no agency has two in one group: the nth of an agency is in the nth group. */
export function peopleInTurns(people: readonly FrozenPerson[]): FrozenPerson[][] {
	const turns: FrozenPerson[][] = [];
	const had = new Map<string, number>();
	for (const person of people) {
		const turn = had.get(person.agency) ?? 0;
		had.set(person.agency, turn + 1);
		(turns[turn] ??= []).push(person);
	}
	return turns;
}

/**
 * The files of a registry in which each person speaks for the agency of that person, in the place of the present
 * spokesperson. The files are those of a base, else unchanged: its publications name whom they replace. Throws where an
 * agency has no present spokesperson.
 */
export function withPeople(base: readonly SourceFile[], people: readonly FrozenPerson[], day: string): SourceFile[] {
	const byAgency = new Map(people.map((person) => [person.agency, person]));
	const files = base.map((file) => {
		const id = /^agencies\/(?:.*\/)?([^/]*)\.yaml$/.exec(file.path)?.[1] ?? '';
		const person = byAgency.get(id);
		if (person === undefined) return file;
		byAgency.delete(id);
		const text = speakerReplaced(new TextDecoder().decode(file.bytes), person.name, day);
		return { ...file, bytes: new TextEncoder().encode(text) };
	});
	const [missing] = byAgency.keys();
	if (missing !== undefined) throw new Error(`no record of ${missing}`);
	return files;
}

function speakerReplaced(text: string, name: string, day: string): string {
	const terms = parseDocument(text).get('terms');
	const term = isSeq(terms) ? terms.items.find((item) => isMap(item) && speaksOn(item, day)) : undefined;
	if (!isMap(term)) throw new Error('nobody speaks for the agency');
	const cuts = (['person', 'latin', 'formerly'] as const)
		.map((key) => pairRange(term, key))
		.filter((range) => range !== undefined);
	const given = term.get('name', true);
	const [start, end] = (isScalar(given) ? given.range : undefined) ?? [0, 0];
	const edits = [...cuts.map(([from, until]) => ({ from, until, by: '' })), { from: start, until: end, by: name }];
	return edits
		.sort((a, b) => b.from - a.from)
		.reduce((left, { from, until, by }) => left.slice(0, from) + by + left.slice(until), text);
}

function speaksOn(term: YAMLMap, day: string): boolean {
	const began = term.get('began');
	const since = isMap(began) ? (began.get('on') ?? began.get('by')) : undefined;
	return term.get('role') === 'spokesperson' && !term.has('ended') && String(since) <= day;
}

/** Where a pair stands, up to the next; what a term says of a name is never its last pair. */
function pairRange(term: YAMLMap, key: string): readonly [number, number] | undefined {
	const at = term.items.findIndex((pair) => isScalar(pair.key) && pair.key.value === key);
	const from = rangeStart(term.items[at]?.key);
	const next = rangeStart(term.items[at + 1]?.key);
	return at === -1 || from === undefined || next === undefined ? undefined : [from, next];
}

function rangeStart(node: unknown): number | undefined {
	return isScalar(node) ? node.range?.[0] : undefined;
}
