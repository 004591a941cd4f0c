import type { Loader, LoaderContext } from 'astro/loaders';
import type { RecordKind } from '../../records/record-kinds.ts';
import type { Sourced } from '../../records/source.ts';
import { contentDirectory } from './content-directory.ts';
import { forgetReadings, readOnce, type SiteContent } from './site-content.ts';

/** An entry as a collection keeps it. */
interface Entry {
	readonly id: string;
	readonly data: object;
	/** Where the record lies in the content, and its text. */
	readonly filePath?: string;
	readonly body?: string;
}

/** The records of one kind, as the parser returned them. */
export function recordLoader(kind: RecordKind): Loader {
	return loaderOf(`records-${kind}`, ({ content }) => recordsOf(content?.[kind]).map(toEntry));
}

/** The publications of the line, verified; the number is the id. */
export function publicationLoader(): Loader {
	return loaderOf('publications', ({ publications }) =>
		publications.map((publication) => ({ id: String(publication.header.number), data: publication })),
	);
}

/** One entry: the hash of the content, and what is wrong with it in words. It also tells all collections of a change. */
export function provenanceLoader(): Loader {
	return loaderOf(
		'provenance',
		({ hash, problems }) => [{ id: 'content', data: { hash, problems } }],
		(context) => {
			if (context.watcher) watchContent(context.watcher);
		},
	);
}

const reloads = new Map<string, () => void>();

function loaderOf(
	name: string,
	entriesOf: (reading: SiteContent) => readonly Entry[],
	afterwards: (context: LoaderContext) => void = () => {},
): Loader {
	const load = async (context: LoaderContext) => {
		const fill = () => {
			const reading = readOnce(contentDirectory());
			// A build stops here; the dev server shows the problems on every page and waits for the next change.
			if (reading.problems !== '' && !context.watcher) throw new ContentProblems(reading.problems);
			context.store.clear();
			for (const entry of entriesOf(reading)) context.store.set({ ...entry, data: { ...entry.data } });
		};
		reloads.set(name, fill);
		fill();
		afterwards(context);
	};
	return { name, load };
}

/** What is wrong with the content, in the words that the scripts print. */
class ContentProblems extends Error {
	override readonly name = 'ContentProblems';
}

function watchContent(watcher: NonNullable<LoaderContext['watcher']>): void {
	const directory = contentDirectory();
	watcher.add(directory);
	let waiting: NodeJS.Timeout | undefined;
	const changed = (path: string) => {
		if (!path.startsWith(directory)) return;
		clearTimeout(waiting);
		waiting = setTimeout(reloadAll, 50);
	};
	for (const event of ['add', 'change', 'unlink']) watcher.on(event, changed);
}

function reloadAll(): void {
	forgetReadings();
	for (const reload of reloads.values()) reload();
}

function recordsOf(records: Sourced<object> | readonly Sourced<object>[] | undefined): readonly Sourced<object>[] {
	if (records === undefined) return [];
	return 'path' in records ? [records] : records;
}

function toEntry({ path, text, value }: Sourced<object>): Entry {
	const id = 'id' in value ? String(value.id) : 'year' in value ? String(value.year) : path.replace(/\.yaml$/, '');
	return { id, data: value, filePath: path, body: text };
}
