import { serveFolder } from './src/disk/serve.ts';
import { openBrowser, openPage } from './src/testing/browser.ts';
const served = await serveFolder(process.argv[2] as string, { base: '/' } as never);
for (const path of process.argv.slice(3)) {
	const browser = await openBrowser();
	const page = await openPage(browser);
	try { await page.goto(served.address + path); console.log(path, 'ok', await page.title()); } catch (e) { console.log(path, String(e).slice(0, 80)); }
	await browser.close().catch(() => {});
}
await served.close();
