import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { templatesOf } from '../../testing/built-site.ts';
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
	test.each(['roster/2026/', 'en/roster/2026/'])('a list of 300 persons takes at most 12 pages: %s', async (path) => {
		const { page, address } = site;
		await page.goto(address + path);
		const persons = await page.evaluate(() => {
			const names = () =>
				Array.from(document.querySelectorAll('.official-list .name')).filter((name) => name.textContent?.trim());
			const groups = Array.from(document.querySelectorAll('.official-list tbody'));
			for (let index = 0; names().length < 300; index += 1) {
				const group = groups[index % groups.length];
				group?.parentElement?.append(group.cloneNode(true));
			}
			return names().length;
		});
		expect(persons).toBeGreaterThanOrEqual(300);
		const pages = await readPages(await page.pdf({ preferCSSPageSize: true }));
		expect(pages.length).toBeLessThanOrEqual(12);
		const head = await page.locator('.official-list thead th').last().innerText();
		const hash = await page.locator('code.hash').first().innerText();
		for (const [index, text] of pages.entries()) {
			expect(text).toContain(`— ${index + 1} —`);
			expect(text.replace(/\s/g, '')).toContain(hash);
			// The last page may hold the foot of the site alone.
			if (index < pages.length - 1) expect(text).toContain(head);
		}
	});

	test('the row of an agency stands on one page, whole', async () => {
		const { page, address } = site;
		await page.goto(`${address}roster/2026/`);
		// A mark of its own at both ends of each row, as text that the reader of the file finds.
		const rows = await page.evaluate(() => {
			const first = Array.from(document.querySelectorAll('.official-list tr.first'));
			first.forEach((row, index) => {
				row.querySelector('th')?.prepend(`[${index}:`);
				const lines = [row];
				while (lines.at(-1)?.nextElementSibling?.matches('.more'))
					lines.push(lines.at(-1)?.nextElementSibling as Element);
				for (const cell of lines.at(-1)?.querySelectorAll('td') ?? []) cell.append(`:${index}]`);
			});
			return first.length;
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

/** The words of each page, by a reader of PDF files. */
async function readPages(pdf: Buffer): Promise<string[]> {
	const { text } = await extractText(new Uint8Array(pdf));
	return text;
}

async function printedPages(): Promise<number> {
	const pdf = await site.page.pdf({ preferCSSPageSize: true });
	return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
