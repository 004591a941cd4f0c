import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askedIn } from '../../finder/lookup-keys.ts';
import { shardOfKey, type LookupShard } from '../../finder/lookup-shard.ts';
import { hasHan } from '../../finder/fold.ts';
import { registryFrom } from '../../registry/registry-from.ts';
import type { Registry } from '../../registry/registry.ts';
import { barriersOn } from '../../testing/accessibility.ts';
import { sampleContent, tinyRegistry } from '../../testing/built-site.ts';
import { readContentFiles } from '../../testing/read-content-files.ts';
import { readPerson } from '../chinese-pronunciations.ts';
import { openPage } from '../../testing/browser.ts';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';

const country = { sample: '86', tiny: '999' } as const;

describe.each(['sample', 'tiny'] as const)('in the registry %s', (name) => {
	let site: OpenSite;
	let shards: readonly LookupShard[];
	let registry: Registry;
	beforeAll(async () => {
		site = await openSite(await sharedSite(name));
		const content = name === 'sample' ? sampleContent : tinyRegistry;
		registry = registryFrom(readContentFiles(content)).value?.registry as Registry;
		const files = site.built.files.filter((file) => /^_check\/\d+\.json$/.test(file));
		shards = await Promise.all(
			files.map(async (_, at) => JSON.parse(await readFile(join(site.built.folder, `_check/${at}.json`), 'utf8'))),
		);
	});
	afterAll(() => site?.close());

	const agenciesWith = (text: string) =>
		askedIn(text, country[name])
			.flatMap(({ keys }) => keys)
			.flatMap((key) => shards[shardOfKey(key, shards.length)]?.keys[key] ?? [])
			.map(({ id }) => id);

	test('every number and mail address that stands on a page of an agency is known to the check', () => {
		const unknown: string[] = [];
		let count = 0;
		for (const [path, html] of site.built.pages) {
			if (!/^(en\/|zh\/)?agencies\/[^/]+\/$/.test(path)) continue;
			const main = html.slice(html.indexOf('<main'), html.indexOf('</main>')).replace(/<[^>]+>/g, ' ');
			for (const [text] of main.matchAll(
				/\b0\d{2,3}-\d{6,8}\b|\+\d{2,3} \d{2,3} \d{4} \d{4}|[\w.-]+@[\w.-]+\.example/g,
			)) {
				count += 1;
				if (agenciesWith(text).length === 0) unknown.push(`${path} ${text}`);
			}
		}
		expect(count).toBeGreaterThan(5);
		expect([...new Set(unknown)]).toEqual([]);
	});

	test('everybody in office is known by every reading of the name, the surname first and last; every agency by its English words in any order', () => {
		const unknown: string[] = [];
		let count = 0;
		const asks = (text: string, agency: string) => {
			count += 1;
			if (!agenciesWith(text).includes(agency)) unknown.push(`${agency} ${text}`);
		};
		for (const { id, record } of registry.agencies) {
			for (const { name } of record.terms) {
				if (typeof name !== 'string' || !hasHan(name)) continue;
				const [surname = '', ...given] = readPerson(name);
				asks(`${surname} ${given.join('')}`, id);
				asks(`${given.join('')} ${surname}`, id);
			}
			const name = record.name.en ?? '';
			if (/^\S+ of [^ ]+$/.test(name)) asks(name.split(' of ').reverse().join(' '), id);
		}
		expect(count).toBeGreaterThan(0);
		expect(unknown).toEqual([]);
	});

	test('no shard is more than one small answer', async () => {
		const { gzipSync } = await import('node:zlib');
		const sizes = shards.map((shard) => gzipSync(JSON.stringify(shard)).length);
		expect(Math.max(...sizes)).toBeLessThanOrEqual(4096);
	});

	test('the page stands in every language without barriers', async () => {
		const paths = [...site.built.pages.keys()].filter((path) => /^(..\/)?check\/$/.test(path));
		for (const path of paths) {
			await site.page.goto(`${site.address}${path}?q=${encodeURIComponent('0851-00000009, Ann Weir')}`);
			await site.page.locator('.check-answer').first().waitFor();
			expect(await barriersOn(site.page)).toEqual([]);
		}
		expect(site.complaints).toEqual([]);
	});
});

describe('who asks', () => {
	let site: OpenSite;
	beforeAll(async () => {
		site = await openSite(await sharedSite('sample'));
	});
	afterAll(() => site?.close());

	const answers = async (typed: string, path = 'check/', now = '2026-11-22T04:00:00Z') => {
		const page = await openPage(site.browser);
		await page.clock.setFixedTime(now);
		await page.goto(site.address + path);
		await page.locator('[name=q]').last().fill(typed);
		await page.locator('.check button').click();
		await page.locator('.check-answer').first().waitFor();
		const all = await page
			.locator('.check-answer')
			.evaluateAll((sections) =>
				sections.map((section) => [(section as HTMLElement).dataset['standing'], section.textContent].join(': ')),
			);
		await page.context().close();
		return all;
	};

	test('is told until when a number was in use, and never that it is one that answers', async () => {
		const [said] = await answers('0851-00000009');
		expect(said).toMatch(/^ended: .*贵州省教育厅.*2024年1月4日/);
		const [english] = await answers('+86 851 0000 0009', 'en/check/');
		expect(english).toMatch(/^ended: .*Department of Education.*4 January 2024/);
	});

	test('is told of a former name, of one entered in error, and of what was never recorded', async () => {
		const said = await answers('教育委员会\n覃沛林\n王不在\n0851-09999998');
		expect(said.map((text) => text.split(':')[0])).toEqual(['ended', 'wrong', 'none', 'none']);
		expect(said[0]).toContain('贵州省教育厅');
		expect(said[3]).toContain('贵州省人民政府新闻办公室');
	});

	test('is told of numbers and names that stand in a message, and of no other words that they were never recorded', async () => {
		const said = await answers('您好我是省教育厅单红梅，电话0851-00000001，请于2026年11月30日10时回电');
		expect(said.map((text) => text.split(':')[0])).toEqual(['current', 'current', 'current']);
		expect(said.join()).not.toContain('从未');
		const forms = await answers('tel:+86-851-00000001\n(+86)0851-00000001\n0851-00000009 0851-00000001');
		expect(forms.map((text) => text.split(':')[0])).toEqual(['current', 'current', 'ended', 'current']);
		expect(forms.join()).not.toMatch(/\btel\b|[^+(]86\)/);
	});

	test('is told of a line that its confirmation is overdue or was never made, as on the page of its agency', async () => {
		const said = (await answers('12345')).join();
		expect(said).toContain('核验过期');
		expect(said).toContain('从未核验');
	});

	test('is led to a search by a name in letters that is not recorded, of which nobody says never', async () => {
		const [said] = await answers('Departement of Edukation', 'en/check/');
		expect(said).toContain('spelt otherwise');
		expect(said).not.toContain('never');
	});

	test('is told that a mobile number is none of the register', async () => {
		expect((await answers('13800000000'))[0]).toContain('手机');
	});

	test('keeps the question in the address, and sends what was typed nowhere', async () => {
		const page = await openPage(site.browser);
		const asked: string[] = [];
		page.on('request', (request) => asked.push(decodeURIComponent(request.url())));
		await page.goto(`${site.address}check/`);
		await page.locator('[name=q]').last().fill('0851-00000009');
		await page.locator('.check button').click();
		await page.locator('.check-answer').waitFor();
		expect(page.url()).toContain('?q=0851-00000009');
		expect(asked.filter((address) => address.includes('0851'))).toEqual([]);
		expect(asked.filter((address) => address.includes('/_check/'))).toHaveLength(1);
		await page.context().close();
	});

	test('without a script is led to the lists', async () => {
		const page = await openPage(site.browser, { javaScriptEnabled: false });
		await page.goto(`${site.address}check/`);
		expect(await page.locator('noscript a').count()).toBeGreaterThan(1);
		await page.context().close();
	});
});
