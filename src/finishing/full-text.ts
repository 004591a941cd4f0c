import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { indexFolder, type IndexEntry, type PagesToIndex } from './index-pages.ts';

/** Pages that only lead to others, and cards, which say what a page says. */
const notRead = /^404\.html$|(^|\/)search\/index\.html$|(^|\/)embed\/[^/]+\/index\.html$/;

/**
 * Writes `pagefind/` into a built site: the text of the main part of every page. Each language has an index of its own
 * and is read by a thread of its own; all pages of a language lie in its folder, those of the first in that of the site.
 */
export async function writeFullText(folder: string, languages: readonly string[]): Promise<void> {
	const files = await readdir(folder, { recursive: true });
	const pages = files.filter((file) => file.endsWith('.html') && !notRead.test(file)).sort();
	const shares = Map.groupBy(pages, (page) => languages.find((language) => page.startsWith(`${language}/`)));
	const entries = await Promise.all([...shares.values()].map((share) => indexElsewhere({ folder, pages: share })));
	await writeFile(join(folder, indexFolder, 'pagefind-entry.json'), JSON.stringify(joined(entries)));
}

function indexElsewhere(workerData: PagesToIndex): Promise<IndexEntry> {
	return new Promise((give, fail) => {
		const worker = new Worker(new URL('./full-text-worker.ts', import.meta.url), { workerData });
		worker.once('message', give);
		worker.once('error', fail);
	});
}

/** One entry for all languages, in alphabetical order: they may have come in any. */
function joined(entries: readonly IndexEntry[]): IndexEntry {
	const all = entries.flatMap(({ languages }) => Object.entries(languages)).sort(([a], [b]) => (a < b ? -1 : 1));
	const languages = Object.fromEntries(all);
	if (all.length > Object.keys(languages).length) throw new Error('the pages of a language lie in two folders');
	const [{ languages: _, ...shared } = { languages }] = entries;
	return { ...shared, languages };
}
