import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { templatesOf } from '../../testing/built-site.ts';
import { brokenWords } from '../../testing/set-type.ts';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';

// The content of the house, served with the headers that a host is asked to send.

let site: OpenSite;
beforeAll(async () => {
	site = await openSite(await sharedSite('sample'));
});
afterAll(() => site?.close());

test('no page breaks the policy of the site, in its head and in the headers', async () => {
	const { page, address, built, complaints } = site;
	// Both languages have the same templates; a page that is not there answers so.
	const pages = [...built.pages.keys()].filter((path) => !path.startsWith('en/') && path !== '404.html');
	for (const path of templatesOf(pages)) await page.goto(address + path);
	expect(complaints).toEqual([]);
});

describe('of every agency', () => {
	const long: string[] = [];
	beforeAll(async () => {
		const { page, address, built } = site;
		const agencies = [...built.pages.keys()].filter((path) => /^(en\/)?agencies\/[^/]+\/$/.test(path));
		for (const path of agencies) {
			await page.goto(address + path);
			const pages = await printedPages();
			if (pages !== 1) long.push(`${path} ${pages}`);
		}
	});

	test('the page takes one page of paper', () => expect(long).toEqual([]));
});

describe('on paper', () => {
	// A browser that has no words in its margins is made of one that has: Firefox prints the foot of the table instead.
	test.each([
		['roster/2026/', true],
		['en/roster/2026/', true],
		['roster/2026/', false],
		['en/roster/2026/', false],
	])(
		'a list of 300 persons takes at most 12 pages, and each says what it is: %s, words in margins: %s',
		async (path, margins) => {
			const { page, address } = site;
			await page.goto(address + path);
			if (!margins) await page.evaluate(withoutMargins);
			const persons = await page.evaluate(() => {
				const names = () => document.querySelectorAll('.official-list .person .name').length;
				const groups = Array.from(document.querySelectorAll('.official-list tbody'));
				for (let index = 0; names() < 300; index += 1) {
					const group = groups[index % groups.length];
					group?.parentElement?.append(group.cloneNode(true));
				}
				return names();
			});
			expect(persons).toBeGreaterThanOrEqual(300);
			const pages = await readPages(await page.pdf({ preferCSSPageSize: true }));
			expect(pages.length).toBeLessThanOrEqual(12);
			const head = (await page.locator('.official-list thead th').last().innerText()).replace(/\s/g, '');
			const hash = await page.locator('code.hash').first().innerText();
			const day = (await page.locator('.signed time').innerText()).replace(/\s/g, '');
			for (const [index, text] of pages.entries()) {
				const words = text.replace(/\s/g, '');
				if (margins) expect(text).toContain(`— ${index + 1} —`);
				expect(words).toContain(hash);
				expect(words).toContain(day);
				// The last page may hold the end of the publication alone.
				if (index < pages.length - 1) expect(words).toContain(head);
			}
		},
	);

	test.each(['', 'en/'])('a publication is signed behind its last row: %s', async (language) => {
		const { page, address, built } = site;
		const isPublication = new RegExp(`^${language}roster/\\d[^/]*/$`);
		const paths = [...built.pages]
			.filter(([path, html]) => isPublication.test(path) && !html.includes('http-equiv="refresh"'))
			.map(([path]) => path);
		expect(paths.length).toBeGreaterThan(5);
		for (const path of paths) {
			await page.goto(address + path);
			const [signed, last] = await page.evaluate(() => [
				document.querySelector('.signed')?.getBoundingClientRect().top ?? -1,
				Array.from(document.querySelectorAll('main table')).at(-1)?.getBoundingClientRect().bottom ?? Infinity,
			]);
			expect(signed, path).toBeGreaterThan(last ?? 0);
			const [, issuer = '', day = ''] = /class="signed">(.*?)<br>(.*?)<\/p>/s.exec(built.pages.get(path) ?? '') ?? [];
			expect(issuer.trim(), path).not.toBe('');
			expect(day, path).toContain('<time datetime="20');
		}
	});

	test('no day, number or label is broken inside a row of paper', async () => {
		const { page, address, built } = site;
		await page.emulateMedia({ media: 'print' });
		const isEnglish = (path: string) => String(path.startsWith('en/'));
		const languages = Object.values(Object.groupBy(built.pages.keys(), isEnglish));
		const broken: string[] = [];
		for (const path of languages.flatMap((pages = []) => templatesOf(pages))) {
			await page.goto(address + path);
			// The width between the margins of a sheet, upright or on its side.
			const wide = await page.evaluate(() => document.body.matches('.official'));
			await page.setViewportSize({ width: wide ? 850 : 590, height: 900 });
			const spots = await page.evaluate(brokenWords, 'time');
			broken.push(...spots.filter((spot) => /[年月日]|^\+?[\d-]{7,}$/.test(spot)).map((spot) => `${path}: ${spot}`));
		}
		await page.emulateMedia({ media: null });
		await page.setViewportSize({ width: 390, height: 844 });
		expect(broken).toEqual([]);
	});

	// The font of the text is the reader's own. One that has both makes a radical of it where a sheet is copied.
	test('the headings on a sheet are copied as characters, not as the radicals that look like them', async () => {
		const { page, address } = site;
		for (const path of ['roster/2026/', 'roster/2026-supplement-2/', 'agencies/guizhou-education/', '']) {
			await page.goto(address + path);
			const headings = await page.evaluate(() => {
				// A quiet one is set in the font of the text.
				const found = Array.from(document.querySelectorAll('h1, h2:not(.quiet)'));
				document.body.replaceChildren(...found);
				document.documentElement.style.setProperty('--print-foot', '""');
				return found.map(({ textContent }) => textContent ?? '').join('');
			});
			const [text = ''] = [(await extractText(new Uint8Array(await page.pdf()), { mergePages: true })).text];
			expect(text.match(/[\u2e80-\u2fdf]/g) ?? [], path).toEqual([]);
			const missing = [...headings.replace(/\s/g, '')].filter((character) => !text.includes(character));
			expect(missing, path).toEqual([]);
		}
	});

	test('the row of an agency stands on one page, whole', async () => {
		const { page, address } = site;
		await page.goto(`${address}roster/2026/`);
		// A mark of its own at both ends of each row, as text that the reader of the file finds.
		const rows = await page.evaluate(() => {
			const agencies = Array.from(document.querySelectorAll('.official-list .agency'));
			agencies.forEach((row, index) => {
				row.querySelector('th')?.prepend(`[${index}:`);
				for (const cell of row.querySelectorAll('td:not(.number)')) cell.append(`:${index}]`);
			});
			return agencies.length;
		});
		expect(rows).toBeGreaterThan(50);
		const pages = await readPages(await page.pdf({ preferCSSPageSize: true }));
		const split = Array.from({ length: rows }, (_, index) => index).filter((index) => {
			const pagesWith = (mark: string) => pages.flatMap((text, page) => (text.includes(mark) ? [page] : []));
			return new Set([...pagesWith(`[${index}:`), ...pagesWith(`:${index}]`)]).size !== 1;
		});
		expect(split).toEqual([]);
	});
});

/** Takes from a page what only browsers with words in the margins of a sheet know. */
function withoutMargins(): void {
	for (const sheet of Array.from(document.styleSheets)) {
		const take = (list: CSSStyleSheet | CSSGroupingRule) => {
			for (let at = list.cssRules.length - 1; at >= 0; at -= 1) {
				const rule = list.cssRules[at];
				if (rule instanceof CSSSupportsRule && rule.conditionText.includes('interpolate-size')) list.deleteRule(at);
				else if (rule instanceof CSSGroupingRule) take(rule);
			}
		};
		take(sheet);
	}
	document.documentElement.style.setProperty('--print-foot', '""');
}

/** The words of each page, by a reader of PDF files. */
async function readPages(pdf: Buffer): Promise<string[]> {
	const { text } = await extractText(new Uint8Array(pdf));
	return text.map((page) => page.replace(/[\u2f00-\u2fdf]/g, (radical) => radical.normalize('NFKC')));
}

async function printedPages(): Promise<number> {
	const pdf = await site.page.pdf({ preferCSSPageSize: true });
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
