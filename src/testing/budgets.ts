import type { Browser } from 'playwright-core';
import { openPage } from './browser.ts';

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

/** The page for what is not there looks up the words of the address at once: it asks for the finder, its index and the states of its numbers, and answers push aside what stands there. */
const missing: Budget = { bytes: 110 * kilobyte, requests: 12, shift: 0.1 };

/** So does the search page, whose field has the focus at once. */
const search = { kilobytes: 52, requests: 7 };

/** By the kind of a page; what has no number of its own may weigh as much as a region. */
const budgets: readonly (readonly [path: RegExp, kilobytes: number])[] = [
	[/^$/, 45],
	[/^agencies\/[^/]+\/$/, 31],
	[/^regions\//, 40],
	[/^roster\//, 75],
	[/^agencies\/$/, 75],
	[/^submit\//, 60],
];

/** The budget of a page by its path under the base, in any language: `en/agencies/a/`. */
export function budgetOf(path: string): Budget {
	const plain = path.replace(/^(en|zh)\//, '');
	const [, kilobytes = 40] = budgets.find(([pattern]) => pattern.test(plain)) ?? [];
	if (plain === '404.html') return missing;
	if (plain === 'search/') return { bytes: search.kilobytes * kilobyte, requests: search.requests, shift: 0.01 };
	return { bytes: kilobytes * kilobyte, requests: 6, shift: 0.01 };
}

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
	const shift = await page.evaluate(shiftOfPage);
	await page.context().close();
	return {
		bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
		// The age of the site is asked for when the page is there.
		requests: files.filter(({ url }) => !url.endsWith('/build.json')).length,
		shift,
		files: files.map(({ url, bytes }) => `${new URL(url).pathname} ${bytes}`),
	};
}

/** Runs in the page. */
function shiftOfPage(): Promise<number> {
	return new Promise((give) => {
		let shift = 0;
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) shift += (entry as PerformanceEntry & { value: number }).value;
		}).observe({ type: 'layout-shift', buffered: true });
		setTimeout(() => give(shift), 50);
	});
}
