import type { find } from '../../finder/find/find.ts';
import { findPlainly } from '../../finder/find/find-plainly.ts';
import type { Finder } from '../../finder/find/finder.ts';
import type { Match } from '../../finder/find/ranking.ts';
import { parseIndex } from '../../finder/text/format-index.ts';
import { openFinder } from '../../finder/find/open-finder.ts';
import type { FinderIndex } from '../../finder/finder-index.ts';
import { askDirectory, forgetDirectory } from './finder-directory.ts';
import type { FinderSource, FinderWords } from './finder-source.ts';
import type { PartOfFinder } from './line-states.ts';
import { momentIn } from './moment-in.ts';

/** A finder as far as it is loaded. */
export interface FinderState {
	/** `part`: its first part answers; `broken`: so it does, and the rest could not be loaded. */
	readonly progress: 'loading' | 'part' | 'whole' | 'broken' | 'failed';
	readonly finder?: Finder;
	readonly words?: FinderWords;
	/** Finds with guesses, once a query has needed them. */
	readonly find?: typeof find;
	readonly parts?: readonly PartOfFinder[];
	/** Where the `CheckWords` are. */
	readonly check?: string;
}

type Listener = (state: FinderState) => void;

let state: FinderState = { progress: 'failed' };
const listeners: Listener[] = [];

/** Tells how far the finder of the page is loaded, now and whenever that changes. */
export function watchFinder(source: FinderSource, listener: Listener): void {
	listeners.push(listener);
	if (!loadAgain(source)) listener(state);
}

/** What is found for a query, and how far the finder is loaded for it: what guesses is loaded when nothing else answers. */
export function findAsLoaded(
	finder: Finder,
	query: string,
	limit: number,
): { readonly found: readonly Match[]; readonly progress: FinderState['progress'] } {
	const found = (state.find || findPlainly)(finder, query, limit);
	if (found.length === 0 && state.progress === 'whole' && !state.find) void loadGuesses();
	return { found, progress: state.progress };
}

async function loadGuesses(): Promise<void> {
	tell({ ...state, progress: 'part' });
	try {
		const { find } = await import('../../finder/find/find.ts');
		tell({ ...state, progress: 'whole', find });
	} catch {
		tell({ ...state, progress: 'broken' });
	}
}

/** Starts to load unless that is done or under way; says whether it does. */
export function loadAgain(source: FinderSource): boolean {
	if (state.progress !== 'failed' && state.progress !== 'broken') return false;
	tell({ ...state, progress: state.finder ? 'part' : 'loading' });
	void load(source);
	return true;
}

function tell(next: FinderState): void {
	state = next;
	for (const listener of listeners) listener(state);
}

/** The first part answers while the others are on their way. */
async function load(source: FinderSource): Promise<void> {
	try {
		const { parts: addresses, lines, words: wordsAt, check } = await directoryOf(source);
		const [firstAt = '', ...restAt] = addresses;
		const withLines = (indexes: readonly FinderIndex[]) => ({
			check,
			parts: indexes.map(({ agencies }, at) => ({ ids: agencies.map(({ id }) => id), lines: lines[at] ?? '' })),
		});
		const [index, words] = await Promise.all([indexFrom(firstAt), textFrom(wordsAt).then(JSON.parse)]);
		const isWhole = restAt.length === 0;
		tell({
			...state,
			progress: isWhole ? 'whole' : 'part',
			finder: openFinder([index], { isWhole, day: today() }),
			words,
			...withLines([index]),
		});
		if (isWhole) return;
		const rest = await Promise.all(restAt.map(indexFrom));
		const all = [index, ...rest];
		tell({
			...state,
			progress: 'whole',
			finder: openFinder(all, { isWhole: true, day: today() }),
			words,
			...withLines(all),
		});
	} catch {
		// It may have named files of a site that has been built again since.
		forgetDirectory();
		tell({ ...state, progress: state.finder ? 'broken' : 'failed' });
	}
}

/** The day of the registry's place; empty where the browser does not know its clock. */
function today(): string {
	const now = momentIn(document.body.dataset['zone'] || '', Date.now());
	return now ? now.day : '';
}

/** The addresses of the finder's files, those of words in one language. */
async function directoryOf({ directory, language }: FinderSource) {
	const { parts, lines, words, check } = await askDirectory(directory);
	const address = (file: string) => new URL(file, new URL(directory, location.href)).href;
	return {
		parts: parts.map(address),
		lines: lines.map(address),
		words: address(words[language] ?? ''),
		check: address(check[language] ?? ''),
	};
}

async function indexFrom(address: string): Promise<FinderIndex> {
	return parseIndex(await textFrom(address));
}

async function textFrom(address: string): Promise<string> {
	const response = await fetch(address);
	if (!response.ok) throw new Error(`${address}: ${response.status}`);
	return response.text();
}
