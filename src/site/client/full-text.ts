// Pagefind, as much of it as is used: its script stands beside its index and is asked for by address.

/** A page in which the words stand. */
export interface FoundPage {
	readonly address: string;
	readonly title: string;
	/** Pieces of the text around the words; those that were met are marked. */
	readonly excerpt: readonly { readonly text: string; readonly isMet: boolean }[];
}

/** The pages in which all words of a query stand, the nearest first. The text of each is asked for when it is shown. */
export interface FoundPages {
	readonly count: number;
	/** How many may be shown at first without asking for more than a few files. */
	readonly atFirst: number;
	from(first: number, count: number): Promise<readonly FoundPage[]>;
}

interface Pagefind {
	options(options: { readonly noWorker: boolean; readonly excerptLength: number }): Promise<void>;
	search(query: string): Promise<{ readonly results: readonly Result[] }>;
}

interface Result {
	/** Of the page. */
	readonly id: string;
	data(): Promise<Fragment>;
}

interface Fragment {
	readonly url: string;
	readonly meta: { readonly title?: string };
	readonly excerpt: string;
}

/**
 * Looks for pages. Each word is asked for as it is written, and the pages of all words are those that every word has:
 * asked freely, Pagefind also finds parts of words and words of the same stem, of which a page may hold none.
 */
export async function findPages(script: string, query: string): Promise<FoundPages> {
	const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
	// A worker would run under a policy of its own, which lets no WebAssembly run.
	await pagefind.options({ noWorker: true, excerptLength: 40 });
	const phrases = phrasesOf(query);
	const found = await Promise.all(phrases.map((phrase) => pagefind.search(`"${phrase}"`)));
	const [{ results } = { results: [] }, ...others] = found;
	const ids = others.map((other) => new Set(other.results.map(({ id }) => id)));
	const inAll = results.filter(({ id }) => ids.every((having) => having.has(id)));
	return {
		count: inAll.length,
		atFirst: roomFor(phrases),
		from: async (first, count) => {
			const fragments = await Promise.all(inAll.slice(first, first + count).map((result) => result.data()));
			return fragments.map(toPage);
		},
	};
}

/** Its script, two tables and its program come first, then a share of the index for each word, at most; ten files in all. */
function roomFor(phrases: readonly string[]): number {
	const words = new Set(phrases.join(' ').split(' ')).size;
	return Math.min(3, Math.max(1, 10 - 4 - words));
}

/**
 * What a query is asked for: its words in small letters, Chinese character by character, numbers and addresses part by part,
 * as the index has them.
 */
export function phrasesOf(query: string): string[] {
	const words = query
		.normalize('NFKC')
		.toLowerCase()
		// What ends a clause ends a word, and so do the signs within a number or an address.
		.split(/[-@._/+=~\s\u3000-\u3004\u3008-\u3020\u30fb\uff01-\uff0f"'!?,;:()[\]{}<>\u2010-\u2027\u00b7]+/);
	const phrases = words
		.filter((word) => /[0-9a-z\u00c0-\u024f\u3005-\u9fff\u{20000}-\u{3ffff}]/u.test(word))
		.map((word) =>
			word
				.replace(/[\u3005\u3007\u3400-\u9fff\u{20000}-\u{3ffff}]/gu, ' $& ')
				.replace(/\s+/g, ' ')
				.trim(),
		);
	return [...new Set(phrases)];
}

function toPage({ url, meta, excerpt }: Fragment): FoundPage {
	return { address: url, title: asWritten(meta.title ?? url), excerpt: piecesOf(excerpt) };
}

/** Without the spaces by which the index sets words apart. */
function asWritten(text: string): string {
	return text.replace(/[\u200b\u2006]/g, '');
}

/** An excerpt is markup: it is read in a document that shows and runs nothing, and only its texts are taken. */
function piecesOf(excerpt: string): FoundPage['excerpt'] {
	const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
	const pieces: { text: string; isMet: boolean }[] = [];
	body.childNodes.forEach((node) => {
		const text = asWritten(node.textContent ?? '');
		const isMet = node.nodeName === 'MARK';
		const last = pieces[pieces.length - 1];
		if (last && last.isMet === isMet) last.text += text;
		else if (text !== '') pieces.push({ text, isMet });
	});
	return pieces;
}
