import { addressWords } from './address-words.ts';
import { answerPlace, showAnswers } from './answer-list.ts';
import type { FinderForm } from './finder-form.ts';
import { pagePlace, showPages } from './page-list.ts';

/**
 * Answers what a page was asked: on the search page `?q=`, from the finder and from the text of all pages; on the page
 * for addresses that lead nowhere, the words of the address.
 */
export function answerPage({ input }: FinderForm): void {
	const answers = answerPlace(location.pathname);
	const query = answers?.to === 'address' ? addressWords(location.pathname) : queryOf(location.search);
	if (!answers || query === '') return;
	input.value = query;
	showAnswers(answers, query);
	if (answers.to === 'address') return;
	document.title = `${query} · ${document.title}`;
	const pages = pagePlace();
	if (pages) void showPages(pages, query);
}

function queryOf(search: string): string {
	return (new URLSearchParams(search).get('q') ?? '').trim();
}
