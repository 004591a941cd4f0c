import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { aboutLanguage, languages } from '../i18n/languages.ts';
import { close, createIndex, type PagefindIndex } from 'pagefind';

/** Pages of one language in a built site, in the order of their addresses: the index depends on it. */
export interface PagesToIndex {
	readonly folder: string;
	readonly pages: readonly string[];
}

/** What `pagefind-entry.json` says: what all languages share, and each language with its index. */
export interface IndexEntry {
	readonly languages: Readonly<Record<string, unknown>>;
}

export const indexFolder = 'pagefind';

const hanCharacter = /[\u3005\u3007\u3400-\u9fff\u{20000}-\u{3ffff}]/gu;

/** A sign within a number, an address, an account: each language's index takes such a word apart in another way, or not at all. */
const joint = /(?<=[\p{L}\p{N}])[-@._/:;,+=~\u00b7\u2010-\u2027]+(?=[\p{L}\p{N}])/gu;

/** Pagefind puts words of one stem together, but those of no language it takes as they are written. */
const noLanguage = 'unknown';

const entryFile = 'pagefind-entry.json';

/** What of a page is no text to read: fields, buttons, what is not seen. */
const notText = ['form', 'button', 'noscript', '[hidden]', '.unseen', 'nav'];

/** What browsers need of Pagefind: its script, the index, and the WebAssembly that reads it. No ready-made interface. */
const needed = /^(pagefind\.js|.*\.pf_meta|wasm\.[\w-]+\.pagefind|(index|fragment)\/.*)$/;

/** Writes the index of pages into their site, and gives the entry by which it is found. */
export async function indexPages(asked: PagesToIndex): Promise<IndexEntry> {
	const tag = await languageOf(asked);
	const isHan = languages.some(
		(of) => aboutLanguage[of].script === 'Han' && aboutLanguage[of].tag.toLowerCase() === tag,
	);
	const asWritten = isHan ? {} : { forceLanguage: noLanguage };
	const { index, errors } = await createIndex({ rootSelector: 'main', excludeSelectors: notText, ...asWritten });
	if (!index) throw new Error(errors.join('\n'));
	try {
		await addPages(index, isHan, asked);
		const { files } = await index.getFiles();
		for (const { path, content } of files) {
			if (needed.test(path)) await write(join(asked.folder, indexFolder, path), content);
		}
		const entry = files.find(({ path }) => path === entryFile);
		const { languages: indexed, ...shared } = JSON.parse(new TextDecoder().decode(entry?.content)) as IndexEntry;
		const named = Object.entries(indexed).map(([name, of]) => [name === noLanguage ? tag : name, of]);
		return { ...shared, languages: Object.fromEntries(named) };
	} finally {
		await close();
	}
}

/** The language of pages as browsers ask the index for it: the tag of the first page in small letters. */
async function languageOf({ folder, pages: [first = ''] }: PagesToIndex): Promise<string> {
	const html = await readFile(join(folder, first), 'utf8');
	return (/<html [^>]*\blang="([^"]*)"/.exec(html)?.[1] ?? noLanguage).toLowerCase();
}

/** A page is read while the one before it is indexed. */
async function addPages(index: PagefindIndex, isHan: boolean, { folder, pages }: PagesToIndex): Promise<void> {
	const textOf = (page: string | undefined) => (page === undefined ? '' : readFile(join(folder, page), 'utf8'));
	let next = textOf(pages[0]);
	for (const [nth, sourcePath] of pages.entries()) {
		const content = withWordsApart(await next, isHan);
		next = textOf(pages[nth + 1]);
		// A former address only leads on.
		if (content.includes('http-equiv="refresh"')) continue;
		const { errors } = await index.addHTMLFile({ sourcePath, content });
		if (errors.length > 0) throw new Error(`${sourcePath}: ${errors.join('\n')}`);
	}
}

/**
 * A page with every Chinese character set apart by a space of no width. Pagefind divides Chinese into words when it reads
 * pages, and browsers divide what is asked otherwise: a phrase would be denied that stands in the text. Character by
 * character both are one, and a phrase is found exactly. So do the parts
 * between the signs of a number or an address. Two elements side by side hold two words: in Latin script every
 * end of an element ends a word, in Chinese that of a cell or an item ends what an excerpt shows in one.
 */
function withWordsApart(html: string, isHan: boolean): string {
	return html
		.replace(/>([^<]+)</g, (_, text: string) => `>${setApart(text, isHan)}<`)
		.replace(isHan ? /<\/(?:td|th|li|dt|dd)>/g : /<\/[a-z][a-z0-9]*>/g, ' $&');
}

/** In Latin script a space of no width parts no words; a narrow one does, and pages hold none of it. */
function setApart(text: string, isHan: boolean): string {
	const space = isHan ? '\u200b' : '\u2006';
	return text.replace(hanCharacter, `${space}$&${space}`).replace(joint, `$&${space}`);
}

async function write(file: string, content: Uint8Array): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, content);
}
