import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { serveFolder } from '../disk/serve.ts';
import { headersFor } from '../finishing/security-headers.ts';
import { openBrowser, openPage } from './browser.ts';
import type { BuiltSite } from './built-site.ts';

/** A built site, served with its headers and open in the browser. */
export interface OpenSite {
	readonly built: BuiltSite;
	readonly browser: Browser;
	readonly page: Page;
	/** With the base path and a slash at the end. */
	readonly address: string;
	/** What the browser wrote on its console as an error, and what a script threw. */
	readonly complaints: string[];
	close(): Promise<void>;
}

/** Whoever opens a site closes it, which removes it unless others share it. */
export async function openSite(built: BuiltSite, context?: BrowserContextOptions): Promise<OpenSite> {
	const served = await serveFolder(built.folder, { base: built.base, headers: headersFor });
	const browser = await openBrowser();
	const page = await openPage(browser, context);
	const complaints: string[] = [];
	page.on('console', (message) => message.type() === 'error' && complaints.push(`${page.url()}: ${message.text()}`));
	page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
	const close = async () => {
		await browser.close();
		await served.close();
		await built.remove();
	};
	return { built, browser, page, address: served.address, complaints, close };
}
