// Pagefind, as much of it as is used: its script stands beside its index and is asked for by address.

/** A page in which the words stand. */
export interface FoundPage {
	readonly address: string;
	readonly title: string;
	/** Pieces of the text around the words; those that were met are marked. */
	readonly excerpt: readonly { readonly text: string; readonly isMet: boolean }[];
}

interface Pagefind {
	options(options: { readonly noWorker: boolean; readonly excerptLength: number }): Promise<void>;
	search(query: string): Promise<{ readonly results: readonly { data(): Promise<Fragment> }[] }>;
}

interface Fragment {
	readonly url: string;
	readonly meta: { readonly title?: string };
	readonly excerpt: string;
	/** The text of the page. */
	readonly content: string;
}

/** At most so many pages are looked into. */
const most = 60;

/**
 * Gives the pages in which all words of a query stand, the nearest first. Pagefind also finds pages by a part of a word
 * or by some of its characters: each page's text is read and held against the words.
 */
export async function findPages(script: string, query: string): Promise<readonly FoundPage[]> {
	const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
	// A worker would run under a policy of its own, which lets no WebAssembly run.
	await pagefind.options({ noWorker: true, excerptLength: 40 });
	const { results } = await pagefind.search(query);
	const fragments = await Promise.all(results.slice(0, most).map((result) => result.data()));
	return fragments.filter((fragment) => holdsWords(fragment, query)).map(toPage);
}

/** Whether every word stands in a text or its title: Chinese anywhere, letters where a word begins. */
export function holdsWords({ content, meta }: Pick<Fragment, 'content' | 'meta'>, query: string): boolean {
	const text = ` ${toPlain(`${meta.title ?? ''} ${content}`)}`;
	const words = toPlain(query)
		.split(' ')
		.filter((word) => word !== '');
	return words.length > 0 && words.every((word) => text.indexOf(/^[a-z]/.test(word) ? ` ${word}` : word) !== -1);
}

/** Small letters and digits; signs are blanks. */
function toPlain(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^0-9a-z\u00c0-\u024f\u3005-\u9fff\u{20000}-\u{3ffff}]+/gu, ' ');
}

function toPage({ url, meta, excerpt }: Fragment): FoundPage {
	return { address: url, title: meta.title ?? url, excerpt: piecesOf(excerpt) };
}

/** An excerpt is markup: it is read in a document that shows and runs nothing, and only its texts are taken. */
function piecesOf(excerpt: string): FoundPage['excerpt'] {
	const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
	return Array.from(body.childNodes, (node) => ({
		text: node.textContent ?? '',
		isMet: node.nodeName === 'MARK',
	})).filter(({ text }) => text !== '');
}
