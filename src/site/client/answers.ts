import { answerPlace, showAnswers } from './answer-list.ts';
import type { AskedOfPage } from './asked-of-page.ts';
import { pagePlace, showPages } from './page-list.ts';

/** Answers what a page was asked from the finder, and what the search page was asked also from the text of all pages. */
export function answerPage({ section, to, query }: AskedOfPage): void {
	const place = answerPlace(section);
	if (!place) return;
	const answered = showAnswers(place, query);
	if (to === 'address') return;
	document.title = `${query} · ${document.title}`;
	const pages = pagePlace();
	if (pages) void showPages(pages, query, answered);
}
