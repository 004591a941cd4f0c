import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../../testing/open-site.ts';
import { ambiguousNames, landmarkFaults, mutedRoles, showAll, textsRunTogether } from '../../testing/read-aloud.ts';
import { sharedSite } from '../../testing/shared-site.ts';

const looks = { ambiguousNames, mutedRoles, textsRunTogether };

describe.each(['tiny', 'sample'] as const)('on every page of the registry %s, in both languages,', (name) => {
	let site: OpenSite;
	const found: Record<keyof typeof looks | 'landmarkFaults', string[]> = {
		ambiguousNames: [],
		landmarkFaults: [],
		mutedRoles: [],
		textsRunTogether: [],
	};
	beforeAll(async () => {
		site = await openSite(await sharedSite(name), { javaScriptEnabled: false });
		const { page, address, built } = site;
		for (const [path, html] of built.pages) {
			if (html.includes('http-equiv="refresh"')) continue;
			await page.goto(address + path);
			// Of what is there on some days only, all is looked at, but not as if it were there at once.
			found.landmarkFaults.push(...(await page.evaluate(landmarkFaults)).map((spot) => `${path}: ${spot}`));
			await page.evaluate(showAll);
			for (const [look, find] of Object.entries(looks) as [keyof typeof looks, () => string[]][]) {
				found[look].push(...(await page.evaluate(find)).map((spot) => `${path}: ${spot}`));
			}
		}
	}, 600_000);
	afterAll(() => site?.close());

	test('buttons and links of one name do one thing', () => expect(found.ambiguousNames).toEqual([]));
	test('there is one main part, one head and one foot, and no two parts have one name', () =>
		expect(found.landmarkFaults).toEqual([]));
	test('what stands apart on the screen stands apart in the text', () => expect(found.textsRunTogether).toEqual([]));
	test('rows, cells and lists say what they are where a style makes something else of them', () =>
		expect(found.mutedRoles).toEqual([]));
});
