/**
 * What the worker keeps on a reader's machine, and for how long: decisions alone, without a browser. Paths are those
 * under the base, without a slash before them: `` is the home page, `en/agencies/water/` a page of an agency.
 */

/** The copy of a page. */
export interface Copy extends Wanted {
	readonly hash: string;
	/** As it stands in the page, escaped as it was there. */
	readonly title: string;
	/** The styles and scripts that it asks for by itself. */
	readonly needs: readonly string[];
}

/** A page that is to be kept and is not yet, or no longer. */
export interface Wanted {
	readonly path: string;
	/** When the reader last opened it with a connection, in milliseconds since 1970. */
	readonly openedAt: number;
}

/** What was kept, and what is to be: the only thing that the worker remembers. */
export interface Memory {
	/** The state of the site that every copy belongs to. */
	readonly build: BuildFacts | undefined;
	/** When the site last told its state, in milliseconds since 1970. */
	readonly checkedAt: number;
	readonly copies: readonly Copy[];
	readonly wanted: readonly Wanted[];
	/** The hashes of the files that all pages have in common, by path. */
	readonly files: Hashes;
}

/** The first part of a hash by the path of what has it. */
export type Hashes = Readonly<Record<string, string>>;

/** `/build.json`, as far as the worker reads it. */
export interface BuildFacts {
	/** The day as of which the site was built. */
	readonly day: string;
	/** The hash of `/pages.json`. */
	readonly pages: string;
}

/** `/pages.json`: what there is, and what it is made of. */
export interface PageList {
	/** Scripts, styles, words and the finder. */
	readonly files: Hashes;
	readonly pages: Hashes;
}

export const emptyMemory: Memory = { build: undefined, checkedAt: 0, copies: [], wanted: [], files: {} };

/** Where the words of the worker are. */
export const wordsFile = 'offline.json';

export const daysKept = 14;
export const agenciesKept = 30;
export const aMinute = 60_000;
const aDay = 24 * 60 * aMinute;

/** What of a site is kept: a page of an agency once it was opened, the others with the first page of their language. */
export type Kind = 'agency' | 'entrance';

/** How a page is kept, by its path; `prefixes` are those of the languages: ``, `en/`. */
export function kindOf(path: string, prefixes: readonly string[]): Kind | undefined {
	const inLanguage = path.slice(prefixOf(path, prefixes).length);
	if (/^agencies\/[^/]+\/$/.test(inLanguage)) return 'agency';
	return entrances.includes(inLanguage) ? 'entrance' : undefined;
}

/** The pages by which readers come in: the lines that are on duty, and the answers of the finder. */
const entrances = ['', 'search/'];

/** The language of a path: the longest prefix that it begins with. */
export function prefixOf(path: string, prefixes: readonly string[]): string {
	return prefixes.filter((prefix) => path.indexOf(prefix) === 0).sort((a, b) => b.length - a.length)[0] || '';
}

/** The pages that are kept for whoever opened any page of the same language. */
export function entrancesFor(path: string, prefixes: readonly string[]): string[] {
	return entrances.map((entrance) => prefixOf(path, prefixes) + entrance);
}

/** Whether the site has told its state within so many milliseconds. A clock that was set back does not count. */
export function isChecked({ checkedAt, build }: Memory, now: number, within: number): boolean {
	return build !== undefined && checkedAt <= now && now - checkedAt < within;
}

/** Whether a moment is so long ago that nothing of it is kept. One that lies ahead by a day is the mistake of a clock. */
export function isOver(moment: number, now: number): boolean {
	return now - moment >= daysKept * aDay || moment - now > aDay;
}

/**
 * What a list of the site leaves of the memory: copies that it names with the same hash, and the newest pages of
 * agencies. A copy that has another hash now, and a page that was wanted, stay wanted as long as the list names them.
 */
export function memoryUnder(memory: Memory, list: PageList, prefixes: readonly string[], now: number): Memory {
	const isThere = ({ path, openedAt }: Wanted) => list.pages[path] !== undefined && !isOver(openedAt, now);
	const copies = memory.copies.filter((copy) => isThere(copy) && list.pages[copy.path] === copy.hash);
	const left = memory.copies.filter((copy) => isThere(copy) && copies.indexOf(copy) < 0);
	const asked = left.map(({ path, openedAt }) => ({ path, openedAt })).concat(memory.wanted.filter(isThere));
	const files: Record<string, string> = {};
	for (const path of Object.keys(memory.files)) {
		const hash = memory.files[path];
		// Without words no copy could say what it is: the old ones serve until the new ones are there.
		if (hash !== undefined && (path === wordsFile || hash === list.files[path])) files[path] = hash;
	}
	return withoutMost({ ...memory, copies, wanted: asked, files }, prefixes);
}

/** The memory with one more copy, which replaces what was kept or wanted of the same path. */
export function memoryWith(memory: Memory, copy: Copy, prefixes: readonly string[]): Memory {
	const isOther = ({ path }: Wanted) => path !== copy.path;
	const copies = [copy].concat(memory.copies.filter(isOther));
	return withoutMost({ ...memory, copies, wanted: memory.wanted.filter(isOther) }, prefixes);
}

/** The memory with pages that are to be kept from now on: those that are kept already are newly opened. */
export function memoryWanting(memory: Memory, paths: readonly string[], now: number): Memory {
	const opened = <Kept extends Wanted>(kept: Kept): Kept =>
		paths.indexOf(kept.path) < 0 ? kept : { ...kept, openedAt: now };
	const known = memory.copies.map(({ path }) => path).concat(memory.wanted.map(({ path }) => path));
	const added = paths.filter((path) => known.indexOf(path) < 0).map((path) => ({ path, openedAt: now }));
	return { ...memory, copies: memory.copies.map(opened), wanted: memory.wanted.map(opened).concat(added) };
}

/** The memory without what is too old. */
export function memoryAt(memory: Memory, now: number): Memory {
	if (isOver(memory.checkedAt, now)) return emptyMemory;
	const isKept = ({ openedAt }: Wanted) => !isOver(openedAt, now);
	return { ...memory, copies: memory.copies.filter(isKept), wanted: memory.wanted.filter(isKept) };
}

/** The memory without half of the pages of agencies, the older: where a machine has no room for more. */
export function memoryOfHalf(memory: Memory, prefixes: readonly string[]): Memory {
	const agencies = memory.copies.filter(({ path }) => kindOf(path, prefixes) === 'agency').length;
	return withoutMost({ ...memory, wanted: [] }, prefixes, Math.floor(agencies / 2));
}

/** At most so many pages of agencies are kept or wanted: those that were opened last. */
function withoutMost(memory: Memory, prefixes: readonly string[], most = agenciesKept): Memory {
	const isAgency = ({ path }: Wanted) => kindOf(path, prefixes) === 'agency';
	const all = [...memory.copies, ...memory.wanted].filter(isAgency).sort((a, b) => b.openedAt - a.openedAt);
	const dropped = all.slice(most);
	const isKept = ({ path }: Wanted) => !dropped.some((other) => other.path === path);
	return { ...memory, copies: memory.copies.filter(isKept), wanted: memory.wanted.filter(isKept) };
}

/** Every path that may lie in the cache. */
export function pathsOf({ copies, files }: Memory): string[] {
	return copies.reduce<string[]>((all, { path, needs }) => all.concat(path, needs), Object.keys(files));
}

/** The copies as a reader of a language looks for them: those of that language first, entrances before agencies, newest first. */
export function inReadingOrder({ copies }: Memory, prefix: string, prefixes: readonly string[]): readonly Copy[] {
	const place = ({ path }: Copy) =>
		(prefixOf(path, prefixes) === prefix ? 0 : 2) + (kindOf(path, prefixes) === 'agency' ? 1 : 0);
	const depth = ({ path }: Copy) => path.split('/').length;
	return copies.slice().sort((a, b) => place(a) - place(b) || depth(a) - depth(b) || b.openedAt - a.openedAt);
}
