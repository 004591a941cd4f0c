import { parentPort, workerData } from 'node:worker_threads';
import { indexPages, type PagesToIndex } from './index-pages.ts';

// A thread of `writeFullText`: writes the index of the pages that it is given, sends back its entry, and ends.
parentPort?.postMessage(await indexPages(workerData as PagesToIndex));
