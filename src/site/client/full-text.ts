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
}

/** Gives the pages that hold the words, the nearest first, each read when it is asked for. */
export async function findPages(script: string, query: string): Promise<readonly (() => Promise<FoundPage>)[]> {
	const pagefind = (await import(/* @vite-ignore */ script)) as Pagefind;
	// A worker would run under a policy of its own, which lets no WebAssembly run.
	await pagefind.options({ noWorker: true, excerptLength: 40 });
	const { results } = await pagefind.search(query);
	return results.map((result) => async () => toPage(await result.data()));
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
