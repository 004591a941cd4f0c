import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isoDate } from '../calendar/index.ts';
import { openFinder } from '../finder/find/open-finder.ts';
import { parseIndex } from '../finder/text/format-index.ts';
import { registryFrom } from '../registry/registry-from.ts';
import { finderFiles } from '../site/finder-data.ts';
import { readContentFiles } from '../testing/read-content-files.ts';
import { judgeFrozen, parseFrozenQueries } from './frozen-queries.ts';

const folder = new URL('./frozen-queries/', import.meta.url);
const kinds = ['topics', 'acronyms', 'mixed-scripts', 'shape-typos', 'absent'];
const frozen = readdirSync(folder).map((name) => name.replace(/\.tsv$/, ''));
const registry = registryFrom(readContentFiles('content')).value?.registry;
if (!registry) throw new Error('the content can be read');
const finder = openFinder(finderFiles(registry, isoDate('2026-11-20')).map(({ text }) => parseIndex(text)));

test.each(kinds.filter((kind) => frozen.includes(kind)))(
	'Of the frozen queries of %s as many are right in the first row as are to be.',
	(kind) => {
		const judged = judgeFrozen(finder, kind, parseFrozenQueries(readFileSync(new URL(`${kind}.tsv`, folder), 'utf8')));
		expect((100 * judged.first) / judged.asked, JSON.stringify(judged.wrong.slice(0, 5))).toBeGreaterThanOrEqual(
			judged.target,
		);
	},
);
