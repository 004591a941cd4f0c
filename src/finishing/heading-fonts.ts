/**
 * The type of the pages. A Chinese font has thirty thousand characters and the headings of a page use sixty, so each
 * page gets a cut of its own: one stylesheet with the font inside. Pages whose headings have the same characters share
 * it. What a page says of style in a `<style>` element goes there too, for the policy of the site takes none in a page,
 * and its script goes to its head.
 */
import { copyFileSync, mkdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { digitsSource, headingSource } from './cut-font.ts';
import { withPageHash } from './page-hash.ts';
import { pageTextOf, withScriptBeforePaint, withStylesheet, type PageText } from './page-text.ts';
import type { Answered, Asked, StylesheetWork } from './stylesheet-worker.ts';

/** Where the stylesheets lie in a built site. */
const fontFolder = '_fonts';

export interface TypeOptions {
	/** The folder that the site is built into. */
	readonly folder: string;
	/** The path under which the site stands, with a slash at both ends. */
	readonly base: string;
	/** Texts with the characters that may stand in headings: those of the content and of the words on pages. */
	readonly texts: Iterable<string>;
}

/** Gives the pages of a site their type while they are made. */
export interface PageType {
	/** A page, as it was rendered, with its type; its stylesheet has been written. */
	typeset(html: string): Promise<string>;
	/** The seconds of processor time that the fonts took, beside what else went on. */
	secondsTaken(): Promise<number>;
	/** To be called in the end, also where something failed. */
	close(): Promise<void>;
}

/** The fonts are cut in a thread of their own, while other pages are rendered. The folder is there and will not be emptied. */
export function openPageType({ folder, base, texts }: TypeOptions): PageType {
	const fonts = join(folder, fontFolder);
	mkdirSync(fonts, { recursive: true });
	copyLicences(fonts);
	const { ask, end } = openWorker({ folder: fonts, characters: everyCharacterOf(texts) });
	const names = new Map<string, Promise<string>>();
	const nameFor = async (page: PageText) => {
		const answer = await ask(page);
		return 'name' in answer ? answer.name : '';
	};
	return {
		async typeset(html) {
			const page = pageTextOf(html);
			const key = JSON.stringify(page);
			const name = names.get(key) ?? nameFor(page);
			names.set(key, name);
			return withPageHash(withScriptBeforePaint(withStylesheet(html, `${base}${fontFolder}/${await name}`)));
		},
		async secondsTaken() {
			const answer = await ask(undefined);
			return 'seconds' in answer ? answer.seconds : 0;
		},
		async close() {
			await end();
		},
	};
}

/** Asks the thread for the stylesheet of a page; without one for what all took. */
function openWorker(workerData: StylesheetWork) {
	const worker = new Worker(new URL('./stylesheet-worker.ts', import.meta.url), { workerData });
	const waiting: PromiseWithResolvers<Answered>[] = [];
	worker.on('message', (answer: Answered) => {
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
	worker.on('exit', () => fail(new Error('the thread that cuts the fonts has ended')));
	const ask = (page: PageText | undefined): Promise<Answered> => {
		// A thread that is gone would never answer.
		if (broken) return Promise.reject(broken.error);
		const nth = waiting.length;
		const asked = Promise.withResolvers<Answered>();
		waiting.push(asked);
		worker.postMessage({ nth, ...(page && { page }) } satisfies Asked);
		return asked.promise;
	};
	return { ask, end: () => worker.terminate() };
}

function everyCharacterOf(texts: Iterable<string>): string {
	const characters = new Set<string>();
	for (const text of texts) for (const character of text) characters.add(character);
	return [...characters].join('');
}

/** The licence of a font goes with it. */
function copyLicences(folder: string): void {
	for (const { licence } of [headingSource, digitsSource]) {
		copyFileSync(licence, join(folder, `${basename(dirname(licence))}-licence.txt`));
	}
}
