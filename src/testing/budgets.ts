import type { Browser } from 'playwright-core';
import { openPage } from './browser.ts';
import { shiftOf } from './slow-line.ts';

/** What a page may weigh when it is opened for the first time. */
export interface Budget {
	/** Compressed bytes of the page and of all that it asks for by itself. */
	readonly bytes: number;
	readonly requests: number;
	/** How much of the first screen moves by itself (cumulative layout shift). */
	readonly shift: number;
}

export interface FirstLoad extends Budget {
	readonly files: readonly string[];
}

const kilobyte = 1024;

/** By the kind of a page; what has no number of its own may weigh as much as a region. */
const budgets: readonly (readonly [path: RegExp, kilobytes: number])[] = [
	[/^$/, 45],
	[/^agencies\/[^/]+\/$/, 30],
	[/^regions\//, 40],
	[/^roster\//, 75],
	[/^agencies\/$/, 75],
	[/^submit\//, 60],
];

/** The budget of a page by its path under the base, in any language: `en/agencies/a/`. */
export function budgetOf(path: string): Budget {
	const plain = path.replace(/^(en|zh)\//, '');
	const [, kilobytes = 40] = budgets.find(([pattern]) => pattern.test(plain)) ?? [];
	return { bytes: kilobytes * kilobyte, requests: 6, shift: 0.01 };
}

/**
 * The budget of a page whose address asks something at once, as `?q=` does: the page, and the whole finder with its
 * index. Twelve requests bring page, finder and words, one the states of the numbers in its rows; what guesses is one more, and
 * the record of all times, asked where the index has no answer, three: its script, its words and the part that may hold it. What the
 * search page asks the full text besides has a number of its own, `mostFilesOfFullText`.
 */
export const budgetOfAnswers: Budget = { bytes: 95 * kilobyte, requests: 17, shift: 0.01 };

export const mostFilesOfFullText = 10;

/** Opens a page on a telephone that holds nothing yet, waits until it is quiet, and counts what came. */
export async function firstLoad(browser: Browser, address: string): Promise<FirstLoad> {
	const page = await openPage(browser, { isMobile: true, hasTouch: true });
	const sizes: Promise<{ readonly url: string; readonly bytes: number }>[] = [];
	page.on('requestfinished', (request) => {
		const size = request.sizes().then(({ responseBodySize }) => ({ url: request.url(), bytes: responseBodySize }));
		sizes.push(size);
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	// What a page asks for when the processor is idle comes after the network has been.
	await page.evaluate(() => new Promise((give) => requestIdleCallback(give, { timeout: 300 })));
	await page.waitForLoadState('networkidle');
	const files = await Promise.all(sizes);
	const { shift } = await shiftOf(page);
	await page.context().close();
	return {
		bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
		requests: files.length,
		shift,
		files: files.map(({ url, bytes }) => `${new URL(url).pathname} ${bytes}`),
	};
}
