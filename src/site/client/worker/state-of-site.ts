/**
 * No copy is kept that the site would not give out itself now: whenever there is a connection, `/build.json` names the
 * hash of `/pages.json`, and that names the hash of every page, so that what was withdrawn is deleted with the first
 * word from the site.
 */
import { isChecked, memoryUnder, type BuildFacts, type Memory, type PageList } from './copies.ts';
import { shortHash } from './hash.ts';
import {
	listFile,
	listKept,
	memoryNow,
	prefixesKept,
	readList,
	readObject,
	remember,
	type Surroundings,
} from './surroundings.ts';

/**
 * Asks the site for its state, unless it has told it within so many milliseconds, and deletes every copy that is no part
 * of it.
 */
export async function askState(surroundings: Surroundings, within: number): Promise<void> {
	const { shelf, now } = surroundings;
	const memory = await memoryNow(surroundings);
	if (isChecked(memory, now(), within)) return;
	const build = await told(surroundings, 'build.json', readBuild);
	// A site that does not say of which state it is gives nothing by which a copy could be checked.
	if (build === 'gone') return shelf.clear();
	if (!build) return;
	const checked: Memory = { ...memory, build: build.value, checkedAt: now() };
	if (await listKept(surroundings, checked)) return remember(surroundings, checked);
	const list = await told(surroundings, listFile, readList);
	if (list === 'gone') return shelf.clear();
	if (list) await adopt(surroundings, checked, memory, list);
}

/** What a file of the site says now, with its bytes. */
interface Told<Value> {
	readonly value: Value;
	readonly bytes: ArrayBuffer;
}

/** Asks for a file: `gone` where the site has none that can be read, `undefined` where no answer came. */
async function told<Value>(
	{ ask }: Surroundings,
	path: string,
	read: (bytes: ArrayBuffer) => Value | undefined,
): Promise<Told<Value> | 'gone' | undefined> {
	try {
		const answer = await ask(path, 'no-store');
		if (answer.status === 404 || answer.status === 410) return 'gone';
		if (!answer.ok) return undefined;
		const bytes = await answer.arrayBuffer();
		const value = read(bytes);
		return value ? { value, bytes } : 'gone';
	} catch {
		return undefined;
	}
}

function readBuild(bytes: ArrayBuffer): BuildFacts | undefined {
	const { day, pages } = readObject(bytes) as Partial<BuildFacts>;
	return pages && day && /^\d{4}-\d\d-\d\d$/.test(day) ? { day, pages } : undefined;
}

/** What a list does not name goes at once; what it names stays, and is added to only if the list is that of the state. */
async function adopt(
	surroundings: Surroundings,
	checked: Memory,
	before: Memory,
	{ value: list, bytes }: Told<PageList>,
): Promise<void> {
	const left = memoryUnder(before, list, await prefixesKept(surroundings), checked.checkedAt);
	await remember(surroundings, left);
	if (!checked.build || (await shortHash(bytes)) !== checked.build.pages) return;
	await surroundings.shelf.lay(listFile, new Response(bytes, { headers: { 'Content-Type': 'application/json' } }));
	await remember(surroundings, { ...left, build: checked.build, checkedAt: checked.checkedAt });
}
