import type { Page } from 'playwright-core';

/** Types a query into the finder's field of a page, and waits until all that is loaded has answered. */
export async function typeFor(page: Page, query: string): Promise<void> {
	await page.locator('#finder-query').fill(query);
	await page.waitForFunction(() => {
		const form = document.querySelector('form[data-finder]');
		return form?.classList.contains('answered');
	});
}
