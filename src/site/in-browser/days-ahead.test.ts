import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, tinyRegistry } from '../../testing/built-site.ts';
import { openPage } from '../../testing/browser.ts';
import { openSite, type OpenSite } from '../../testing/open-site.ts';

// A handover and a new number are announced for days after that of the build, 22 November 2026.

let site: OpenSite;

beforeAll(async () => {
	const folder = await mkdtemp(join(tmpdir(), 'content-'));
	await cp(tinyRegistry, folder, { recursive: true });
	const file = join(folder, 'agencies/northreach/northreach-skerry.yaml');
	const text = await readFile(file, 'utf8');
	await writeFile(
		file,
		text
			.replace('answers: switchboard, accepts: [phone] }', 'ended: { on: 2026-11-25 } }\n  - { key: l2, kind: office, number: "22-345699", began: { on: 2026-11-25 } }')
			.replace('document: SK 8/2026 }', 'document: SK 8/2026 }\n    ended: { on: 2026-11-24, reason: retired }\n  - key: t3\n    role: spokesperson\n    name: Una Strand\n    posts: [{ key: p3, en: Council Treasurer }]\n    began: { on: 2026-11-24 }'),
	); // prettier-ignore
	site = await openSite(await buildSite({ content: folder }));
	await rm(folder, { recursive: true });
});
afterAll(() => site?.close());

test.each([
	[
		'2026-11-22T10:00:00Z',
		'Sven Okoro',
		'+999 22 345610',
		/Until 23 November 2026/,
		/From 24 November 2026: Una Strand/,
	],
	[
		'2026-11-23T23:59:00Z',
		'Sven Okoro',
		'+999 22 345610',
		/Until 23 November 2026/,
		/From 24 November 2026: Una Strand/,
	],
	['2026-11-24T00:01:00Z', 'Una Strand', '+999 22 345610', /^/, /^$/],
	['2026-11-25T10:00:00Z', 'Una Strand', '+999 22 345699', /^/, /^$/],
] as const)(
	'at %s a page that was built before names who speaks, and the number of the day',
	async (now, who, number, until, coming) => {
		// prettier-ignore
		const page = await openPage(site.browser);
		await page.clock.setFixedTime(now);
		await page.goto(`${site.address}agencies/northreach-skerry/`);
		const face = await page.locator('.face:visible').innerText();
		expect(face).toContain(who);
		expect(face).toMatch(until);
		expect(await page.locator('.face:visible').count()).toBe(1);
		const said = await page.locator('.face:visible .line .contact').allInnerTexts();
		const numbers = said.map((text) => text.replace(/\s+/g, ' ').trim());
		expect(numbers.some((shown) => shown.replaceAll(' ', '') === number.replaceAll(' ', ''))).toBe(true);
		expect(numbers.join(' ').replaceAll(' ', '')).not.toContain(number.endsWith('10') ? '345699' : now < '2026-11-25' ? '345699' : 'none'); // prettier-ignore
		expect((await page.locator('.coming:visible').allInnerTexts()).join(' ')).toMatch(coming);
		expect((await page.locator('.persons:visible').innerText()).includes(who)).toBe(true);
		await page.context().close();
	},
);
