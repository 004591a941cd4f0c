import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite, tinyRegistry, type BuiltSite } from '../../testing/built-site.ts';

// Records that say more, or say it otherwise, than the publications of their events.

let home: string;
let site: BuiltSite;

beforeAll(async () => {
	home = await mkdtemp(join(tmpdir(), 'said-later-'));
	await cp(tinyRegistry, home, { recursive: true });
	await edit('ministry-of-fisheries', [
		['reason: retired, filed: 2026-04-27', 'reason: retired, document: MF 3/2026, filed: 2026-04-27'],
		[
			'address: info@fish.merrow.example, began: { by: 2025-11-30 }',
			'address: info@fish.merrow.example, began: { by: 2025-11-30 }, ended: { by: 2026-10-01 }, hours: { on: every-day, spans: [{ from: "06:00", until: "07:00" }] }',
		],
	]);
	await edit('ministry-of-harbours', [
		['filed: 2026-06-08', 'filed: 2026-05-25'],
		['filed: 2026-06-08', 'filed: 2026-05-25'],
		['accepts: [fax] }', 'accepts: [fax], hours: { on: working-days, spans: [{ from: "10:00", until: "11:00" }] } }'],
	]);
	const corrections = ['t1.ended', 't2.began'].map(
		(event, index) =>
			`  - { key: c${index + 1}, of: ${event}.filed, was: 2026-06-08, on: 2026-06-20, reason: The stamp was misread. }\n`,
	);
	const path = join(home, 'agencies/central/ministry-of-harbours.yaml');
	await writeFile(path, `${await readFile(path, 'utf8')}\ncorrections:\n${corrections.join('')}`);
	site = await buildSite({ content: home });
});
afterAll(async () => {
	await site?.remove();
	await rm(home, { recursive: true, force: true });
});

async function edit(agency: string, changes: readonly (readonly [from: string, to: string])[]): Promise<void> {
	const path = join(home, `agencies/central/${agency}.yaml`);
	const text = await readFile(path, 'utf8');
	await writeFile(
		path,
		changes.reduce((before, [from, to]) => before.replace(from, to), text),
	);
}

/** The words of the main part of a page. */
function wordsOf(path: string): string {
	const main = /<main[^]*<\/main>/.exec(site.pages.get(path) ?? '')?.[0] ?? '';
	return main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
}

const fisheries = 'agencies/ministry-of-fisheries/';
const harbours = 'agencies/ministry-of-harbours/';

describe('a page says', () => {
	test.each([
		[
			'that a document was written down after the publication',
			fisheries,
			'document: MF 3/2026 added after publication',
		],
		['the same in Chinese', `zh/${fisheries}`, '文件： MF 3/2026 公布以后补记'],
		['of an end on no known day that it had come by then', fisheries, 'by 1 October 2026 Ended: Email'],
		['the same in Chinese', `zh/${fisheries}`, '最迟 2026年10月1日 停用'],
		['the same among all changes', 'changes/2026-10/', 'by 1 October 2026 Ministry of Fisheries'],
		['both days of a corrected filing', harbours, '(filed 25 May 2026; recorded as 8 June 2026 before and corrected)'],
		['what is in time only by a corrected day', 'updates/', '2 changes in time by a corrected day of filing'],
		['the same in Chinese', 'zh/updates/', '备案日更正后按期 2 项'],
		['both days there', 'updates/', 'recorded as 8 June 2026 before and corrected'],
		['the hours of a line that nobody calls', harbours, 'Working days 10:00–11:00'],
	])('%s', (_, path, words) => expect(wordsOf(path)).toContain(words));

	test('nothing of the kind of what was published', () => {
		expect(wordsOf(fisheries).match(/added after publication/g)).toHaveLength(1);
		expect(wordsOf(harbours)).not.toContain('added after publication');
	});
});
