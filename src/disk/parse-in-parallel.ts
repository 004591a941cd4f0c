import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { RecordReader } from '../records/content-from.ts';
import { parseRecord } from '../records/parse-record.ts';
import type { SourceFile } from '../records/source.ts';

type Parsed = ReturnType<RecordReader>;

const mostThreads = 8;

/** By how much of a share the thread that is running already reads more than one that has to start. */
const headStart = 0.25;

export interface ParallelOptions {
	readonly threads?: number;
	/** With fewer records another thread takes longer to start than it saves. */
	readonly atLeast?: number;
}

/**
 * Reads many records on all cores, this thread taking its share; gives the reader that remembers them. What is read is
 * the same: `parseRecord` knows one file and nothing else.
 */
export async function parseInParallel(
	files: readonly SourceFile[],
	{ threads = availableParallelism(), atLeast = 600 }: ParallelOptions = {},
): Promise<RecordReader> {
	const records = files.filter(({ path }) => path.startsWith('agencies/'));
	if (records.length < atLeast || threads < 2) return parseRecord;
	const shares = sharesOf(records, Math.min(threads, mostThreads));
	const parsed = new Map<string, Parsed>();
	const [own = [], ...others] = shares;
	const elsewhere = others.map((share) => parsedElsewhere(share));
	for (const file of own) parsed.set(file.path, parseRecord(file));
	for (const [index, results] of (await Promise.all(elsewhere)).entries()) {
		for (const [nth, result] of results.entries()) parsed.set(others[index]?.[nth]?.path ?? '', result);
	}
	return (file) => parsed.get(file.path) ?? parseRecord(file);
}

/** The files in as many shares as there are threads; the first is larger, for this thread has started already. */
function sharesOf(files: readonly SourceFile[], threads: number): SourceFile[][] {
	const size = Math.floor(files.length / (threads + headStart));
	const first = files.length - size * (threads - 1);
	const others = Array.from({ length: threads - 1 }, (_, index) => first + size * index);
	return [files.slice(0, first), ...others.map((from) => files.slice(from, from + size))];
}

function parsedElsewhere(files: readonly SourceFile[]): Promise<readonly Parsed[]> {
	return new Promise((give, fail) => {
		const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), { workerData: files });
		worker.once('message', give);
		worker.once('error', fail);
	});
}
