import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';

// The second registry lies under a path of its host, and is no sample.
describe.each([
	['sample', /^样本/],
	['tiny', /^(?!SAMPLE|样本)/],
] as const)('the site of the registry %s', (name, called) => {
	let site: OpenSite;
	beforeAll(async () => {
		site = await openSite(await sharedSite(name));
	});
	afterAll(() => site?.close());

	test('has icons of the size and kind that its pages and its manifest say', async () => {
		const { page, address, complaints } = site;
		await page.goto(address);
		const links = await page.$$eval('link[rel~=icon], link[rel=apple-touch-icon]', (all) =>
			all.map((link) => (link as HTMLLinkElement).href),
		);
		const manifest = await manifestOf(site);
		const wrong: unknown[] = [];
		const wanted = [
			...links.map((src) => ({ src, sizes: src.includes('touch') ? '180x180' : 'any' })),
			...manifest.icons,
		];
		for (const { src, sizes } of wanted) {
			const [width, height] = await page.evaluate(sizeOfImage, new URL(src, address).href);
			if (width === 0 || (sizes !== 'any' && sizes !== `${width}x${height}`)) wrong.push({ src, sizes, width, height });
		}
		expect(links.length).toBeGreaterThanOrEqual(3);
		expect(wrong).toEqual([]);
		expect(complaints).toEqual([]);
	});

	test('is called by its name where it is installed, and begins where it lies', async () => {
		const manifest = await manifestOf(site);
		expect(manifest.name).toMatch(called);
		expect(manifest.short_name).toMatch(called);
		expect(new URL(manifest.start_url, site.address).href).toBe(site.address);
		expect(new URL(manifest.scope, site.address).href).toBe(site.address);
	});

	test('lets no telephone make links of numbers, on no page', () => {
		const without = [...site.built.pages].filter(
			([, html]) =>
				!html.includes('name="format-detection" content="telephone=no') || !html.includes('content="webkit"'),
		);
		expect(without.map(([path]) => path)).toEqual([]);
	});
});

interface Manifest {
	readonly name: string;
	readonly short_name: string;
	readonly start_url: string;
	readonly scope: string;
	readonly icons: readonly { readonly src: string; readonly sizes: string }[];
}

async function manifestOf({ page, address }: OpenSite): Promise<Manifest> {
	await page.goto(address);
	const href = await page.locator('link[rel=manifest]').getAttribute('href');
	const answer = await page.request.get(new URL(href ?? '', address).href);
	expect(answer.headers()['content-type']).toContain('application/manifest+json');
	return answer.json() as Promise<Manifest>;
}

/** Runs in the page. */
async function sizeOfImage(src: string): Promise<[number, number]> {
	const image = new Image();
	image.src = src;
	await image.decode().catch(() => undefined);
	return [image.naturalWidth, image.naturalHeight];
}
