// The search page: what the finder answers to `?q=`, then where the words stand in pages.

import { answerPlace, showAnswers } from './answer-list.ts';
import { finderForm } from './finder-form.ts';
import { pagePlace, showPages } from './page-list.ts';

const query = (new URLSearchParams(location.search).get('q') ?? '').trim();
const form = finderForm();
if (form && query !== '') {
	form.input.value = query;
	document.title = `${query} · ${document.title}`;
	const answers = answerPlace();
	const pages = pagePlace();
	if (answers) showAnswers(answers, form.source, query);
	if (pages) void showPages(pages, query);
}
