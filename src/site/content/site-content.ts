import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { readContent } from '../../disk/read-content.ts';
import { problemText } from '../../formats/terminal/problem-text.ts';
import type { PublicationChain } from '../../publications/publication.ts';
import type { Content } from '../../records/content.ts';
import { pageNameOf } from '../../records/page-files.ts';
import { stopsReading } from '../../records/problem.ts';
import type { SourceFile } from '../../records/source.ts';
import { registryFrom } from '../../registry/registry-from.ts';

/** The content folder read once: its records, its publications, and what is wrong with it. */
export interface SiteContent {
	readonly content: Content | undefined;
	readonly publications: PublicationChain;
	/** SHA-256 over the paths and bytes of all files. */
	readonly hash: string;
	/** The errors in the words that the scripts print, one below the other; empty where there are none. */
	readonly problems: string;
}

const readings = new Map<string, SiteContent>();

/** Reads a content folder; all collections share one reading, until it is forgotten. */
export function readOnce(directory: string): SiteContent {
	const known = readings.get(directory);
	if (known) return known;
	const reading = read(directory);
	readings.set(directory, reading);
	return reading;
}

/** Lets the next `readOnce` read again. */
export function forgetReadings(): void {
	readings.clear();
}

function read(directory: string): SiteContent {
	const { value: files, problems: unreadable } = readContent(directory);
	const { value, problems } = registryFrom(files);
	const language = value?.registry.settings.languages[0] ?? 'zh';
	const folder = relative(process.cwd(), directory);
	return {
		content: value?.content,
		publications: value?.registry.publications ?? [],
		// Prose is no record: the hash of the content is that of the records and publications.
		hash: hashOf(files.filter(({ path }) => pageNameOf(path) === undefined)),
		problems: [...unreadable, ...problems]
			.filter(stopsReading)
			.map((found) => problemText(language, folder.startsWith('../..') ? directory : folder, found))
			.join('\n'),
	};
}

/** The same for the same files, in whatever order and wherever the folder lies. */
function hashOf(files: readonly SourceFile[]): string {
	const hash = createHash('sha256');
	for (const { path, bytes } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
		hash.update(`${path}\0${createHash('sha256').update(bytes).digest('hex')}\n`);
	}
	return hash.digest('hex');
}
