import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { templatesOf } from '../../testing/built-site.ts';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';

describe.each(['tiny', 'sample'] as const)('where the reader’s own colours are forced, in the registry %s,', (name) => {
	let site: OpenSite;
	let paths: string[];
	beforeAll(async () => {
		site = await openSite(await sharedSite(name), { forcedColors: 'active' });
		paths = templatesOf(site.built.pages.keys());
	});
	afterAll(() => site?.close());

	test('where one is among the ways is seen by a line', async () => {
		const { page, address } = site;
		const unseen: string[] = [];
		let looked = 0;
		for (const path of paths) {
			await page.goto(address + path);
			const found = await page.evaluate(() => {
				const lineOf = (way: Element) => {
					const { borderBottomStyle, borderBottomWidth, textDecorationLine, fontWeight } = getComputedStyle(way);
					return [borderBottomStyle, borderBottomWidth, textDecorationLine, fontWeight].join(' ');
				};
				return Array.from(document.querySelectorAll('[aria-current]'), (way) => {
					const current = lineOf(way);
					way.removeAttribute('aria-current');
					return { text: way.textContent ?? '', isSeen: current !== lineOf(way) };
				});
			});
			looked += found.length;
			unseen.push(...found.filter(({ isSeen }) => !isSeen).map(({ text }) => `${path}: ${text}`));
		}
		expect(looked).toBeGreaterThan(10);
		expect(unseen).toEqual([]);
	});

	test('charts are drawn in the colour of the text alone: in full, in part or hatched', async () => {
		const { page, address } = site;
		const others = new Set<string>();
		for (const path of paths) {
			await page.goto(address + path);
			const found = await page.evaluate(() => {
				const ink = getComputedStyle(document.body).color;
				const paper = getComputedStyle(document.documentElement).backgroundColor;
				return Array.from(document.querySelectorAll('.chart rect, .chart path, .chart text'), (shape) => {
					const { fill } = getComputedStyle(shape);
					return [ink, paper, 'none'].includes(fill) || fill.startsWith('url') ? '' : `${shape.classList} ${fill}`;
				}).filter((said) => said !== '');
			});
			for (const said of found) others.add(`${path}: ${said}`);
		}
		expect([...others]).toEqual([]);
	});

	test('no state is shown by a background or a shadow alone', async () => {
		const { page, address } = site;
		const mute = new Set<string>();
		for (const path of paths) {
			await page.goto(address + path);
			for (const state of await page.evaluate(statesOfPaintAlone)) mute.add(state);
		}
		expect([...mute]).toEqual([]);
	});
});

/** Runs in the page: the selectors of a state for which its styles only paint what forced colours take away. */
function statesOfPaintAlone(): string[] {
	const isState = /:(?:target|checked|focus(?:-within|-visible)?)(?![\w-])|\[(?:aria-|open|data-state)/;
	const vanishes = /^(?:background|box-shadow|color$|text-shadow)/;
	const rules = Array.from(document.styleSheets).flatMap((sheet) => Array.from(sheet.cssRules));
	const propertiesOf = new Map<string, string[]>();
	for (const rule of rules) {
		if (!(rule instanceof CSSStyleRule)) continue;
		for (const selector of rule.selectorText.split(',')) {
			const state = selector.replace(/:not\(:focus\)/g, '').trim();
			if (!isState.test(state.replace(/:not\([^)]*\)/g, ''))) continue;
			propertiesOf.set(state, [...(propertiesOf.get(state) ?? []), ...Array.from(rule.style)]);
		}
	}
	return [...propertiesOf]
		.filter(([, properties]) => properties.every((name) => vanishes.test(name)))
		.map(([state]) => state);
}
