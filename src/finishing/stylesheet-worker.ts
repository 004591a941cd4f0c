import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { pageStylesheets } from './page-stylesheets.ts';
import type { PageText } from './page-text.ts';

/** What the thread of `openPageType` begins with. */
export interface StylesheetWork {
	readonly folder: string;
	/** What may stand in headings: a page with another character costs more. */
	readonly characters: string;
}

/** What it is asked: the stylesheet of a page; without one for the seconds of processor time that all of them took. */
export interface Asked {
	readonly nth: number;
	readonly page?: PageText;
}

export type Answered = { readonly nth: number } & (
	{ readonly name: string } | { readonly seconds: number } | { readonly error: unknown }
);

const { folder, characters } = workerData as StylesheetWork;
mkdirSync(folder, { recursive: true });
const stylesheetOf = pageStylesheets(characters);
// It fails again for who asks for a stylesheet.
stylesheetOf.catch(() => {});
const written = new Set<string>();

parentPort?.on('message', ({ nth, page }: Asked) => {
	const answer = page ? writeStylesheet(page) : Promise.resolve({ seconds: secondsOfThread() });
	void answer
		.catch((error: unknown) => ({ error }))
		.then((found) => parentPort?.postMessage({ nth, ...found } satisfies Answered));
});

async function writeStylesheet(page: PageText): Promise<{ readonly name: string }> {
	const { name, text } = await (await stylesheetOf)(page);
	if (!written.has(name)) writeFileSync(join(folder, name), text);
	written.add(name);
	return { name };
}

function secondsOfThread(): number {
	const { user, system } = process.threadCpuUsage();
	return (user + system) / 1e6;
}
