import { find } from '../../finder/find.ts';
import { fillIn } from '../../i18n/fill-in.ts';
import { copyText } from './copy-text.ts';
import { toAnswer } from './finder-rows.ts';
import type { FinderSource, FinderWords } from './finder-source.ts';
import { watchFinder, type FinderState } from './load-finder.ts';

const limit = 20;

/** Where a page shows what the finder answers to a query. */
export interface AnswerPlace {
	readonly section: HTMLElement;
	readonly to: 'query' | 'address';
	readonly list: HTMLElement;
	readonly status: HTMLElement;
	/** Shown where nothing is found. */
	readonly help: HTMLElement;
}

export function answerPlace(): AnswerPlace | undefined {
	const section = document.querySelector<HTMLElement>('[data-answers]');
	const list = section?.querySelector('ol');
	const status = section?.querySelector<HTMLElement>('[role=status]');
	const help = section?.querySelector<HTMLElement>('.answers-help');
	if (!section || !list || !status || !help) return undefined;
	return { section, to: section.dataset['answers'] === 'address' ? 'address' : 'query', list, status, help };
}

/** Answers a query in its place, again with each part of the index that comes. */
export function showAnswers(place: AnswerPlace, source: FinderSource, query: string): void {
	place.section.hidden = false;
	watchFinder(source, (state) => show(place, source, query, state));
}

function show({ list, status, help }: AnswerPlace, source: FinderSource, query: string, state: FinderState): void {
	const { finder, words, progress } = state;
	if (!finder || !words) {
		status.textContent = progress === 'failed' ? source.failed : source.loading;
		return;
	}
	const matches = find(finder, query, limit);
	const say = (text: string) => (status.textContent = text);
	const onCopy = async (number: string) =>
		say(fillIn((await copyText(number)) ? words.copied : words.copyFailed, { number }));
	list.replaceChildren(...matches.map((match) => toAnswer(words, match, (number) => void onCopy(number))));
	say(statusOf(words, progress, query, matches.length));
	help.hidden = matches.length > 0 || progress !== 'whole';
}

function statusOf(words: FinderWords, progress: FinderState['progress'], query: string, count: number): string {
	const rest = progress === 'part' ? words.loadingRest : progress === 'broken' ? words.restFailed : '';
	if (count > 0) return `${fillIn(words.count, { count })} ${rest}`.trim();
	return rest === '' ? fillIn(words.none, { query }) : rest;
}
