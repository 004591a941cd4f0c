import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsqr from 'jsqr';
import { getDocumentProxy } from 'unpdf';
import { afterAll, describe, expect, test } from 'vitest';
import { documentOf } from '../../formats/documents/document-of.ts';
import { cell, type DocumentEntry, type OfficialDocument } from '../../formats/documents/official-document.ts';
import { registryFrom } from '../../registry/registry-from.ts';
import { sampleContent } from '../../testing/built-site.ts';
import { readContentFiles } from '../../testing/read-content-files.ts';
import { openPress } from './press.ts';

const press = openPress();
afterAll(() => press.close());

const registry = registryFrom(readContentFiles(sampleContent)).value?.registry;
if (!registry) throw new Error('the sample cannot be read');
const documents = registry.publications.flatMap((publication) => documentOf(registry, { publication }) ?? []);
const documentOfKind = (kind: string) => {
	const publication = registry.publications.findLast(({ header }) => header.kind === kind);
	const document = publication && documentOf(registry, { publication });
	if (!document) throw new Error(`the sample has no ${kind}`);
	return document;
};
const edition = documentOfKind('annual');
const erratum = documentOfKind('erratum');

/** The page as words, without what is only there for the eye: backgrounds, heads and feet. */
interface ReadPage {
	readonly text: string;
	/** What repeats on every page, or is only there for the eye. */
	readonly artifacts: string;
	/** The roles of the tags, from the outside in, as often as they are there. */
	readonly roles: readonly string[];
}

/** Reads a PDF with a reader that is not ours. */
async function read(bytes: Uint8Array) {
	const pdf = await getDocumentProxy(bytes.slice());
	const pages: ReadPage[] = [];
	for (let number = 1; number <= pdf.numPages; number += 1) {
		const page = await pdf.getPage(number);
		const { items } = await page.getTextContent({ includeMarkedContent: true });
		const texts = { text: '', artifacts: '' };
		const open: boolean[] = [];
		for (const item of items) {
			if ('str' in item) texts[open.includes(true) ? 'artifacts' : 'text'] += `${item.str}\n`;
			else if (item.type.startsWith('begin')) open.push('tag' in item && item.tag === 'Artifact');
			else open.pop();
		}
		pages.push({ ...texts, roles: rolesIn(await page.getStructTree()) });
	}
	return {
		pages,
		outline: await pdf.getOutline(),
		info: (await pdf.getMetadata()).info as Record<string, unknown>,
		mark: await pdf.getMarkInfo(),
	};
}

function rolesIn(node: unknown): string[] {
	const { role, children = [] } = node as { readonly role?: string; readonly children?: readonly unknown[] };
	return [...(role === undefined ? [] : [role]), ...children.flatMap(rolesIn)];
}

const linesIn = ({ sections }: OfficialDocument) =>
	sections.flatMap(({ entries }) => entries.flatMap(({ rows }) => rows.flat().flatMap(({ text }) => text)));
const joined = (text: string) => text.replace(/\s/g, '');

/** The edition with other entries in its first table, and no other table. */
const withEntries = (entries: readonly DocumentEntry[]): OfficialDocument => ({
	...edition,
	sections: edition.sections.slice(0, 1).map((section) => ({ ...section, entries })),
});
const [entry] = edition.sections[0]?.entries ?? [];
/** An entry of one row with these words in the columns of name, post and what it is reached by. */
const entryWith = (name: string, post: string, reached: string): DocumentEntry => ({
	rows: [
		[
			cell('1', 'centred'),
			cell('教育厅'),
			cell('新闻发言人', 'centred'),
			cell(name, 'name'),
			cell(post),
			cell(reached, 'small'),
		],
	],
});

describe('a PDF of the sample', { timeout: 60_000 }, () => {
	test.each(documents.map((document) => [document.title, document] as const))(
		'%s has every word of its table as ordinary characters, each line whole',
		async (_, document) => {
			const { pages } = await read(await press.print(document));
			const text = joined(pages.map((page) => page.text).join(''));
			for (const line of linesIn(document))
				for (const part of line.split(document.words.semicolon)) expect(text).toContain(joined(part));
			expect(text).not.toMatch(/[\u2e80-\u2fdf\ue000-\uf8ff\ufffd]/u);
		},
	);

	test('every page says which edition it is, and its number; the first row of a table that goes on is on each', async () => {
		const { pages } = await read(await press.print(edition));
		expect(pages.length).toBeGreaterThan(3);
		for (const [index, { text, artifacts }] of pages.entries()) {
			for (const foot of edition.foot) expect(artifacts).toContain(foot);
			expect(artifacts).toContain(`— ${index + 1} —`);
			expect(artifacts).toContain(edition.words.sampleText);
			const headers = edition.sections[0]?.columns.map(({ header }) => header) ?? [];
			for (const header of headers) expect(text + artifacts).toContain(header);
		}
	});

	test('its tags are those of a document with headings and tables, and its bookmarks are its headings', async () => {
		const { pages, outline, info, mark } = await read(await press.print(edition));
		const roles = pages.flatMap((page) => page.roles);
		for (const role of ['H1', 'H2', 'Table', 'THead', 'TBody', 'TR', 'TH', 'TD']) expect(roles).toContain(role);
		expect(mark).toMatchObject({ Marked: true });
		expect(info).toMatchObject({ Language: 'zh-CN', Title: edition.title, Author: edition.issuer });
		const [title] = outline as readonly { title: string; items: readonly { title: string }[] }[];
		expect(title?.title).toBe(edition.title);
		expect(title?.items.map((item) => item.title)).toEqual(edition.sections.map(({ heading }) => heading));
	});

	test('it carries the bytes of the salts, and its day is that of the publication', async () => {
		const { info } = await read(await press.print(edition));
		expect(info['Keywords']).toContain(edition.mark);
		expect(info['CreationDate']).toBe(`D:${edition.published.replaceAll('-', '')}000000Z`);
		expect(info['ModDate']).toBe(info['CreationDate']);
	});

	test('a list of 300 persons takes at most twelve pages', async () => {
		const personsIn = (entries: readonly DocumentEntry[]) =>
			entries.flatMap(({ rows }) => rows.flat()).filter(({ look }) => look === 'name').length;
		const sections = edition.sections.map((section) => ({ ...section, entries: [...section.entries] }));
		for (let at = 0; personsIn(sections.flatMap(({ entries }) => entries)) < 300; at += 1) {
			const section = sections[at % sections.length];
			const from = edition.sections[at % sections.length]?.entries ?? [];
			section?.entries.push(...from);
		}
		const { pages } = await read(await press.print({ ...edition, sections }));
		const persons = personsIn(sections.flatMap(({ entries }) => entries));
		expect(pages.length).toBeLessThanOrEqual(Math.ceil((persons / 300) * 12));
	});

	test('it weighs at most 600 KB, and no row of a long list more than 3 KB', async () => {
		expect((await press.print(edition)).length).toBeLessThanOrEqual(600_000);
		const entries = edition.sections.flatMap((section) => section.entries);
		const many = Array.from({ length: 6 }, () => entries).flat();
		expect((await press.print(withEntries(many))).length).toBeLessThanOrEqual(3_000 * many.length);
	});

	test('it is the same file each time', async () => {
		expect(Buffer.compare(await press.print(edition), await press.print({ ...edition }))).toBe(0);
	});
});

describe('a document that nobody expected', { timeout: 60_000 }, () => {
	test('a character that the font lacks is printed as 〓 with a note that names it, wherever it stands', async () => {
		const rare = '\u{21484}';
		const document = {
			...withEntries([entryWith(`王${rare}`, `${rare}长`, `a@${rare}.example`), entryWith('李\u{20BB7}', '处长', 'b')]),
			title: `名录${rare}`,
			issuer: `办公室${rare}`,
			preface: [`公布${rare}。`],
		};
		const { pages, info } = await read(await press.print(document));
		const text = joined(pages.map((page) => page.text).join(''));
		expect(text).not.toContain(rare);
		expect(text).toContain('王〓');
		for (const code of ['U+21484', 'U+20BB7']) expect(text.split(code)).toHaveLength(2);
		expect(info['Title']).toBe('名录〓');
	});

	test('words of a record are never markup', async () => {
		const hostile = '#panic("x") $1/0$ *a* _b_ `c` \\ [d] <e> @f //g = h "q" #let ~ -- ---';
		const { pages } = await read(await press.print(withEntries([entryWith(hostile, hostile, hostile)])));
		expect(joined(pages.map((page) => page.text).join('')).split(joined(hostile))).toHaveLength(4);
	});

	test.each([
		['a post of 200 characters', entryWith('张三', '党组成员、副厅长'.repeat(25), 'a@b.example')],
		['an address without a place to break', entryWith('张三', '处长', `${'a'.repeat(190)}@b.example`)],
		['a name of 200 letters', entryWith('A'.repeat(200), '处长', 'a@b.example')],
		[
			'an agency with six lines',
			entryWith('张三', '处长', Array.from({ length: 6 }, (_, n) => `传真 0851-0000000${n}`).join('；')),
		],
	])('%s stays inside its cell, and all of it is printed', async (_, odd) => {
		const bytes = await press.print(withEntries([odd]));
		const { pages } = await read(bytes);
		const text = joined(pages.map((page) => page.text).join(''));
		for (const { text: lines } of odd.rows.flat())
			for (const part of lines.flatMap((line) => line.split('；'))) expect(text).toContain(joined(part));
		const pdf = await getDocumentProxy(bytes.slice());
		for (let number = 1; number <= pdf.numPages; number += 1) {
			const page = await pdf.getPage(number);
			const [, , width = 0] = page.view;
			const { items } = await page.getTextContent();
			for (const item of items)
				if ('str' in item) expect((item.transform[4] as number) + item.width).toBeLessThan(width - 70);
		}
	});

	test('an agency that is higher than a page is divided, and one that is not never is', async () => {
		const person = (nth: number) => [cell(`甲${nth}乙`, 'name'), cell('处长')];
		const tall = (persons: number): DocumentEntry => ({
			rows: Array.from({ length: persons }, (_, nth) =>
				nth === 0
					? [
							cell('1', 'centred', { rows: persons }),
							cell('教育厅', 'words', { rows: persons }),
							cell('新闻发言人', 'centred', { rows: persons }),
							...person(nth),
							cell('办公室', 'small', { rows: persons }),
						]
					: person(nth),
			),
		});
		const { pages } = await read(await press.print(withEntries([tall(90)])));
		const text = joined(pages.map((page) => page.text).join(''));
		for (let nth = 0; nth < 90; nth += 1) expect(text).toContain(`甲${nth}乙`);
		const whole = await read(
			await press.print(
				withEntries([entry, entry, entry, entry, entry, entry, tall(12), tall(12)].filter((of) => of !== undefined)),
			),
		);
		for (const page of whole.pages) {
			const here = Array.from({ length: 12 }, (_, nth) => page.text.split(`甲${nth}乙`).length - 1);
			expect(new Set(here).size).toBe(1);
		}
	});

	test('an edition that prints nobody is a document all the same', async () => {
		const { pages } = await read(await press.print({ ...edition, sections: [] }));
		expect(joined(pages[0]?.text ?? '')).toContain(joined(edition.preface.join('')));
	});

	test('what breaks PDF/UA is an error and no file', async () => {
		await expect(press.print({ ...edition, title: '' })).rejects.toThrow(/title/i);
		await expect(press.print(erratum)).resolves.toBeDefined();
	});
});

const hasPoppler = (() => {
	try {
		execFileSync('pdftoppm', ['-v'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
})();

describe.skipIf(!hasPoppler)('where poppler is installed', { timeout: 60_000 }, () => {
	const folder = mkdtempSync(join(tmpdir(), 'paper-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));

	test('a telephone reads the address of the edition from every page', async () => {
		writeFileSync(join(folder, 'a.pdf'), await press.print(edition));
		// Whoever points a telephone at the code sees the foot of the page: 28 of its 210 mm.
		const dots = 200 / 25.4;
		const foot = [0, 182, 297, 28].map((millimetres) => String(Math.round(millimetres * dots)));
		const [x = '', y = '', width = '', height = ''] = foot;
		execFileSync('pdftoppm', [
			...['-r', '200', '-x', x, '-y', y, '-W', width, '-H', height],
			...[join(folder, 'a.pdf'), join(folder, 'a')],
		]);
		const pictures = readdirSync(folder).filter((name) => name.endsWith('.ppm'));
		expect(pictures.length).toBeGreaterThan(3);
		for (const name of pictures) {
			const seen = pixelsOf(readFileSync(join(folder, name)));
			expect(jsqr(seen.data, seen.width, seen.height)?.data, name).toBe(edition.address);
		}
	});

	test('it reads the same words as others', async () => {
		writeFileSync(join(folder, 'b.pdf'), await press.print(erratum));
		const text = joined(execFileSync('pdftotext', [join(folder, 'b.pdf'), '-'], { encoding: 'utf8' }));
		for (const line of linesIn(erratum)) expect(text).toContain(joined(line));
	});
});

/** The pixels of a picture as `pdftoppm` writes it: a head of three numbers, then red, green and blue. */
function pixelsOf(picture: Buffer) {
	const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(picture.toString('latin1', 0, 64));
	const [width, height] = [Number(head?.[1]), Number(head?.[2])];
	const from = head?.[0].length ?? 0;
	const data = new Uint8ClampedArray(width * height * 4);
	for (let at = 0; at < width * height; at += 1) {
		data.set(picture.subarray(from + 3 * at, from + 3 * at + 3), 4 * at);
		data[4 * at + 3] = 255;
	}
	return { data, width, height };
}
