import { Worker } from 'node:worker_threads';
import type { OfficialDocument } from '../../formats/documents/official-document.ts';
import { documentForPrint } from './document-for-print.ts';
import type { PrintAnswered, PrintAsked } from './press-worker.ts';

/** Prints documents as PDF, in a thread of its own, which begins when the first is asked for. */
export interface Press {
	/** Whether Typst is installed here. */
	canPrint(): Promise<boolean>;
	/** The bytes of the PDF, the same on every machine. A document that breaks PDF/UA-1 is an error. */
	print(document: OfficialDocument): Promise<Uint8Array<ArrayBuffer>>;
	/** To be called in the end, also where something failed. */
	close(): Promise<void>;
}

export function openPress(): Press {
	let thread: ReturnType<typeof openThread> | undefined;
	const ask = (document?: string) => (thread ??= openThread()).ask(document);
	return {
		async canPrint() {
			const answer = await ask();
			return 'canPrint' in answer && answer.canPrint;
		},
		async print(document) {
			const answer = await ask(documentForPrint(document));
			if (!('bytes' in answer)) throw new Error(`${document.title}: nothing was printed`);
			return answer.bytes;
		},
		async close() {
			await thread?.end();
		},
	};
}

function openThread() {
	const worker = new Worker(new URL('./press-worker.ts', import.meta.url));
	const waiting: PromiseWithResolvers<PrintAnswered>[] = [];
	worker.on('message', (answer: PrintAnswered) => {
		const asked = waiting[answer.nth];
		if ('error' in answer) asked?.reject(answer.error);
		else asked?.resolve(answer);
	});
	let broken: { readonly error: unknown } | undefined;
	const fail = (error: unknown) => {
		broken ??= { error };
		for (const { reject } of waiting) reject(error);
	};
	worker.on('error', fail);
	worker.on('exit', () => fail(new Error('the thread that prints has ended')));
	// A process that has nothing else to do does not wait for it.
	worker.unref();
	return {
		ask(document: string | undefined): Promise<PrintAnswered> {
			// A thread that is gone would never answer.
			if (broken) return Promise.reject(broken.error);
			const nth = waiting.length;
			const asked = Promise.withResolvers<PrintAnswered>();
			waiting.push(asked);
			worker.ref();
			worker.postMessage({ nth, ...(document !== undefined && { document }) } satisfies PrintAsked);
			return asked.promise.finally(() => worker.unref());
		},
		end: () => worker.terminate(),
	};
}
