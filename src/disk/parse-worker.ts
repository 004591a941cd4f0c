import { parentPort, workerData } from 'node:worker_threads';
import { parseRecord } from '../records/parse-record.ts';
import type { SourceFile } from '../records/source.ts';

// A thread of `parseInParallel`: reads the records that it is given, sends them back, and ends.
parentPort?.postMessage((workerData as readonly SourceFile[]).map((file) => parseRecord(file)));
