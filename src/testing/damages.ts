import { createHash } from 'node:crypto';
import { numberedRandom } from './numbered-random.ts';

/** The files of a folder `publications/`, by name. */
export type PublicationFiles = ReadonlyMap<string, Uint8Array>;

/** A folder that somebody has changed. */
export interface Damage {
	readonly name: string;
	readonly files: PublicationFiles;
	/** Whether the files alone show it: not where the line is sealed anew to its end, or a pending file lies beside it. */
	readonly shows: boolean;
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
type Members = { [name: string]: Json };

interface OpenedRow {
	body: string;
	facts: { leaf: string; of?: string; salt?: string; value?: Json }[];
	root: string;
}

interface Opened {
	header: Members;
	lists: Members;
	rows: OpenedRow[];
}

/** How far up somebody seals a change: nothing, leaves, roots of rows, header, its line in `heads.txt`, all that follow. */
const depths = ['nothing', 'leaves', 'rows', 'header', 'heads', 'line'] as const;
type Depth = (typeof depths)[number];

/**
 * Damages of a sound line, the same for every seed: bytes turned, put in and taken out at random; lines, files, rows and
 * facts removed, doubled and swapped; any value of the JSON changed and sealed anew to each depth.
 */
export function* damagesOf(files: PublicationFiles, seed: number, count: number): Generator<Damage> {
	const random = numberedRandom(seed);
	yield* differing(files, damagedFiles(files));
	yield* differing(files, damagedHeads(files));
	for (let at = 0; at < count; at++) yield* differing(files, [damagedBytes(files, random)]);
	for (let at = 0; at < count; at++) yield* differing(files, forgeries(files, random));
}

function* differing(files: PublicationFiles, damages: Iterable<Damage>): Generator<Damage> {
	for (const damage of damages) {
		if (fingerprint(damage.files) !== fingerprint(files)) yield damage;
	}
}

function fingerprint(files: PublicationFiles): string {
	return [...files].map(([name, bytes]) => `${name} ${sha256(bytes).toString('hex')}`).join('\n');
}

function* damagedFiles(files: PublicationFiles): Generator<Damage> {
	for (const [name, bytes] of files) {
		const without = new Map([...files].filter(([other]) => other !== name));
		yield { name: `${name} removed`, files: without, shows: true };
		yield {
			name: `${name} emptied`,
			files: new Map([...files, [name, new Uint8Array()]]),
			shows: name !== 'heads.txt',
		};
		yield { name: `${name} copied`, files: new Map([...files, [`${name}.orig`, bytes]]), shows: true };
		if (name === 'heads.txt') continue;
		yield { name: `${name} pending`, files: new Map([...without, [`${name}.pending`, bytes]]), shows: true };
		yield { name: `${name} pending beside`, files: new Map([...files, [`${name}.pending`, bytes]]), shows: true };
		yield {
			name: `${name} of another kind`,
			files: new Map([...without, [`${name.slice(0, 5)}x-2000.json`, bytes]]),
			shows: true,
		};
		yield {
			name: `${name} with a later number`,
			files: new Map([...without, [`9${name.slice(1)}`, bytes]]),
			shows: true,
		};
		yield { name: `${name} waits`, files: new Map([...files, [`9${name.slice(1)}.pending`, bytes]]), shows: false };
	}
	const names = [...files.keys()];
	for (const [at, name] of names.slice(1).entries()) {
		yield { name: `${name} swapped`, files: swapped(files, names[at]!, name), shows: true };
	}
}

function swapped(files: PublicationFiles, one: string, other: string): PublicationFiles {
	return new Map([...files, [one, files.get(other)!], [other, files.get(one)!]]);
}

function* damagedHeads(files: PublicationFiles): Generator<Damage> {
	const text = textOf(files, 'heads.txt');
	const lines = text.match(/.*\n/g) ?? [];
	const withHeads = (name: string, heads: string): Damage => ({
		name: `heads.txt ${name}`,
		files: new Map([...files, ['heads.txt', Buffer.from(heads)]]),
		shows: true,
	});
	for (const [at, line] of lines.entries()) {
		yield withHeads(`without line ${at + 1}`, lines.toSpliced(at, 1).join(''));
		yield withHeads(`with line ${at + 1} twice`, lines.toSpliced(at, 0, line).join(''));
		yield withHeads(`with line ${at + 1} last`, [...lines.toSpliced(at, 1), line].join(''));
		yield withHeads(`with another hash in line ${at + 1}`, text.replace(line.slice(5, 69), line.slice(6, 69) + '0'));
	}
	yield withHeads('with CRLF', text.replaceAll('\n', '\r\n'));
	yield withHeads('without its last line feed', text.slice(0, -1));
	yield withHeads('with a line feed more', `${text}\n`);
	yield withHeads('with a byte order mark', `\u{feff}${text}`);
}

function damagedBytes(files: PublicationFiles, random: () => number): Damage {
	const [name, bytes] = oneOf([...files], random);
	const at = Math.floor(random() * bytes.length);
	const length = 1 + Math.floor(random() * oneOf([1, 4, 200], random));
	const [before, gone, after] = [bytes.slice(0, at), bytes.slice(at, at + length), bytes.slice(at + length)];
	const turned = Uint8Array.of(bytes[at]! ^ (1 << Math.floor(random() * 8)), ...gone.slice(1));
	const change = oneOf(
		[
			{ what: 'turned', now: [before, turned, after] },
			{ what: 'taken out', now: [before, after] },
			{ what: 'put in twice', now: [before, gone, gone, after] },
			{ what: 'cut off', now: [before] },
			{ what: 'reversed', now: [before, gone.toReversed(), after] },
		],
		random,
	);
	const changed = new Map([...files, [name, Buffer.concat(change.now)]]);
	return { name: `${name}: ${length} bytes at ${at} ${change.what}`, files: changed, shows: true };
}

/** One change of what a publication says, sealed anew to each depth. */
function* forgeries(files: PublicationFiles, random: () => number): Generator<Damage> {
	const names = [...files.keys()].filter((name) => name !== 'heads.txt').sort();
	const place = Math.floor(random() * names.length);
	const forged = openedFile(files, names[place]!);
	const what = edit(forged, random);
	const untouched = names.map((name) => openedFile(files, name));
	for (const depth of depths) {
		const line = structuredClone(untouched.with(place, forged));
		const heads = sealTo(depth, line, place, textOf(files, 'heads.txt'));
		const written = new Map(names.map((name, at) => [name, Buffer.from(`${canonical({ ...line[at]! })}\n`)]));
		written.set('heads.txt', Buffer.from(heads));
		const last = place === names.length - 1 && depth === 'heads';
		yield { name: `${names[place]}: ${what}, sealed to ${depth}`, files: written, shows: depth !== 'line' && !last };
	}
}

/** Changes a publication and says what was changed. */
function edit(publication: Opened, random: () => number): string {
	const row = publication.rows.length === 0 ? undefined : oneOf(publication.rows, random);
	const edits = [
		() => editValue(publication.header, 'header', random),
		() => editValue(publication.lists, 'lists', random),
		() => editList(publication.rows, 'rows', random),
		() => (row === undefined ? 'nothing' : editList(row.facts, `${row.body}: facts`, random)),
		() => (row === undefined ? 'nothing' : editValue(row as unknown as Members, row.body, random)),
		() => (row === undefined ? 'nothing' : editFact(row, random)),
		() => (row === undefined ? 'nothing' : editFact(row, random)),
	];
	return oneOf(edits, random)();
}

function editFact(row: OpenedRow, random: () => number): string {
	const fact = oneOf(row.facts, random);
	if (random() < 0.2) {
		row.facts[row.facts.indexOf(fact)] = { leaf: fact.leaf };
		return `${row.body}#${fact.of}: withdrawn`;
	}
	return editValue(fact as unknown as Members, `${row.body}#${fact.of}`, random);
}

function editList(list: unknown[], what: string, random: () => number): string {
	const at = Math.floor(random() * list.length);
	const kind = oneOf(['removed', 'doubled', 'swapped'], random);
	if (kind === 'removed') list.splice(at, 1);
	if (kind === 'doubled') list.splice(at, 0, ...structuredClone(list.slice(at, at + 1)));
	if (kind === 'swapped') list.push(...list.splice(at, 1));
	return `${what}: ${at} ${kind}`;
}

/** Changes one value somewhere inside, or a member itself. */
function editValue(object: Members, what: string, random: () => number): string {
	const name = oneOf(Object.keys(object), random);
	const value = object[name]!;
	const place = `${what}.${name}`;
	const chance = random();
	if (chance < 0.1) delete object[name];
	else if (chance < 0.2) object[`${name}s`] = value;
	else if (Array.isArray(value) && value.length > 0) return editList(value, place, random);
	else if (typeof value === 'object' && value !== null && !Array.isArray(value)) return editValue(value, place, random);
	else object[name] = another(value, random);
	return `${place}: ${JSON.stringify(value).slice(0, 40)} changed`;
}

/** A value like this one, or one of another type. */
function another(value: Json, random: () => number): Json {
	if (random() < 0.15) return oneOf<Json>([null, true, 0, -1, 1.5, '', [], {}, '\u{202e}', '\u{20bb7}'], random);
	if (typeof value === 'number') return value + oneOf([1, -1, 100], random);
	if (typeof value === 'boolean') return !value;
	if (typeof value !== 'string' || value === '') return oneOf(['0', 'another-body', 'a'.repeat(64)], random);
	const at = Math.floor(random() * value.length);
	return value.slice(0, at) + oneOf(['0', '1', 'a', '敏', ''], random) + value.slice(at + 1);
}

/** Seals what was changed in one publication; gives `heads.txt`. */
function sealTo(depth: Depth, line: Opened[], place: number, heads: string): string {
	const reached = depths.indexOf(depth);
	const forged = line[place]!;
	if (reached >= 1) forged.rows.forEach(sealLeaves);
	if (reached >= 2) forged.rows.forEach(sealRow);
	if (reached >= 3) sealHeader(forged);
	if (depth === 'heads') return withHash(heads, place, headerHash(forged));
	if (depth !== 'line') return heads;
	for (const [at, publication] of line.entries()) {
		if (at > place) publication.header.previous = headerHash(line[at - 1]!);
	}
	return line.map((publication, at) => `${String(at + 1).padStart(4, '0')} ${headerHash(publication)}\n`).join('');
}

function withHash(heads: string, place: number, hash: string): string {
	const lines = heads.split('\n');
	return lines.with(place, `${lines[place]!.slice(0, 5)}${hash}`).join('\n');
}

function sealLeaves(row: OpenedRow): void {
	for (const fact of factsOf(row)) {
		if (fact.of === undefined || fact.salt === undefined || fact.value === undefined) continue;
		const said = canonical({ of: `${row.body}#${fact.of}`, value: fact.value });
		fact.leaf = sha256(Buffer.of(0), Buffer.from(String(fact.salt), 'hex'), Buffer.from(said)).toString('hex');
	}
}

function sealRow(row: OpenedRow): void {
	row.root = treeOf(factsOf(row).map((fact) => Buffer.from(String(fact.leaf), 'hex'))).toString('hex');
}

/** The facts of a row; none where an edit has taken them or put something else there. */
function factsOf(row: OpenedRow): OpenedRow['facts'] {
	return Array.isArray(row.facts) ? row.facts : [];
}

function sealHeader(publication: Opened): void {
	const roots = publication.rows.map((row) => sha256(Buffer.of(0), Buffer.from(String(row.root), 'hex')));
	publication.header.rows = publication.rows.length;
	publication.header.root = treeOf(roots).toString('hex');
	publication.header.lists = sha256(Buffer.from(canonical(publication.lists))).toString('hex');
}

function headerHash(publication: Opened): string {
	return sha256(Buffer.from(canonical(publication.header))).toString('hex');
}

/** The tree of RFC 6962 over leaf hashes. */
function treeOf(hashes: readonly Buffer[]): Buffer {
	if (hashes.length < 2) return hashes[0] ?? sha256();
	const half = 2 ** Math.floor(Math.log2(hashes.length - 1));
	return sha256(Buffer.of(1), treeOf(hashes.slice(0, half)), treeOf(hashes.slice(half)));
}

function sha256(...parts: readonly Uint8Array[]): Buffer {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part);
	return hash.digest();
}

/** RFC 8785 for the JSON of publications. */
function canonical(value: unknown): string {
	if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	const members = Object.entries(value).filter(([, member]) => member !== undefined);
	members.sort(([one], [other]) => (one < other ? -1 : 1));
	return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`).join(',')}}`;
}

function openedFile(files: PublicationFiles, name: string): Opened {
	return JSON.parse(textOf(files, name)) as Opened;
}

function textOf(files: PublicationFiles, name: string): string {
	return Buffer.from(files.get(name) ?? []).toString('utf8');
}

function oneOf<Item>(items: readonly Item[], random: () => number): Item {
	return items[Math.floor(random() * items.length)]!;
}
