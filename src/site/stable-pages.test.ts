import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildSite, sampleContent, tinyRegistry, type BuiltSite } from '../testing/built-site.ts';
import { sharedSite } from '../testing/shared-site.ts';

/** The pages that say for which day and from which content the site was built. */
const saysSo = /^(?:[a-z]{2}\/)?data\/$/;

const harbours = 'agencies/central/ministry-of-harbours.yaml';
const board = 'agencies/central/public-health-board.yaml';
const water = 'agencies/province/guizhou-water-resources.yaml';

// The word has a character that no heading of the content has had before, and one that no text has.
test('of the sample, one word by which an agency is found and a day on which nothing falls due alter at most twelve pages and nothing that other programs take', async () => {
	const site = await sharedSite('sample');
	const edits = { [water]: ['洪灾', '洪灾ẞ龘œ'] } as const;
	const other = await buildSite({ content: sampleContent, base: site.base, today: '2026-11-23', edits });
	const changed = differing(site, other);
	expect(changed.length, changed.join('\n')).toBeLessThanOrEqual(12);
	const scripts = ({ files }: BuiltSite) => files.filter((file) => file.startsWith('_astro/'));
	expect(scripts(other)).toEqual(scripts(site));
	expect(await takenAwayDiffering(site, other)).toEqual([]);
	await other.remove();
});

test('of the second registry they alter none but those that say so, and a day on which something falls due those that show it', async () => {
	const fax = '  - { key: l2, kind: fax,';
	const line = `  - { key: l3, kind: duty, number: "21-3456799", began: { on: 2027-03-01 } }\n${fax}`;
	const options = { content: tinyRegistry, edits: { [harbours]: [fax, line] } } as const;
	const builds = [
		buildSite({ ...options, today: '2027-02-27' }),
		buildSite({ ...options, today: '2027-02-28', edits: { ...options.edits, [board]: ['id:', '# 龘Ẅ\nid:'] } }),
		buildSite({ ...options, today: '2027-03-01' }),
	];
	const [before, eve, day] = (await Promise.all(builds)) as [BuiltSite, BuiltSite, BuiltSite];
	expect(differing(before, eve).filter((path) => !saysSo.test(path))).toEqual([]);
	const changed = differing(eve, day).filter((path) => !saysSo.test(path));
	expect(changed).toContain('agencies/ministry-of-harbours/');
	const taken = await takenAwayDiffering(eve, day);
	expect(taken).toContain('agencies/ministry-of-harbours/feed.xml');
	expect(taken).toContain('embed/ministry-of-harbours/index.html');
	// The year and the day of the next duty stand in none of those that say nothing of it.
	expect(taken.filter((file) => /agencies|embed/.test(file) && !file.includes('ministry-of-harbours'))).toEqual([]);
	// The table of regions counts lines and names none.
	expect(await takenAwayDiffering(before, eve)).toEqual([]);
	const silent = changed.filter((path) => !/(?:^|\/)regions\/$/.test(path));
	expect(silent.filter((path) => !day.pages.get(path)?.includes('ministry-of-harbours'))).toEqual([]);
	await Promise.all([before, eve, day].map((site) => site.remove()));
});

test.each(['sample', 'tiny'] as const)(
	'of %s build.json names the day and the content, in few bytes, and pages do not',
	async (name) => {
		const { folder, pages } = await sharedSite(name);
		const text = await readFile(join(folder, 'build.json'), 'utf8');
		const { day, content } = JSON.parse(text) as { day: string; content: string };
		expect(day).toBe('2026-11-22');
		expect(content).toMatch(/^[0-9a-f]{64}$/);
		expect(text.length).toBeLessThanOrEqual(2048);
		for (const [path, html] of pages) {
			expect(html.includes(content.slice(0, 12)), path).toBe(saysSo.test(path));
			expect(html, path).not.toMatch(/_finder\//);
			// A build without typesetting would leave it empty.
			expect(html, path).toMatch(/<span[^>]* data-page-hash[^>]*>[0-9a-f]{12}</);
		}
	},
);

/** The contacts, calendars, feeds and cards that are not the same in two builds. */
async function takenAwayDiffering(one: BuiltSite, other: BuiltSite): Promise<string[]> {
	const isTakenAway = (file: string) => /\.(vcf|ics)$|\/feed\.(xml|json)$|^([a-z]{2}\/)?embed\//.test(file);
	const taken = one.files.filter(isTakenAway);
	expect(other.files.filter(isTakenAway)).toEqual(taken);
	const differ = await Promise.all(
		taken.map(async (file) => {
			const [was, is] = await Promise.all([one, other].map(({ folder }) => readFile(join(folder, file), 'utf8')));
			return was !== is;
		}),
	);
	return taken.filter((_, at) => differ[at]);
}

/** The pages that are not the same in two builds, or that one of them lacks. */
function differing(one: BuiltSite, other: BuiltSite): string[] {
	const paths = new Set([...one.pages.keys(), ...other.pages.keys()]);
	return [...paths].filter((path) => one.pages.get(path) !== other.pages.get(path));
}
