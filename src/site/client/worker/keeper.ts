import {
	aMinute,
	inReadingOrder,
	emptyMemory,
	entrancesFor,
	kindOf,
	memoryWanting,
	prefixOf,
	wordsFile,
	type Copy,
	type Memory,
	type PageList,
} from './copies.ts';
import { keepFile, keepPage, whole } from './keep.ts';
import { missingPage, withNotice } from './page-text.ts';
import { askState } from './state-of-site.ts';
import { listKept, memoryNow, prefixesKept, remember, wordsKept, type Surroundings } from './surroundings.ts';

/** Keeps copies of pages, and gives them where there is no connection. */
export interface Keeper {
	/** The site answers: whatever is no part of its state any more is deleted, unless it told it within so many milliseconds. */
	contact(within: number): Promise<void>;
	/** A page came from the site: it is kept, if its kind is. */
	opened(path: string, answer: Response): Promise<void>;
	/** A page is open: gets what is to be kept and is not there. Whoever saves data gets that page alone. */
	fill(path: string, savesData: boolean): Promise<void>;
	/** The copy of a page, which says of itself that it is one. */
	copyOf(path: string): Promise<Response | undefined>;
	/** A file as it was kept. */
	fileAt(path: string): Promise<Response | undefined>;
	/** The page that says that nothing is kept of another, with links to what is. */
	missing(path: string): Promise<Response | undefined>;
	/** Deletes everything, and keeps nothing from then on. */
	forget(): Promise<void>;
}

export function openKeeper(surroundings: Surroundings): Keeper {
	const { base, shelf, now } = surroundings;
	let isForgotten = false;
	let turn: Promise<unknown> = Promise.resolve();

	/** One change after the other: each reads the memory that the one before has written. */
	function inTurn<Value>(change: () => Promise<Value>): Promise<Value | undefined> {
		const next = turn.then(() => (isForgotten ? undefined : change()));
		turn = next.catch(() => undefined);
		return next;
	}

	return {
		contact: (within) => inTurn(() => askState(surroundings, within)),
		opened: (path, answer) =>
			inTurn(async () => {
				await askState(surroundings, 0);
				if (kindOf(path, await prefixesKept(surroundings))) await keepPage(surroundings, path, now(), answer);
			}).then(() => undefined),
		async fill(path, savesData) {
			await inTurn(() => askState(surroundings, aMinute));
			await inTurn(() => wantFor(surroundings, path, savesData));
			const tried: string[] = [];
			while (await inTurn(() => keepNext(surroundings, tried, savesData ? path : undefined)));
		},
		async copyOf(path) {
			const memory = await memoryNow(surroundings);
			// What is too old goes although the site cannot be asked.
			void inTurn(async () => remember(surroundings, await memoryNow(surroundings)));
			const words = await wordsFor(surroundings, path);
			const kept = memory.copies.some((copy) => copy.path === path) ? await shelf.copyAt(path) : undefined;
			if (!kept || !words || !memory.build) return undefined;
			return new Response(withNotice(await kept.text(), words, memory.build.day), { headers: kept.headers });
		},
		async fileAt(path) {
			return (await memoryNow(surroundings)) === emptyMemory ? undefined : shelf.copyAt(path);
		},
		async missing(path) {
			const memory = await memoryNow(surroundings);
			const words = await wordsFor(surroundings, path);
			if (!words) return undefined;
			const styles = Object.keys(memory.files).filter((file) => /\.css$/.test(file));
			const links = await Promise.all(
				inReadingOrder(memory, words.prefix, await prefixesKept(surroundings)).map((copy) =>
					linkTo(surroundings, copy),
				),
			);
			return new Response(missingPage(words, base, links, styles), { status: 503, headers: ownHeaders });
		},
		async forget() {
			isForgotten = true;
			await turn;
			await shelf.clear();
		},
	};
}

/** What a page of the worker's own may load. */
const ownHeaders = {
	'Content-Type': 'text/html; charset=utf-8',
	'Content-Security-Policy': "default-src 'none'; style-src 'self'; font-src 'self' data:; base-uri 'none'",
};

async function wordsFor(surroundings: Surroundings, path: string) {
	const words = await wordsKept(surroundings);
	const prefix = prefixOf(
		path,
		words.map((of) => of.prefix),
	);
	return words.filter((of) => of.prefix === prefix)[0];
}

async function linkTo(surroundings: Surroundings, { path, title }: Copy) {
	const words = await wordsFor(surroundings, path);
	return { path, title, tag: words ? words.tag : '' };
}

/** Whoever opens a page wants it, if its kind is kept, and the entrances of its language. */
async function wantFor(surroundings: Surroundings, path: string, savesData: boolean): Promise<void> {
	const memory = await memoryNow(surroundings);
	const list = await listKept(surroundings, memory);
	if (!list) return;
	if (!memory.files[wordsFile]) await keepFile(surroundings, wordsFile, list.files[wordsFile] || '');
	const prefixes = await prefixesKept(surroundings);
	const own = kindOf(path, prefixes) ? [path] : [];
	const paths = savesData ? own : own.concat(entrancesFor(path, prefixes));
	const known = paths.filter((wanted) => list.pages[wanted] !== undefined);
	await remember(surroundings, memoryWanting(await memoryNow(surroundings), known, surroundings.now()));
}

/** Gets the next file or page that is to be kept and was not `tried`; says whether there was one. Of pages `only` this one. */
async function keepNext(surroundings: Surroundings, tried: string[], only: string | undefined): Promise<boolean> {
	const memory = await memoryNow(surroundings);
	const list = await listKept(surroundings, memory);
	const next = list && nextOf(memory, list, tried, only);
	if (!list || !next) return false;
	const { path, openedAt } = next;
	tried.push(path);
	try {
		if (openedAt === undefined) await keepFile(surroundings, path, list.files[path] || '');
		else await keepPage(surroundings, path, openedAt, await whole(surroundings, path));
	} catch (error) {
		// Without a connection the others would fail too; what the site refuses to give stands alone.
		if (error instanceof TypeError) throw error;
	}
	return true;
}

/** Files first: a page is of little use without them. */
function nextOf(
	{ files, wanted }: Memory,
	list: PageList,
	tried: readonly string[],
	only: string | undefined,
): { readonly path: string; readonly openedAt?: number } | undefined {
	const isNext = (path: string) => tried.indexOf(path) < 0 && (only === undefined || path === only);
	const file = Object.keys(list.files).filter((path) => files[path] !== list.files[path] && isNext(path))[0];
	return file === undefined ? wanted.filter(({ path }) => isNext(path))[0] : { path: file };
}
