import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';

/** What of a page is no text to read: fields, buttons, and numbers, which the finder finds. */
const notText = ['form', 'button', 'noscript', '[hidden]', '.unseen', '.digits', '.no-print', 'nav'];

/** Pages that only lead to others. */
const notRead = /^404\.html$|(^|\/)search\/index\.html$/;

/** What browsers need of Pagefind: its script, the index, and the WebAssembly that reads it. No ready-made interface. */
const needed = /^(pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\.[\w-]+\.pagefind|(index|fragment)\/.*)$/;

/** Writes `pagefind/` into a built site: the text of the main part of every page, each language by itself. */
export async function writeFullText(folder: string): Promise<void> {
	const { index, errors } = await createIndex({ rootSelector: 'main', excludeSelectors: notText });
	if (!index) throw new Error(errors.join('\n'));
	try {
		await addPages(index, folder);
		const { files } = await index.getFiles();
		for (const { path, content } of files) {
			if (!needed.test(path)) continue;
			await write(join(folder, 'pagefind', path), path === 'pagefind-entry.json' ? inOrder(content) : content);
		}
	} finally {
		await close();
	}
}

/** In the order of their addresses: the index depends on it. */
async function addPages(index: PagefindIndex, folder: string): Promise<void> {
	const files = await readdir(folder, { recursive: true });
	const pages = files.filter((file) => file.endsWith('.html') && !notRead.test(file)).sort();
	for (const sourcePath of pages) {
		const content = await readFile(join(folder, sourcePath), 'utf8');
		const { errors } = await index.addHTMLFile({ sourcePath, content });
		if (errors.length > 0) throw new Error(`${sourcePath}: ${errors.join('\n')}`);
	}
}

/** The languages in alphabetical order: Pagefind lists them in any. */
function inOrder(entry: Uint8Array): string {
	const { languages, ...rest } = JSON.parse(new TextDecoder().decode(entry)) as { languages: Record<string, unknown> };
	const sorted = Object.keys(languages).sort();
	return JSON.stringify({ ...rest, languages: Object.fromEntries(sorted.map((code) => [code, languages[code]])) });
}

async function write(file: string, content: Uint8Array | string): Promise<void> {
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, content);
}
