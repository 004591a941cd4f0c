// The page for addresses that lead nowhere: what the words of the address may have meant.

import { answerPlace, showAnswers } from './answer-list.ts';
import { addressWords } from './address-words.ts';
import { finderForm } from './finder-form.ts';

const place = answerPlace();
const form = finderForm();
const words = addressWords(location.pathname);
if (place && form && words !== '') {
	form.input.value = words;
	showAnswers(place, form.source, words);
}
