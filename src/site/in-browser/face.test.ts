import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, tinyRegistry, type BuiltSite } from '../../testing/built-site.ts';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';

// The page of an agency answers on its first screen: what it is called, who speaks, the number to call now, whether it
// is answered, and when it was confirmed. All sites were built on 22 November 2026, a Sunday.

const moments = { open: '2026-11-23T10:00:00', shut: '2026-11-22T23:00:00' } as const;
const looks = [
	{ look: 'on a phone', width: 390, height: 844, large: false, limit: 450 },
	{ look: 'on a screen', width: 1280, height: 800, large: false, limit: 600 },
	{ look: 'in large text', width: 390, height: 844, large: true, limit: 620 },
] as const;
const parts = ['name', 'post', 'number', 'now', 'verified'] as const;

interface Measured {
	readonly path: string;
	readonly look: string;
	readonly limit: number;
	readonly bottom: number;
	readonly missing: readonly string[];
	readonly header: number;
	readonly stampLines: number;
	/** The number in front is answered, or none is. */
	readonly leads: boolean;
}

describe.each([
	['the sample', () => sharedSite('sample'), '+08:00', true],
	['the second registry', () => sharedSite('tiny'), 'Z', true],
	['a registry of long names and posts', withLongNames, 'Z', false],
])('on every page of an agency of %s', (_which, build, zone, isWhole) => {
	let site: OpenSite;
	const measured: Measured[] = [];

	beforeAll(async () => {
		site = await openSite(await build());
		const { page, address, built } = site;
		const agencies = [...built.pages.keys()].filter((path) => /^([a-z]{2}\/)?agencies\/[^/]+\/$/.test(path));
		for (const path of agencies) {
			await page.goto(address + path);
			if (await page.locator('.face:not([hidden]) .who-speaks').count()) measured.push(...(await measurePage(path)));
		}
		const worst = [...measured].sort((a, b) => b.bottom - b.limit - (a.bottom - a.limit)).slice(0, 5);
		console.info(worst.map(({ path, look, bottom, limit }) => `${bottom} of ${limit} ${look} ${path}`).join('\n'));
	}, 300_000);
	afterAll(() => site?.close());

	// A screen is resized once a page: the next page begins with the size at which the last one ended.
	let looksInTurn = [looks.filter(({ width }) => width === 390), looks.filter(({ width }) => width !== 390)];
	async function measurePage(path: string): Promise<Measured[]> {
		const found: Measured[] = [];
		looksInTurn = [...looksInTurn].reverse();
		for (const sameSize of looksInTurn) {
			await site.page.setViewportSize(sameSize[0] as (typeof looks)[number]);
			for (const [name, moment] of Object.entries(moments)) {
				await site.page.clock.setFixedTime(moment + zone);
				for (const { look, large, limit } of sameSize) {
					const of = await site.page.evaluate(measureFace, { parts: [...parts], large });
					found.push({ path, look: `${look}, ${name}`, limit, ...of });
				}
			}
		}
		return found;
	}

	test('name, post, number, whether it is answered and the day of the stamp stand on the first screen', () => {
		expect(measured.length).toBeGreaterThan(0);
		expect(measured.filter(({ bottom, limit }) => bottom > limit)).toEqual([]);
	});
	test('none of them is missing', () => {
		expect(measured.filter(({ missing }) => missing.length > 0)).toEqual([]);
	});
	test('the number in front is answered, if any number of the page is', () => {
		expect(measured.filter(({ leads }) => !leads)).toEqual([]);
	});
	test('the stamp is one line', () => {
		expect(measured.filter(({ stampLines, limit }) => limit === 450 && stampLines > 1)).toEqual([]);
	});
	test('the header of a phone is at most 130 pixels high', () => {
		expect(measured.filter(({ header, limit }) => limit === 450 && header > 130)).toEqual([]);
	});
	test.runIf(isWhole)('the page waits for no other screen: nothing of it is wider than the phone', () => {
		expect(site.complaints).toEqual([]);
	});
});

/** Runs in the page: the lowest edge of the parts that an agency of its kind has. */
function measureFace({ parts, large }: { parts: readonly string[]; large: boolean }) {
	document.documentElement.classList.toggle('large', large);
	// What runs with the clock is written anew.
	window.dispatchEvent(new Event('pageshow'));
	const face = document.querySelector('.face:not([hidden])');
	const seen = parts.map((part) => {
		const all = Array.from(face?.querySelectorAll(`[data-face=${part}]`) ?? []);
		return { part, element: all.find((element) => element.getClientRects().length > 0) };
	});
	// An agency that no number answers for has none, and nothing to say of it.
	const isWithout = face?.querySelector('[data-first]') === null;
	const missing = seen
		.filter(({ part, element }) => !element && !(isWithout && (part === 'now' || part === 'verified')))
		.map(({ part }) => part);
	const bottoms = seen.flatMap(({ element }) => (element ? [element.getBoundingClientRect().bottom + scrollY] : []));
	const stamp = seen.find(({ part }) => part === 'verified')?.element;
	const lineHeight = stamp ? parseFloat(getComputedStyle(stamp).lineHeight) : 1;
	const stampLines = stamp ? Math.round((stamp.getBoundingClientRect().height - 4) / lineHeight) : 0;
	const header = Math.round(document.querySelector('header')?.getBoundingClientRect().height ?? 0);
	const isAnswered = (of: Element | null | undefined) =>
		Array.from(of?.querySelectorAll<HTMLElement>('[data-answer-mark]') ?? []).some(({ hidden }) => !hidden);
	const leads = !isAnswered(face) || isAnswered(face?.querySelector('[data-first]'));
	return { bottom: Math.round(Math.max(...bottoms)), missing, header, stampLines, leads };
}

const long = {
	en: 'Interministerial Commission for the Supervision and Administration of Harbours, Ferries and Inland Waterways of the Northern and Outer Islands',
	zh: '外群岛及北部各岛港口渡轮与内河航道监督管理跨部门联合委员会办公室（渡轮监督管理局）',
	post: 'Deputy Harbour Master, Member of the Commission and Director of its Department of Safety, Salvage and Public Affairs',
	zhPost: '港务副总监、跨部门联合委员会委员兼安全救助与公共事务司司长、北部各岛渡轮监督专员',
};

/** The second registry with names, posts and numbers as long as they come. */
async function withLongNames(): Promise<BuiltSite> {
	const folder = await mkdtemp(join(tmpdir(), 'content-'));
	await cp(tinyRegistry, folder, { recursive: true });
	const replaced = [
		['northreach-skerry', 'name: { en: Skerry District Council }', `name: { en: "${long.en}", zh: ${long.zh} }`],
		['northreach-skerry', '{ key: p2, en: Council Secretary', `{ key: p2, en: "${long.post}", zh: ${long.zhPost}`],
		['northreach-skerry', 'number: "22-345610"', 'number: "22-345610-8001"'],
		[
			'northreach-tarn',
			'name: { zh: 塔恩区议事会 }',
			`name: { en: "${long.en.slice(0, 90)}", zh: ${long.zh.slice(0, 24)} }`,
		],
	] as const;
	for (const [id, from, to] of replaced) {
		const file = join(folder, 'agencies/northreach', `${id}.yaml`);
		const text = await readFile(file, 'utf8');
		if (!text.includes(from)) throw new Error(`${id} has no ${from}`);
		await writeFile(file, text.replace(from, to));
	}
	const built = await buildSite({ content: folder });
	await rm(folder, { recursive: true });
	return built;
}
