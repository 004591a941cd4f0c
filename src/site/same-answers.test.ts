import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { addDays, type IsoDate } from '../calendar/index.ts';
import type { LookupEntry, LookupShard } from '../finder/lookup-shard.ts';
import { openWords } from '../i18n/translator.ts';
import type { BuiltSite } from '../testing/built-site.ts';
import { sharedSite } from '../testing/shared-site.ts';

// What several pages say of one thing is one answer, in every language.

describe.each([
	['sample', 10],
	['tiny', 1],
] as const)('on all pages of the registry %s', (name, atLeast) => {
	let site: BuiltSite;
	let recorded: LookupEntry[];
	beforeAll(async () => {
		site = await sharedSite(name);
		const files = site.files.filter((file) => /^_check\/\d+\.json$/.test(file));
		const shards = await Promise.all(
			files.map(async (file) => JSON.parse(await readFile(join(site.folder, file), 'utf8')) as LookupShard),
		);
		recorded = shards.flatMap(({ keys }) => Object.values(keys).flat());
	});

	const pagesOf = (pattern: RegExp) => [...site.pages].filter(([path]) => pattern.test(path));
	const agencyPages = () => pagesOf(/^([a-z]{2}\/)?agencies\/[^/]+\/$/);
	/** The first days on which an entry was so no longer: of a person the end of the term, and of a former name; none while it lasts. */
	const endsOf = (id: string, key: string) => {
		const ends = recorded.filter(({ id: of, entry }) => of === id && entry === key).map(({ until }) => until ?? '');
		return ends.every((until) => /^\d{4}-\d\d-\d\d$/.test(until)) ? (ends as IsoDate[]) : [];
	};

	test('the history of an agency, who serves and the check name the same last day of what ends, and never the day after', () => {
		const wrong: string[] = [];
		let compared = 0;
		for (const [path, html] of agencyPages()) {
			const id = /agencies\/([^/]+)\//.exec(path)?.[1] ?? '';
			for (const [, key = '', entry = ''] of html.matchAll(/<li id="([a-z]+\d+)(?:-now)?"[^>]*>([^]*?)<\/li>/g)) {
				const ends = endsOf(id, key);
				const said = /<(?:p class="span"|strong class="until")>([^]*?)<\/(?:p|strong)>/.exec(entry)?.[1];
				if (ends.length === 0 || said === undefined) continue;
				compared += 1;
				const days = daysIn(said);
				const isRight = ends.some((end) => days.includes(addDays(end, -1))) && !ends.some((end) => days.includes(end));
				if (!isRight) wrong.push(`${path}#${key}: ${days.join(' ')}, not the day before ${ends.join(' ')}`);
			}
		}
		expect(compared).toBeGreaterThanOrEqual(atLeast);
		expect(wrong).toEqual([]);
	});

	test('the page of all days names the day before the first on which it was so no longer', () => {
		const stretches = pagesOf(/^([a-z]{2}\/)?on\/$/).flatMap(([path, html]) =>
			[...html.matchAll(/<li data-from="([\d-]+)" data-until="([\d-]+)"[^>]*>([^]*?)<\/li>/g)].map(
				([, , until = '', entry = '']) => ({ path, until: until as IsoDate, days: daysIn(entry) }),
			),
		);
		expect(stretches.length).toBeGreaterThanOrEqual(atLeast);
		expect(stretches.filter(({ until, days }) => !days.includes(addDays(until, -1)) || days.includes(until))).toEqual(
			[],
		);
	});

	test('an office that has declared no vacancy is nowhere called vacant', () => {
		const undeclared = agencyPages().filter(([, html]) => isUndeclared(html));
		expect(undeclared.length).toBeGreaterThanOrEqual(name === 'sample' ? 10 : 0);
		const called = undeclared.filter(([, html]) => /暂缺|declared vacant/.test(faceOf(html)));
		expect(called.map(([path]) => path)).toEqual([]);
		// A row of the finder does not know which of the two it is: its words are true of both.
		expect([openWords('zh', 'seat.nobody'), openWords('en', 'seat.nobody')].join()).not.toMatch(/暂缺|declared/);
		const words = [...site.pages].flatMap(([, html]) => /data-finder="([^"]*)"/.exec(html)?.[1] ?? []);
		expect(words.filter((said) => said.includes(openWords('zh', 'seat.vacant')))).toEqual([]);
	});

	test('the first page has whole changes: each of its rows is a row of the changes too, with all who left and came', () => {
		const rows = new Set(pagesOf(/^([a-z]{2}\/)?changes\/\d{4}-\d\d\/$/).flatMap(([, html]) => rowsIn(html, 'tr')));
		for (const [path, html] of pagesOf(/^((en|zh)\/)?$/)) {
			const latest = /<ul class="plain latest"[^>]*>([^]*?)<\/ul>/.exec(html)?.[1] ?? '';
			expect(latest.match(/<li\b/g), path).toHaveLength(3);
			expect(
				rowsIn(latest, 'li').filter((row) => !rows.has(row)),
				path,
			).toEqual([]);
		}
	});
});

function daysIn(html: string): string[] {
	return [...html.matchAll(/<time datetime="([\d-]+)"/g)].map(([, day = '']) => day);
}

/** The heading, who speaks and the number; what stands below it says more. */
function faceOf(html: string): string {
	return html.slice(html.indexOf('class="face"'), html.indexOf('id="persons"'));
}

function isUndeclared(html: string): boolean {
	const below = html.slice(html.indexOf('id="persons"'));
	return (['zh', 'en'] as const).some((language) => below.includes(`>${openWords(language, 'state.undeclared')}<`));
}

/** Of each row the entries that it leads to, sorted: who left and who came. */
function rowsIn(html: string, element: string): string[] {
	return [...html.matchAll(new RegExp(`<${element}\\b[^>]*>([^]*?)</${element}>`, 'g'))].flatMap(([, row = '']) => {
		const links = [...row.matchAll(/href="[^"]*?((?:[a-z]{2}\/)?agencies\/[^"]*#[^"]*)"/g)].map(
			([, link = '']) => link,
		);
		return links.length === 0 ? [] : [links.sort().join(' ')];
	});
}
