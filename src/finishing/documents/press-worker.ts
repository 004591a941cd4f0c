import { parentPort } from 'node:worker_threads';
import { openTypst } from './typst.ts';

/** What the thread of `openPress` is asked: the PDF of a document; without one whether it can print at all. */
export interface PrintAsked {
	readonly nth: number;
	readonly document?: string;
}

export type PrintAnswered = { readonly nth: number } & (
	{ readonly canPrint: boolean } | { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly error: unknown }
);

const typst = openTypst();
// It fails again for who asks to print.
typst.catch(() => {});

parentPort?.on('message', ({ nth, document }: PrintAsked) => {
	void answerTo(document)
		.catch((error: unknown) => ({ error }))
		.then((found) => parentPort?.postMessage({ nth, ...found } satisfies PrintAnswered));
});

async function answerTo(document: string | undefined) {
	const opened = await typst;
	if (document === undefined) return { canPrint: opened !== undefined };
	if (!opened) throw new Error('the binding of Typst is not installed');
	// The bytes of the binding are its own: a copy can go to another thread.
	return { bytes: Uint8Array.from(opened.toPdf(document)) };
}
