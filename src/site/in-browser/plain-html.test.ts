import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { openPage } from '../../testing/browser.ts';
import { templatesOf } from '../../testing/built-site.ts';
import { pageInIe11, styleInIe11 } from '../../testing/ie11.ts';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';

/** A text on the screen, in the order of the page. */
interface ShownText {
	readonly text: string;
	/** The boxes of its lines: left, top, right, bottom. */
	readonly boxes: readonly (readonly [number, number, number, number])[];
	readonly contrast: number;
	/** The cell of a table in which it stands; a drawing is one too. */
	readonly cell: number;
	/** The box that lays it out: the nearest element around it that is not in a line itself. */
	readonly block: number;
}

describe.each(['sample', 'tiny'] as const)('of the registry %s', (name) => {
	let site: OpenSite;
	let paths: readonly string[];
	beforeAll(async () => {
		site = await openSite(await sharedSite(name));
		const languages = Map.groupBy(site.built.pages.keys(), (path) => /^(?:en|zh)\//.exec(path)?.[0] ?? '');
		paths = [...languages].flatMap(([language, all]) =>
			templatesOf(all.map((path) => path.slice(language.length))).map((path) => language + path),
		);
	});
	afterAll(() => site?.close());

	test('every template reads in full in a browser without modules, custom properties and grid', async () => {
		const modern = await openPage(site.browser, { javaScriptEnabled: false, viewport: desk });
		const old = await openOldPage(site.browser);
		const wrong: unknown[] = [];
		for (const path of paths) {
			await modern.goto(site.address + path);
			await old.goto(site.address + path);
			const expected = await modern.evaluate(shownTexts);
			const shown = await old.evaluate(shownTexts);
			const found = {
				missing: without(
					expected.map(({ text }) => text),
					shown.map(({ text }) => text),
				),
				overlapping: overlapping(shown),
				outOfOrder: outOfOrder(shown),
				touching: touching(shown),
				outside: shown
					.filter(({ boxes }) => boxes.some(([left, , right]) => left < -1 || right > desk.width + 1))
					.map(({ text }) => text),
				faint: shown.filter(({ contrast }) => contrast < 4.5).map(({ text }) => text),
			};
			for (const [what, texts] of Object.entries(found))
				if (texts.length > 0) wrong.push(`${path} ${what} ${texts.length}: ${texts.slice(0, 4).join(' | ')}`);
		}
		expect(wrong).toEqual([]);
	});

	test('a page that is opened as a file reads in full too, and throws nothing', async () => {
		const page = await openPage(site.browser, { serviceWorkers: 'allow' });
		const thrown: string[] = [];
		page.on('pageerror', (error) => thrown.push(error.message));
		for (const path of paths) {
			const file = join(site.built.folder, path.replace(/(^|\/)$/, '$1index.html'));
			await page.goto(pathToFileURL(file).href);
			const [shown, held] = await page.evaluate(() => [
				document.body.innerText.length,
				document.querySelector('main')?.innerText.trim().length ?? 0,
			]);
			expect(held, path).toBeGreaterThan(20);
			expect(shown).toBeGreaterThan(held ?? 0);
		}
		expect(thrown).toEqual([]);
		await page.context().close();
	});
});

const desk = { width: 1280, height: 900 };

async function openOldPage(browser: Browser): Promise<Page> {
	const page = await openPage(browser, { javaScriptEnabled: false, viewport: desk });
	await page.route('**/*', async (route) => {
		const kind = route.request().resourceType();
		if (kind !== 'document' && kind !== 'stylesheet') return route.continue();
		const answer = await route.fetch();
		const text = await answer.text();
		const { 'content-security-policy': _, ...headers } = answer.headers();
		return route.fulfill({
			status: answer.status(),
			headers,
			body: kind === 'document' ? pageInIe11(text) : styleInIe11(text),
		});
	});
	return page;
}

/** Runs in the page: every text that can be seen. What only screen readers are told is not among them. */
function shownTexts(): ShownText[] {
	const luminance = (color: readonly number[]) => {
		const [red = 0, green = 0, blue = 0] = color.map((part) => {
			const share = part / 255;
			return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
		});
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	};
	const colorOf = (text: string) => (text.match(/[\d.]+/g) ?? []).map(Number);
	const backgroundOf = (element: Element | null): number[] => {
		for (let at = element; at; at = at.parentElement) {
			const color = colorOf(getComputedStyle(at).backgroundColor);
			if (color.length < 4 || color[3] === 1) return color.slice(0, 3);
		}
		return [255, 255, 255];
	};
	/** What the elements around leave to be seen. */
	const roomOf = (element: Element): [number, number, number, number] => {
		const room: [number, number, number, number] = [-1e6, -1e6, 1e6, 1e6];
		for (let at: Element | null = element; at && at !== document.body; at = at.parentElement) {
			const { overflowX, overflowY, display } = getComputedStyle(at);
			if (display === 'inline' || (overflowX === 'visible' && overflowY === 'visible')) continue;
			const { left, top, right, bottom } = at.getBoundingClientRect();
			room[0] = Math.max(room[0], left);
			room[1] = Math.max(room[1], top);
			room[2] = Math.min(room[2], right);
			room[3] = Math.min(room[3], bottom);
		}
		return room;
	};
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const blocks: Element[] = [];
	const blockOf = (element: Element): number => {
		let at = element;
		while (at.parentElement && getComputedStyle(at).display.startsWith('inline')) at = at.parentElement;
		if (!blocks.includes(at)) blocks.push(at);
		return blocks.indexOf(at);
	};
	const cells = Array.from(document.querySelectorAll('td, th, svg'));
	const shown: ShownText[] = [];
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const parent = node.parentElement;
		const text = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
		if (!parent || text === '' || parent.closest('script,style,noscript,option,.unseen,.skip')) continue;
		const style = getComputedStyle(parent);
		if (style.visibility !== 'visible' || style.opacity === '0') continue;
		const range = document.createRange();
		range.selectNodeContents(node);
		const [left, top, right, bottom] = roomOf(parent);
		const boxes = Array.from(range.getClientRects(), (box): [number, number, number, number] => [
			Math.max(box.left, left),
			Math.max(box.top, top) + scrollY,
			Math.min(box.right, right),
			Math.min(box.bottom, bottom) + scrollY,
		]).filter((box) => box[2] - box[0] > 1 && box[3] - box[1] > 1);
		if (boxes.length === 0) continue;
		const [one = 0, other = 0] = [luminance(colorOf(style.color)), luminance(backgroundOf(parent))].sort(
			(a, b) => b - a,
		);
		const cell = cells.indexOf(parent.closest('td, th, svg') ?? document.body);
		shown.push({ text, boxes, contrast: (one + 0.05) / (other + 0.05), cell, block: blockOf(parent) });
	}
	return shown;
}

/** What of the first list has no match in the second, each text as often as it stands there. */
function without(texts: readonly string[], others: readonly string[]): string[] {
	const left = new Map<string, number>();
	for (const text of others) left.set(text, (left.get(text) ?? 0) + 1);
	return texts.filter((text) => {
		const count = left.get(text) ?? 0;
		left.set(text, count - 1);
		return count <= 0;
	});
}

/** Pairs of texts of which one covers the other; lines that touch by a third of their height do not. */
function overlapping(texts: readonly ShownText[]): string[] {
	const lines = texts
		.flatMap(({ text, boxes }) =>
			boxes.map(([left, top, right, bottom]) => {
				const third = (bottom - top) / 3;
				return { text, left: left + 1, right: right - 1, top: top + third, bottom: bottom - third };
			}),
		)
		.sort((a, b) => a.top - b.top);
	const found: string[] = [];
	lines.forEach((line, at) => {
		for (let next = at + 1; next < lines.length; next++) {
			const other = lines[next];
			if (!other || other.top >= line.bottom) break;
			if (other.text !== line.text && other.left < line.right && line.left < other.right)
				found.push(`${line.text} ⨯ ${other.text}`);
		}
	});
	return found;
}

/** Texts of two boxes on one line with less than a hair of room between them: two words that are read as one. */
function touching(texts: readonly ShownText[]): string[] {
	return texts.flatMap((text, at) => {
		const before = texts[at - 1];
		const [from, to] = [before?.boxes.at(-1), text.boxes[0]];
		if (!before || !from || !to || before.block === text.block) return [];
		const isOneLine = Math.min(from[3], to[3]) - Math.max(from[1], to[1]) > (to[3] - to[1]) / 2;
		const room = to[0] - from[2];
		return isOneLine && room > -1 && room < 3 ? [`${before.text}|${text.text}`] : [];
	});
}

/**
 * Texts that stand above the one before them and not to its right: whoever reads down would meet them in another order.
 * Cells of a table may begin above the end of the one before, and what is written in a drawing has no order.
 */
function outOfOrder(texts: readonly ShownText[]): string[] {
	return texts.flatMap(({ text, boxes, cell }, at) => {
		const before = texts[at - 1];
		const [left = 0, top = 0, , bottom = 0] = boxes[0] ?? [];
		const [beforeLeft = 0, beforeTop = 0] = before?.boxes[0] ?? [];
		if (!before || cell >= 0 || before.cell >= 0) return [];
		return bottom <= beforeTop && top < beforeTop - 5 && left <= beforeLeft ? [`${before.text} → ${text}`] : [];
	});
}
