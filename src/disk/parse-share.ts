import { parentPort, workerData } from 'node:worker_threads';
import { publicationsFolder } from '../publications/publication-file.ts';
import { openPublication } from '../publications/parse-publication.ts';
import { parseRecord } from '../records/parse-record.ts';
import type { SourceFile } from '../records/source.ts';

// A thread of `parseInParallel`: reads the files that it is given, sends back each record, and of each publication only
// whether it is sound, and ends.
parentPort?.postMessage(
	(workerData as readonly SourceFile[]).map((file) => {
		if (!file.path.startsWith(publicationsFolder)) return parseRecord(file);
		const { value, problems } = openPublication(file);
		return value !== undefined && problems.length === 0;
	}),
);
