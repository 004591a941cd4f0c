// Rates every template of a built site in each language, on a phone over slow 4G, and writes docs/quality.md:
// `npm run lighthouse -- [--site FOLDER] [--only PATTERN] [--no-write]`. The folder is `dist`, built without --base.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import lighthouse from 'lighthouse';
import { openBrowser } from '../src/testing/browser.ts';
import { serveCompressed } from '../src/testing/compressing-server.ts';
import { heaviestPages } from '../src/testing/heaviest-pages.ts';
import { ratingTable, withRatings, type Rating } from '../src/measuring/lighthouse-table.ts';

const { values: options } = parseArgs({
	options: { site: { type: 'string' }, only: { type: 'string' }, 'no-write': { type: 'boolean' } },
});
const folder = options.site ?? 'dist';
const page = fileURLToPath(new URL('../docs/quality.md', import.meta.url));
const retries = 2;

const pages = readPages();
const isSample = pages.get('')?.includes('content="noindex"') ?? false;
const served = await serveCompressed(folder, '/');
const port = await freePort();
const browser = await openBrowser([`--remote-debugging-port=${port}`]);
const ratings: Rating[] = [];
try {
	for (const path of heaviestPages(pages, folder)) {
		if (options.only !== undefined && !path.includes(options.only)) continue;
		const rating = await middleRating(path);
		ratings.push(rating);
		console.error(JSON.stringify(rating));
	}
} finally {
	await browser.close();
	await served.close();
}
const measured = `Measured on ${new Date().toISOString().slice(0, 10)} with Lighthouse 13.5.0: the heaviest page of each template${isSample ? '; no SEO, for a sample asks not to be indexed' : ''}.`;
const table = ratingTable(ratings, measured);
console.log(table);
if (!options['no-write']) writeFileSync(page, withRatings(readFileSync(page, 'utf8'), table));

/** The 404 page is left out: it is no page that a reader comes to find. */
function readPages(): ReadonlyMap<string, string> {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const found = files.filter((file) => file.endsWith('index.html'));
	return new Map(found.map((file) => [file.slice(0, -'index.html'.length), readFileSync(join(folder, file), 'utf8')]));
}

/** A page without fault is rated once; else the middle of three counts, for the machine has other work too. */
async function middleRating(path: string): Promise<Rating> {
	const first = await rate(path);
	if (first.performance === 100) return first;
	const ratings = [first];
	while (ratings.length <= retries) ratings.push(await rate(path));
	return ratings.sort((a, b) => a.performance - b.performance)[retries / 2] ?? first;
}

async function rate(path: string): Promise<Rating> {
	const categories = ['performance', 'accessibility', 'best-practices', ...(isSample ? [] : ['seo'])];
	const result = await lighthouse(served.address + path, { port, onlyCategories: categories, logLevel: 'error' });
	if (!result) throw new Error(`no result for /${path}`);
	const { categories: scores, audits } = result.lhr;
	const score = (name: string): number => Math.round((scores[name]?.score ?? 0) * 100);
	const value = (name: string): number => audits[name]?.numericValue ?? Number.NaN;
	const judged = Object.values(scores).filter(({ id }) => id !== 'performance');
	const weighty = judged.flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id));
	return {
		path,
		performance: score('performance'),
		accessibility: score('accessibility'),
		practices: score('best-practices'),
		seo: isSample ? undefined : score('seo'),
		largestPaint: value('largest-contentful-paint'),
		layoutShift: value('cumulative-layout-shift'),
		blocking: value('total-blocking-time'),
		failed: [...new Set(weighty)].filter((id) => (audits[id]?.score ?? 1) < 1),
	};
}

function freePort(): Promise<number> {
	return new Promise((give) => {
		const server = createServer().listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => give(typeof address === 'object' && address !== null ? address.port : 0));
		});
	});
}
