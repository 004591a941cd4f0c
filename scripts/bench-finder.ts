// How well the finder answers, how heavy its index is and how long a keystroke takes: on a content folder (the first
// argument, else `content`) and on 4,000 generated agencies. `--wrong` also prints what was answered wrongly, `--browser`
// how long it takes in a browser whose processor is slowed four times.

import { readFileSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isoDate } from '../src/calendar/index.ts';
import { readContentFiles } from '../src/testing/read-content-files.ts';
import { buildIndex } from '../src/finder/build/build-index.ts';
import type { Pronunciations } from '../src/finder/build/pronunciations.ts';
import { formatIndex, parseIndex } from '../src/finder/text/format-index.ts';
import { openFinder } from '../src/finder/find/open-finder.ts';
import type { Finder } from '../src/finder/find/finder.ts';
import { splitIndex } from '../src/finder/build/split-index.ts';
import { chinesePronunciations } from '../src/site/chinese-pronunciations.ts';
import { registryFrom } from '../src/registry/registry-from.ts';
import type { Registry } from '../src/registry/registry.ts';
import { makeFinderRegistry } from '../src/measuring/finder-registry.ts';
import { buildSite } from '../src/testing/built-site.ts';
import { timesInBrowser } from '../src/measuring/finder-in-browser.ts';
import {
	answersElsewhere,
	judgeKind,
	keystrokeTimes,
	typedQueries,
	type Judged,
	type Spread,
} from '../src/measuring/finder-quality.ts';
import { judgeFrozen, parseFrozenQueries } from '../src/measuring/frozen-queries.ts';
import { queryKinds } from '../src/measuring/finder-queries.ts';
import { judgePeople } from '../src/measuring/people-quality.ts';
import type { QueryKind } from '../src/measuring/query-world.ts';
import { openSite } from '../src/testing/open-site.ts';
import { numberedRandom } from '../src/testing/numbered-random.ts';

const day = isoDate('2026-11-20');
const bytes = (text: string) => gzipSync(text, { level: 9 }).length;
const content = process.argv.slice(2).find((word) => !word.startsWith('-')) ?? 'content';
const base = readContentFiles(content);
const frozenFolder = new URL('../src/measuring/frozen-queries/', import.meta.url);

const results = [base, makeFinderRegistry(4000, base)].map((files) => {
	const loaded = registryFrom(files).value;
	if (!loaded) throw new Error('the registry cannot be read; npm run check says why');
	return measure(loaded.registry);
});
printTable(
	'kind of query',
	results.map(({ judged }) => judged),
);
const frozen = frozenJudged(results[0]);
printTable('queries of outside sources', [frozen]);
const people = peopleJudged();
printTable('persons of outside sources', [people]);
for (const { weights } of results) console.log(weights);
if (process.argv.includes('--browser')) await printBrowserTimes();
if (process.argv.includes('--wrong')) printWrong([...results.flatMap(({ judged }) => judged), ...frozen, ...people]);

interface Measured {
	readonly finder: Finder;
	readonly judged: readonly Judged[];
	readonly weights: string;
	readonly texts: readonly string[];
	readonly queries: readonly string[];
}

function measure(registry: Registry): Measured {
	const readings = chinesePronunciations(registry.places);
	const index = buildIndex(registry, day, readings);
	const parts = splitIndex(index);
	const texts = [parts.first, ...parts.rest.map((part) => part.index)].map(formatIndex);
	const started = performance.now();
	const finder = openFinder(texts.map(parseIndex));
	const opened = performance.now() - started;
	const world = { index, readingOf: remembered(readings.readingOf), random: numberedRandom(7) };
	// Each kind has its own random numbers, so that its queries stay the same when another kind comes or goes.
	const ofKind = (kind: QueryKind) => judgeKind(finder, { ...world, random: numberedRandom(7) }, kind);
	const judged = [...queryKinds.map(ofKind), ...answersElsewhere(finder, world)];
	const keystroke = inMilliseconds(keystrokeTimes(finder, world));
	const sizes = texts.map(bytes);
	const total = sizes.reduce((sum, size) => sum + size, 0);
	const perAgency = (total / index.agencies.length).toFixed(1);
	return {
		finder,
		judged,
		weights: `${index.agencies.length} agencies: ${total} bytes gzip (${perAgency} an agency), first part ${sizes[0]}; opened in ${opened.toFixed(0)} ms; a keystroke takes ${keystroke}`,
		texts,
		queries: typedQueries(world),
	};
}

function inMilliseconds({ median, p95, worst }: Spread): string {
	return `${[median, p95, worst].map((value) => value.toFixed(2)).join(' · ')} ms (median · p95 · worst)`;
}

async function printBrowserTimes(): Promise<void> {
	const site = await openSite(await buildSite({ content: resolve(content) }));
	for (const { texts, queries } of results) {
		const { firstAnswer, wholeAnswer, keystroke } = await timesInBrowser(site, texts, queries);
		console.log(
			`in a browser slowed four times: first answer ${firstAnswer.toFixed(0)} ms after the first focus, all agencies after ${wholeAnswer.toFixed(0)} ms; a keystroke takes ${inMilliseconds(keystroke)}`,
		);
	}
	await site.close();
}

function remembered(readingOf: Pronunciations['readingOf']): Pronunciations['readingOf'] {
	const known = new Map<string, readonly string[]>();
	return (text, of) => {
		const key = `${of} ${text}`;
		const reading = known.get(key) ?? readingOf(text, of);
		known.set(key, reading);
		return reading;
	};
}

/** The queries of outside sources, whose right answers are agencies of the sample: nothing of another registry. */
function frozenJudged(measured: Measured | undefined): readonly Judged[] {
	if (content !== 'content' || !measured) return [];
	const files = readdirSync(frozenFolder).filter((file) => file !== 'people.tsv');
	return files.map((file) =>
		judgeFrozen(measured.finder, file.replace(/\.tsv$/, ''), parseFrozenQueries(readFrozen(file))),
	);
}

/** Persons of outside sources, put into the agencies of the sample. */
function peopleJudged(): readonly Judged[] {
	return content === 'content' ? judgePeople(base, readFrozen('people.tsv'), day) : [];
}

function readFrozen(file: string): string {
	return readFileSync(new URL(file, frozenFolder), 'utf8');
}

function printTable(heading: string, columns: readonly (readonly Judged[])[]): void {
	console.log(`${heading.padEnd(26)} aim ${columns.map(() => '|    n  first  six').join(' ')}`);
	columns[0]?.forEach(({ kind, target }, row) => {
		const cells = columns.map((judged) => toCells(judged[row] as Judged, target)).join(' ');
		console.log(`${kind.padEnd(26)} ${String(target).padStart(3)} ${cells}`);
	});
}

function toCells({ asked, first, six }: Judged, target: number): string {
	if (asked === 0) return '|    0      -     -';
	const share = (count: number) => ((100 * count) / asked).toFixed(1).padStart(5);
	return `| ${String(asked).padStart(4)} ${(100 * first) / asked < target ? '!' : ' '}${share(first)} ${share(six)}`;
}

/** Of each kind the first answers that were wrong. */
function printWrong(judged: readonly Judged[]): void {
	for (const { kind, wrong } of judged) {
		for (const { query, wanted, got } of wrong.slice(0, 6))
			console.log(`${kind}: ${query} → ${got.join(' ')}, not ${wanted}`);
	}
}
