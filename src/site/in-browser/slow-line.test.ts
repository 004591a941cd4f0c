import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveCompressed, type CompressingServer } from '../../testing/compressing-server.ts';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { sharedSite } from '../../testing/shared-site.ts';
import type { SharedSite } from '../../testing/site-builder.ts';
import { openSlowPage, shiftOf } from '../../testing/slow-line.ts';

const mostShift = 0.01;

interface Typed {
	readonly language: string;
	readonly text: string;
}

const sites: { readonly name: SharedSite; readonly typed: readonly Typed[] }[] = [
	{
		name: 'sample',
		typed: [
			{ language: '', text: '教育' },
			{ language: 'en/', text: 'luo' },
		],
	},
	{
		name: 'tiny',
		typed: [
			{ language: '', text: 'harb' },
			{ language: 'zh/', text: '水' },
		],
	},
];

describe.each(sites)('on a slow line the site $name', ({ name, typed }) => {
	let site: OpenSite;
	let served: CompressingServer;
	beforeAll(async () => {
		site = await openSite(await sharedSite(name));
		served = await serveCompressed(site.built.folder, site.built.base);
	});
	afterAll(async () => {
		await served?.close();
		await site?.close();
	});

	describe.each(['telephone', 'wide'] as const)('on a %s screen', (screen) => {
		test.each(typed)(
			'moves nothing on its search page while somebody types: $language $text',
			async ({ language, text }) => {
				const page = await openSlowPage(site.browser, screen);
				await page.goto(`${served.address}${language}search/`);
				await type(page, text);
				expect(await shiftOf(page)).toSatisfy(isStill);
				await page.context().close();
			},
		);

		test.each(typed)(
			'moves nothing on its search page that was asked by its address: $language $text',
			async ({ language, text }) => {
				const page = await openSlowPage(site.browser, screen);
				await page.goto(`${served.address}${language}search/?q=${encodeURIComponent(text)}`);
				await page.locator('[data-pages]:not([hidden])').waitFor();
				await page.waitForLoadState('networkidle');
				expect(await shiftOf(page)).toSatisfy(isStill);
				await page.context().close();
			},
		);
	});
});

function isStill({ shift }: { readonly shift: number }): boolean {
	return shift <= mostShift;
}

/** Key by key, slower than the half second in which what moves counts as asked for, until the whole index has answered. */
async function type(page: Page, text: string): Promise<void> {
	await page.locator('#finder-query').focus();
	for (const character of text) {
		await page.keyboard.insertText(character);
		await page.waitForTimeout(600);
	}
	await page.locator('form.finder.answered').waitFor();
	await page.waitForLoadState('networkidle');
}
