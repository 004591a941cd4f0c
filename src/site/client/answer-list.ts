import { find } from '../../finder/find/find.ts';
import { fillIn } from '../../i18n/fill-in.ts';
import { answerOf } from './answer-status.ts';
import { copyText } from './copy-text.ts';
import { toAnswer } from './finder-rows.ts';
import type { FinderSource } from './finder-source.ts';
import { watchFinder, type FinderState } from './load-finder.ts';

const limit = 20;

/** Where a page shows what the finder answers to a query. */
export interface AnswerPlace {
	readonly source: FinderSource;
	readonly list: HTMLElement;
	readonly status: HTMLElement;
	/** Shown where nothing is found. */
	readonly help: HTMLElement;
}

export function answerPlace(section: HTMLElement): AnswerPlace | undefined {
	const list = section.querySelector('ol');
	const status = section.querySelector<HTMLElement>('[role=status]');
	const help = section.querySelector<HTMLElement>('.answers-help');
	if (!list || !status || !help) return undefined;
	return { source: JSON.parse(section.dataset['source'] ?? '') as FinderSource, list, status, help };
}

/** Answers a query in its place, again with each part of the index that comes; done when no more will come. */
export function showAnswers(place: AnswerPlace, query: string): Promise<void> {
	return new Promise((give) => {
		watchFinder(place.source, (state) => {
			show(place, query, state);
			if (state.progress !== 'loading' && state.progress !== 'part') give();
		});
	});
}

function show({ list, status, help, source }: AnswerPlace, query: string, state: FinderState): void {
	const { finder, words, progress } = state;
	if (!finder || !words) {
		status.textContent = progress === 'failed' ? source.failed : source.loading;
		return;
	}
	const { rows, status: said, isFirm } = answerOf(finder, words, progress, query, find(finder, query, limit));
	const say = (text: string) => (status.textContent = text);
	const onCopy = async (number: string) =>
		say(fillIn((await copyText(number)) ? words.copied : words.copyFailed, { number }));
	list.replaceChildren(...rows.map((match) => toAnswer(words, match, (number) => void onCopy(number))));
	say(said);
	status.classList.toggle('guess', !isFirm && rows.length > 0);
	help.hidden = isFirm || progress !== 'whole';
}
