import { emptyMemory, type Memory } from './copies.ts';

/** Where copies lie in the browser: one cache for the site, with what is remembered of them beside them. */
export interface Shelf {
	memory(): Promise<Memory>;
	/** Remembers, and throws away every copy that the memory does not know any more. */
	remember(memory: Memory, paths: readonly string[]): Promise<void>;
	copyAt(path: string): Promise<Response | undefined>;
	lay(path: string, answer: Response): Promise<void>;
	paths(): Promise<readonly string[]>;
	clear(): Promise<void>;
}

/** Under which the memory lies: nothing is ever asked for by it. */
const memoryPath = 'sw.js?memory';

/** The shelf of the site that stands at an address, which ends in a slash. */
export function openShelf(caches: CacheStorage, site: string): Shelf {
	const name = shelfName(site);
	const open = () => caches.open(name);
	const paths = async () => {
		const kept = await (await open()).keys();
		return kept.map(({ url }) => url.slice(site.length)).filter((path) => path !== memoryPath);
	};
	return {
		async memory() {
			const kept = await (await open()).match(site + memoryPath);
			return kept ? ((await kept.json()) as Memory) : emptyMemory;
		},
		async remember(memory, known) {
			const cache = await open();
			const gone = (await paths()).filter((path) => known.indexOf(path) < 0);
			for (const path of gone) await cache.delete(site + path);
			await cache.put(site + memoryPath, new Response(JSON.stringify(memory)));
		},
		copyAt: async (path) => (await open()).match(site + path, { ignoreVary: true }),
		lay: async (path, answer) => (await open()).put(site + path, answer),
		paths,
		clear: async () => void (await caches.delete(name)),
	};
}

/** The name of the cache of a site: another site on the same host has another. */
export function shelfName(site: string): string {
	return `copies of ${site}`;
}
