import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { problemText } from '../formats/terminal/problem-text.ts';
import { languages } from '../i18n/languages.ts';
import { pageNameOf } from '../records/page-files.ts';
import { stopsReading } from '../records/problem.ts';
import type { SourceFile } from '../records/source.ts';
import { registryFrom } from '../registry/registry-from.ts';
import type { Registry } from '../registry/registry.ts';
import { readContent } from './read-content.ts';

/** What a site shows: the registry of a content folder without errors, with the hash of what it was read from. */
export interface SiteContent {
	readonly registry: Registry;
	/** SHA-256 over the paths and bytes of all files but prose, the same wherever the folder lies. */
	readonly hash: string;
}

/** What is wrong with a content folder, in the words that the commands print, one problem below the other. */
export class ContentProblems extends Error {
	override readonly name = 'ContentProblems';
}

type Read = SiteContent | ContentProblems;

// Pages are bundled and run beside the command that builds them: a variable of a module would be there twice. What this
// process has read is kept with the process.
const place = Symbol.for('fayan.site-content');
const ofProcess = globalThis as { [place]?: Map<string, Read> };
const kept = (ofProcess[place] ??= new Map());

/** The content of a folder: what was kept of it, else read now and kept, its problems too. */
export function siteContent(directory: string): Read {
	const known = kept.get(directory);
	if (known) return known;
	const read = readNow(directory);
	kept.set(directory, read);
	return read;
}

/** Keeps what a command has read of a folder for the pages of that folder: nothing is read or joined a second time. */
export function keepSiteContent(directory: string, registry: Registry, files: readonly SourceFile[]): SiteContent {
	const content = { registry, hash: hashOf(files) };
	kept.set(directory, content);
	return content;
}

/** Lets the next `siteContent` read again. */
export function forgetSiteContent(): void {
	kept.clear();
}

function readNow(directory: string): Read {
	const { value: files, problems: unreadable } = readContent(directory);
	const { value, problems } = registryFrom(files);
	const errors = [...unreadable, ...problems].filter(stopsReading);
	if (value && errors.length === 0) return { registry: value.registry, hash: hashOf(files) };
	const language = value?.registry.settings.languages[0] ?? languages[0];
	const folder = relative(process.cwd(), directory);
	const shown = folder.startsWith('..') ? directory : folder;
	return new ContentProblems(errors.map((found) => problemText(language, shown, found)).join('\n'));
}

/** Prose is no record: the hash of the content is that of the records and publications. */
function hashOf(files: readonly SourceFile[]): string {
	const hash = createHash('sha256');
	const records = files.filter(({ path }) => pageNameOf(path) === undefined);
	for (const { path, bytes } of records.sort((a, b) => (a.path < b.path ? -1 : 1))) {
		hash.update(`${path}\0${createHash('sha256').update(bytes).digest('hex')}\n`);
	}
	return hash.digest('hex');
}
