import type { Browser, Page } from 'playwright-core';
import { openPage } from './browser.ts';

/** The line of a telephone that Lighthouse calls slow 4G: 150 ms to and fro, 1.6 Mbit/s down, 0.75 up. */
const slowLine = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** A page that holds nothing yet, on a slow line and a processor four times as slow, on a telephone or a wide screen. */
export async function openSlowPage(browser: Browser, screen: 'telephone' | 'wide'): Promise<Page> {
	const onTelephone = { isMobile: true, hasTouch: true };
	const page = await openPage(browser, screen === 'wide' ? { viewport: { width: 1280, height: 800 } } : onTelephone);
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.emulateNetworkConditions', slowLine);
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	return page;
}

/** How much of what stands on the screen of a page has moved by itself (cumulative layout shift), and what moved. */
export function shiftOf(page: Page): Promise<{ readonly shift: number; readonly moved: readonly string[] }> {
	return page.evaluate(shiftSoFar);
}

interface LayoutShift extends PerformanceEntry {
	readonly value: number;
	readonly hadRecentInput: boolean;
	readonly sources: readonly { readonly node?: Node }[];
}

/** Runs in the page. What moves within half a second of a key or a touch is what was asked for. */
function shiftSoFar(): Promise<{ shift: number; moved: string[] }> {
	return new Promise((give) => {
		const moves: LayoutShift[] = [];
		const keep = (list: PerformanceObserverEntryList) => moves.push(...(list.getEntries() as LayoutShift[]));
		new PerformanceObserver(keep).observe({ type: 'layout-shift', buffered: true });
		const asName = (node?: Node) => (node instanceof Element ? `${node.localName}.${node.className}` : 'text');
		setTimeout(() => {
			const own = moves.filter(({ hadRecentInput }) => !hadRecentInput);
			give({
				shift: own.reduce((sum, { value }) => sum + value, 0),
				moved: own.flatMap(({ sources }) => sources.map(({ node }) => asName(node))),
			});
		}, 50);
	});
}
