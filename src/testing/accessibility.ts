import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What is wrong with a page as it stands, each with the element: by every rule that axe runs unless told otherwise, and
 * where the page is wider than its screen. Only violations are described, and they are put together in the page itself
 * rather than in another, which is several times faster and finds the same.
 */
export async function barriersOn(page: Page): Promise<string[]> {
	const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
	const { violations } = await axe.analyze();
	const beyond = await pixelsBeyondScreen(page);
	return [
		...violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html.slice(0, 200)}`)),
		...(beyond > 0 ? [`${beyond} pixels wider than the screen`] : []),
	];
}

/** By how much a page is wider than its screen; 0 or less where it is not. */
export function pixelsBeyondScreen(page: Page): Promise<number> {
	return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}
