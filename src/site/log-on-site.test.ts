import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkReceipt } from '../publications/log/check-receipt.ts';
import { parseCheckpoint } from '../publications/log/checkpoint.ts';
import { filesOfLog } from '../publications/log/files-of-log.ts';
import { registryFrom } from '../registry/registry-from.ts';
import type { BuiltSite } from '../testing/built-site.ts';
import { readContentFiles } from '../testing/read-content-files.ts';
import { sharedSite } from '../testing/shared-site.ts';
import { publicationSlug } from './addresses/publication-address.ts';

const filesIn = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

describe('a site of a signed registry', () => {
	let site: BuiltSite;
	beforeAll(async () => {
		site = await sharedSite('sample');
	});

	test('has the static log byte for byte, and the checkpoint as it is committed', () => {
		const { folder } = site;
		const { registry } = registryFrom(readContentFiles('content')).value!;
		const files = filesOfLog(registry.publications, registry.log);
		expect(filesIn(join(folder, 'log')).sort()).toEqual(files.map(({ path }) => path).sort());
		for (const { path, bytes } of files) {
			expect([path, Buffer.compare(readFileSync(join(folder, 'log', path)), bytes)]).toEqual([path, 0]);
		}
		expect(readFileSync(join(folder, 'log/checkpoint'), 'utf8')).toBe(
			readFileSync('content/proofs/checkpoint', 'utf8'),
		);
	});

	test('has a receipt that holds for every row of every publication', () => {
		const { folder } = site;
		const { registry } = registryFrom(readContentFiles('content')).value!;
		const expected = registry.publications.flatMap(({ header, rows }) =>
			[...new Set(rows.map(({ body }) => body))].map((agency) => `${publicationSlug(header)}/${agency}.json`),
		);
		expect(filesIn(join(folder, 'receipts')).sort()).toEqual(expected.sort());
		// One signature is verified as many times as there are receipts: a part of them shows it.
		for (const path of expected.filter((_, at) => at % 9 === 0)) {
			const { sound, fault } = checkReceipt(readFileSync(join(folder, 'receipts', path)), registry.log!.keys);
			expect([path, fault]).toEqual([path, undefined]);
			expect(`${publicationSlug(sound!.header)}/${sound!.rows[0]!.body}.json`).toBe(path);
		}
	});

	test('leads from each row of an edition to its receipt, and says what is signed and that the sample proves nothing', () => {
		const { folder, pages } = site;
		const { size } = parseCheckpoint(readFileSync(join(folder, 'log/checkpoint')))!.checkpoint;
		const html = pages.get('en/roster/2026/')!;
		const rows = html.match(/<tr class="agency"/g) ?? [];
		const links = [...html.matchAll(/href="([^"]*\/receipts\/[^"]+)"/g)].map(([, href = '']) => href);
		expect(links).toHaveLength(rows.length);
		for (const link of links) expect(existsSync(join(folder, link.slice(link.indexOf('receipts'))))).toBe(true);
		for (const path of ['en/roster/2026/', 'en/data/']) {
			expect(pages.get(path)).toContain(`Signed: publications 1 to ${size}`);
			expect(pages.get(path)).toContain('public and worthless');
		}
	});
});

test('a site of a registry that nobody signs says so, and has neither log nor receipts', async () => {
	const { folder, pages } = await sharedSite('tiny');
	for (const name of ['log', 'receipts']) expect(existsSync(join(folder, name))).toBe(false);
	const editions = [...pages].filter(([path, html]) => /^roster\/\d{4}\/$/.test(path) && !html.includes('"refresh"'));
	expect(editions.length).toBeGreaterThan(0);
	for (const [path, html] of editions) {
		expect([path, html.includes('Not signed: nobody signs')]).toEqual([path, true]);
	}
});
