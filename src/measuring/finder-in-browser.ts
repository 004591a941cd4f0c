import { type OpenSite } from '../testing/open-site.ts';
import { spreadOf, type Spread } from './finder-quality.ts';

/** What the finder takes in a browser whose processor is slowed four times, in milliseconds. */
export interface BrowserTimes {
	/** From the first focus until the first part answers, and until all parts do. */
	readonly firstAnswer: number;
	readonly wholeAnswer: number;
	/** Of a keystroke: searching, showing the rows and laying the page out. */
	readonly keystroke: Spread;
}

/** Types queries into the field of a site's first page, with an index in the place of the site's own. */
export async function timesInBrowser(
	{ page, address }: OpenSite,
	parts: readonly string[],
	queries: readonly string[],
): Promise<BrowserTimes> {
	const [first = '', ...rest] = parts;
	await page.route('**/_finder/first.*.txt', (route) => route.fulfill({ body: first }));
	// The site names one other part; what is more than that is measured with it.
	if (rest.length !== 1) throw new Error(`the index has ${rest.length + 1} parts, not two`);
	await page.route('**/_finder/rest.*.txt', (route) => route.fulfill({ body: rest[0] ?? '' }));
	await page.goto(address);
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	const { firstAnswer, wholeAnswer } = await page.evaluate(open, queries[0] ?? '');
	const keystroke = spreadOf(await page.evaluate(type, queries));
	await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
	await page.unrouteAll();
	return { firstAnswer, wholeAnswer, keystroke };
}

/** Runs in the page. */
async function open(query: string): Promise<{ firstAnswer: number; wholeAnswer: number }> {
	const form = document.querySelector('form[data-finder]');
	const input = form?.querySelector('input');
	if (!form || !input) throw new Error('the page has no finder');
	const started = performance.now();
	const until = (isDone: () => boolean) =>
		new Promise<number>((give) => {
			const look = () => (isDone() ? give(performance.now() - started) : setTimeout(look, 1));
			look();
		});
	input.value = query;
	input.focus();
	const firstAnswer = await until(() => form.querySelector('[role=option]') !== null);
	return { firstAnswer, wholeAnswer: await until(() => form.classList.contains('answered')) };
}

/** Runs in the page. */
function type(queries: readonly string[]): number[] {
	const input = document.querySelector<HTMLInputElement>('form[data-finder] input');
	if (!input) throw new Error('the page has no finder');
	return queries.map((query) => {
		const started = performance.now();
		input.value = query;
		input.dispatchEvent(new InputEvent('input', { bubbles: true }));
		document.body.getBoundingClientRect();
		return performance.now() - started;
	});
}
