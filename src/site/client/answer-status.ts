import type { Finder } from '../../finder/find/finder.ts';
import { governmentNamed, isOnlyStops } from '../../finder/find/governing-agency.ts';
import { isGuess, type Match } from '../../finder/find/ranking.ts';
import { hasHan } from '../../finder/fold.ts';
import { endsAsOrganisation, endsAsService } from '../../finder/organisations.ts';
import { fillIn } from '../../i18n/fill-in.ts';
import type { FinderWords } from './finder-source.ts';
import type { FinderState } from './load-finder.ts';
import { namesInOrder } from './names-in-languages.ts';

/** What is shown for a query: the rows, and what is said above them. */
export interface Answer {
	readonly rows: readonly Match[];
	readonly status: string;
	/** Whether the rows are what was asked for; else they are guesses, or point to who may know. */
	readonly isFirm: boolean;
}

/** A row as it is shown: a guess gives no number to call or copy. */
function withoutNumberOfGuess(match: Match): Match {
	if (!isGuess(match)) return match;
	const { agency } = match;
	const successors = agency.successors.map((successor) => ({ ...successor, number: undefined }));
	return { ...match, agency: { ...agency, number: undefined, successors } };
}

/** Whether a query says a matter in Chinese, and names no organisation: 社保卡挂失. */
function isMatter(query: string, { field, how }: Match): boolean {
	const isOfMatter = how === 'partly' && (field === 'topic' || field === 'search-word');
	return isOfMatter && hasHan(query) && !endsAsOrganisation(query.trim()) && !endsAsService(query.trim());
}

/** The rows that were found; where there are none, the government of the place that was named. */
export function answerOf(
	finder: Finder,
	words: FinderWords,
	progress: FinderState['progress'],
	query: string,
	found: readonly Match[],
): Answer {
	const [first] = found;
	const rest = progress === 'part' ? words.loadingRest : progress === 'broken' ? words.restFailed : '';
	if (first) {
		const heading = isMatter(query, first) ? words.guessOfMatter : words.guess;
		const said = isGuess(first) ? fillIn(heading, { query }) : fillIn(words.count, { count: found.length });
		return { rows: found.map(withoutNumberOfGuess), status: `${said} ${rest}`.trim(), isFirm: !isGuess(first) };
	}
	if (rest !== '') return { rows: [], status: rest, isFirm: false };
	if (isOnlyStops(finder, query)) return { rows: [], status: fillIn(words.onlyStops, { query }), isFirm: false };
	const government = governmentNamed(finder, query);
	if (!government) return { rows: [], status: fillIn(words.none, { query }), isFirm: false };
	const place = namesInOrder(words.language, government.agency)[0] ?? '';
	return {
		rows: [withoutNumberOfGuess({ ...government, field: 'name', how: 'government', text: place })],
		status: fillIn(words.notHere, { query, place }),
		isFirm: false,
	};
}
