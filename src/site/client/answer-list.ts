import { fillIn } from '../../i18n/fill-in.ts';
import { answerOf } from './answer-status.ts';
import { copyText } from './copy-text.ts';
import { toAnswer } from './finder-rows.ts';
import type { FinderSource } from './finder-source.ts';
import { findAsLoaded, watchFinder, type FinderState } from './load-finder.ts';

const limit = 20;

/** Where a page shows what the finder answers to a query. */
export interface AnswerPlace {
	readonly section: HTMLElement;
	readonly to: 'query' | 'address';
	readonly source: FinderSource;
	readonly list: HTMLElement;
	readonly status: HTMLElement;
	/** Shown where nothing is found. */
	readonly help: HTMLElement;
}

/** The place in the language of the address, where a page has one for each. */
export function answerPlace(path: string): AnswerPlace | undefined {
	const section = Array.from(document.querySelectorAll<HTMLElement>('[data-answers]'))
		.filter((place) => path.indexOf(homeOf(place)) === 0)
		.sort((a, b) => homeOf(b).length - homeOf(a).length)[0];
	const list = section?.querySelector('ol');
	const status = section?.querySelector<HTMLElement>('[role=status]');
	const help = section?.querySelector<HTMLElement>('.answers-help');
	if (!section || !list || !status || !help) return undefined;
	const source = JSON.parse(section.dataset['source'] ?? '') as FinderSource;
	return { section, to: section.dataset['answers'] === 'address' ? 'address' : 'query', source, list, status, help };
}

function homeOf({ dataset }: HTMLElement): string {
	return dataset['home'] ?? '';
}

/** Answers a query in its place, again with each part of the index that comes. */
export function showAnswers(place: AnswerPlace, query: string): void {
	place.section.hidden = false;
	watchFinder(place.source, (state) => show(place, query, state));
}

function show({ list, status, help, source }: AnswerPlace, query: string, state: FinderState): void {
	const { finder, words, progress } = state;
	if (!finder || !words) {
		status.textContent = progress === 'failed' ? source.failed : source.loading;
		return;
	}
	const { found, progress: searched } = findAsLoaded(finder, query, limit);
	const { rows, status: said, isFirm } = answerOf(finder, words, searched, query, found);
	const say = (text: string) => (status.textContent = text);
	const onCopy = async (number: string) =>
		say(fillIn((await copyText(number)) ? words.copied : words.copyFailed, { number }));
	list.replaceChildren(...rows.map((match) => toAnswer(words, match, (number) => void onCopy(number))));
	say(said);
	status.classList.toggle('guess', !isFirm && rows.length > 0);
	help.hidden = isFirm || searched !== 'whole';
}
