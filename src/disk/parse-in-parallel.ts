import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { openPublication, openSound, type PublicationReader } from '../publications/parse-publication.ts';
import { headsPath, publicationsFolder } from '../publications/publication-file.ts';
import type { RecordReader } from '../records/content-from.ts';
import { parseRecord } from '../records/parse-record.ts';
import type { SourceFile } from '../records/source.ts';
import type { Readers } from '../registry/registry-from.ts';

type Parsed = ReturnType<RecordReader>;
type Opened = ReturnType<PublicationReader>;

const mostThreads = 8;

/** A byte of a record takes so many times as long as one of a publication. */
const weightOfRecord = 4;

/** What the thread that is running already reads while another one starts, in bytes of publications. */
const headStart = 3e6;

export interface ParallelOptions {
	readonly threads?: number;
	/** With less to read, in bytes of publications, another thread takes longer to start than it saves. */
	readonly atLeast?: number;
}

/**
 * Reads many records and long publications on all cores, this thread taking its share; gives the readers that remember
 * them. What is read is the same: `parseRecord` and `openPublication` know one file and nothing else.
 */
export async function parseInParallel(
	files: readonly SourceFile[],
	{ threads = availableParallelism(), atLeast = 2.5e7 }: ParallelOptions = {},
): Promise<Readers> {
	const records = files.filter(({ path }) => path.startsWith('agencies/'));
	const publications = files.filter((file) => isPublication(file) && file.path !== headsPath);
	const all = [...records, ...publications];
	if (threads < 2 || all.reduce((sum, file) => sum + costOf(file), 0) < atLeast) return {};
	const parsed = new Map<string, Parsed>();
	const opened = new Map<string, Opened>();
	const [own = [], ...others] = sharesOf(all, Math.min(threads, mostThreads));
	const elsewhere = others.map((share) => readElsewhere(share));
	for (const file of own) {
		if (isPublication(file)) opened.set(file.path, openPublication(file));
		else parsed.set(file.path, parseRecord(file));
	}
	const sound = new Set<string>();
	for (const [index, results] of (await Promise.all(elsewhere)).entries()) {
		for (const [nth, result] of results.entries()) {
			const path = others[index]?.[nth]?.path ?? '';
			if (typeof result === 'object') parsed.set(path, result);
			else if (result) sound.add(path);
		}
	}
	return {
		record: (file) => parsed.get(file.path) ?? parseRecord(file),
		// What another thread found wrong is found again here: it would cost more to send it.
		publication: (file) => opened.get(file.path) ?? (sound.has(file.path) ? openSound(file) : openPublication(file)),
	};
}

function isPublication({ path }: SourceFile): boolean {
	return path.startsWith(publicationsFolder);
}

function costOf(file: SourceFile): number {
	return file.bytes.length * (isPublication(file) ? 1 : weightOfRecord);
}

/**
 * The files in as many shares as there are threads, each in their order; the first is larger, for this thread has started
 * already. Publications come last: others send back one word of each.
 */
function sharesOf(files: readonly SourceFile[], threads: number): SourceFile[][] {
	const shares = Array.from({ length: threads }, (): SourceFile[] => []);
	const total = files.reduce((sum, file) => sum + costOf(file), 0);
	const ahead = Math.min(headStart, total / 2 / threads);
	const each = (total - ahead) / threads;
	let before = 0;
	for (const file of files) {
		const middle = before + costOf(file) / 2;
		const nth = Math.max(0, Math.floor((middle - ahead) / each));
		shares[Math.min(nth, threads - 1)]?.push(file);
		before += costOf(file);
	}
	return shares.filter((share, index) => index === 0 || share.length > 0);
}

function readElsewhere(files: readonly SourceFile[]): Promise<readonly (Parsed | boolean)[]> {
	return new Promise((give, fail) => {
		const worker = new Worker(new URL('./parse-worker.ts', import.meta.url), { workerData: files });
		worker.once('message', give);
		worker.once('error', fail);
	});
}
