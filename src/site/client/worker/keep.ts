import { memoryOfHalf, memoryWith } from './copies.ts';
import { shortHash } from './hash.ts';
import { neededBy, titleOf } from './page-text.ts';
import { askState } from './state-of-site.ts';
import { listKept, memoryNow, prefixesKept, remember, type Surroundings } from './surroundings.ts';

/** Keeps a page with what it asks for by itself, if the site names it with the hash of these bytes; says whether. */
export async function keepPage(
	surroundings: Surroundings,
	path: string,
	openedAt: number,
	answer: Response,
): Promise<boolean> {
	const { base, shelf } = surroundings;
	const bytes = await answer.arrayBuffer();
	const hash = await shortHash(bytes);
	if (!answer.ok || !(await isNamed(surroundings, path, hash))) return false;
	const html = new TextDecoder().decode(bytes);
	const needs = neededBy(html, base);
	return withRoom(surroundings, async () => {
		for (const need of needs) if (!(await shelf.copyAt(need))) await shelf.lay(need, await whole(surroundings, need));
		await shelf.lay(path, new Response(bytes, { headers: headersKept(answer) }));
		const copy = { path, hash, openedAt, title: titleOf(html), needs };
		const memory = await memoryNow(surroundings);
		await remember(surroundings, memoryWith(memory, copy, await prefixesKept(surroundings)));
	});
}

/** Keeps a file that pages have in common, if it has this hash; says whether. */
export async function keepFile(surroundings: Surroundings, path: string, hash: string): Promise<boolean> {
	const answer = await whole(surroundings, path);
	if ((await shortHash(await answer.clone().arrayBuffer())) !== hash) return false;
	return withRoom(surroundings, async () => {
		await surroundings.shelf.lay(path, answer.clone());
		const memory = await memoryNow(surroundings);
		await remember(surroundings, { ...memory, files: { ...memory.files, [path]: hash } });
	});
}

/** A page may be of a newer state than the one that is known: then the site is asked again. */
async function isNamed(surroundings: Surroundings, path: string, hash: string): Promise<boolean> {
	const named = async () => {
		const list = await listKept(surroundings, await memoryNow(surroundings));
		return list !== undefined && list.pages[path] === hash;
	};
	if (await named()) return true;
	await askState(surroundings, 0);
	return named();
}

/** A file as it is to be kept; fails unless it came whole. Names that begin with `_` hold a hash: what has them never changes. */
export async function whole({ ask }: Surroundings, path: string): Promise<Response> {
	const answer = await ask(path, path.charAt(0) === '_' ? 'default' : 'no-cache');
	if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
	return new Response(await answer.arrayBuffer(), { headers: headersKept(answer) });
}

/** The bytes of a copy are no longer packed, whatever they came in. */
function headersKept(answer: Response): Headers {
	const headers = new Headers();
	answer.headers.forEach((value, name) => {
		if (!/^(content-(encoding|length)|transfer-encoding)$/i.test(name)) headers.append(name, value);
	});
	return headers;
}

/** Where there is no room, the older half of the pages of agencies makes some; where that is not enough, nothing is added. */
async function withRoom(surroundings: Surroundings, lay: () => Promise<void>): Promise<boolean> {
	try {
		await lay();
		return true;
	} catch (error) {
		if (!isFull(error)) throw error;
	}
	const half = memoryOfHalf(await memoryNow(surroundings), await prefixesKept(surroundings));
	try {
		await remember(surroundings, half);
		await lay();
		return true;
	} catch (error) {
		if (!isFull(error)) throw error;
		return false;
	}
}

function isFull(error: unknown): boolean {
	return error instanceof Error && error.name === 'QuotaExceededError';
}
