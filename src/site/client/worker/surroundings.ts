import { memoryAt, pathsOf, wordsFile, type Memory, type PageList } from './copies.ts';
import { shortHash } from './hash.ts';
import type { WorkerWords } from './page-text.ts';
import type { Shelf } from './shelf.ts';

/** What the worker has from its browser. */
export interface Surroundings {
	/** The path under which the site stands, with a slash at both ends. */
	readonly base: string;
	readonly shelf: Shelf;
	/** Asks the site for a path under its base. Fails where there is no connection. */
	ask(path: string, cache: RequestCache): Promise<Response>;
	/** Milliseconds since 1970. */
	now(): number;
}

/** The list of what the site has, by its path. */
export const listFile = 'pages.json';

/** What is remembered and not too old. */
export async function memoryNow({ shelf, now }: Surroundings): Promise<Memory> {
	return memoryAt(await shelf.memory(), now());
}

/** Remembers, and deletes what the memory does not know. */
export function remember({ shelf }: Surroundings, memory: Memory): Promise<void> {
	return shelf.remember(memory, pathsOf(memory).concat(listFile));
}

/** The words in every language; none before they were loaded. */
export async function wordsKept({ shelf }: Surroundings): Promise<readonly WorkerWords[]> {
	const kept = await shelf.copyAt(wordsFile);
	return kept ? ((await kept.json()) as readonly WorkerWords[]) : [];
}

/** What the addresses of each language begin with. */
export async function prefixesKept(surroundings: Surroundings): Promise<readonly string[]> {
	return (await wordsKept(surroundings)).map(({ prefix }) => prefix);
}

/** The list of the state that the copies belong to. */
export async function listKept({ shelf }: Surroundings, { build }: Memory): Promise<PageList | undefined> {
	const kept = await shelf.copyAt(listFile);
	if (!kept || !build) return undefined;
	const bytes = await kept.arrayBuffer();
	return (await shortHash(bytes)) === build.pages ? readList(bytes) : undefined;
}

/** A list, if these bytes are one. */
export function readList(bytes: ArrayBuffer): PageList | undefined {
	const { files, pages } = readObject(bytes) as Partial<PageList>;
	return files && pages ? { files, pages } : undefined;
}

/** What a file of JSON says; nothing where it is none. */
export function readObject(bytes: ArrayBuffer): object {
	try {
		const said: unknown = JSON.parse(new TextDecoder().decode(bytes));
		return typeof said === 'object' && said ? said : {};
	} catch {
		return {};
	}
}
