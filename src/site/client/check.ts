/** The check page: `?q=` or what is typed is held against all that was ever recorded. */
import { fillIn } from '../../i18n/fill-in.ts';
import type { CheckWords } from './check-words.ts';
import { element } from './element.ts';
import { lookUp, lookUpWithin, toEntryRow, type LookedUp } from './lookup.ts';

// One file for whoever asks the record: this page, and the finder where its index knows nothing.
export { lookUp, toEntryRow };

async function show(place: HTMLElement, words: CheckWords, query: string): Promise<void> {
	const status = place.querySelector<HTMLElement>('[role=status]');
	const list = place.querySelector<HTMLElement>('.check-answers');
	if (!status || !list) return;
	list.textContent = '';
	status.textContent = query.trim() === '' ? '' : words.loading;
	try {
		const answers = await lookUpWithin(words, query, 20);
		status.textContent = answers.length === 0 && query.trim() !== '' ? words.nothing : '';
		list.append(
			...answers.filter(({ isRest }) => !isRest).map((of) => toElement(words, of)),
			...restOf(words, answers),
		);
	} catch {
		status.textContent = words.failed;
	}
}

/** What is neither number nor address, and of which no name is known: who means one is to ask for it alone. */
function restOf({ unread }: CheckWords, answers: readonly LookedUp[]): HTMLElement[] {
	const texts = answers.filter(({ isRest }) => isRest).map(({ asked: { text } }) => text);
	return texts.length === 0 ? [] : [element('p', 'note unread', fillIn(unread, { text: texts.join(' · ') }))];
}

function toElement(words: CheckWords, { asked: { text }, answer, isOnlyHost }: LookedUp): HTMLElement {
	const lead =
		answer.standing === 'none'
			? fillIn(answer.isSpelling ? words.noSpelling : words.none, { text })
			: isOnlyHost
				? fillIn(words.onlyHost, { text })
				: '';
	const made = element('section', 'check-answer', element('h2', 'asked', text));
	made.dataset['standing'] = isOnlyHost ? 'none' : answer.standing;
	if (lead !== '') made.append(element('p', 'verdict', lead));
	if (answer.entries.length > 0) {
		made.append(element('ul', 'plain', ...answer.entries.map(toEntryRow)));
	}
	made.append(element('p', 'means', isOnlyHost ? words.means.none : answer.means));
	if (answer.search !== '') {
		const link = element('a', '', fillIn(words.searchFor, { text }));
		link.href = answer.search;
		made.append(element('p', '', link));
	}
	return made;
}

document.querySelectorAll<HTMLElement>('[data-check]').forEach((place) => {
	const words: CheckWords = JSON.parse(place.dataset['check'] || '');
	const form = place.querySelector('form');
	const field = place.querySelector<HTMLTextAreaElement>('[name=q]');
	if (!form || !field) return;
	// One question after the other: each clears what the one before it has written.
	let answered = Promise.resolve();
	const ask = () => (answered = answered.then(() => show(place, words, field.value)));
	const asked = new URLSearchParams(location.search).get('q');
	if (asked !== null) {
		field.value = asked;
		void ask();
	}
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		history.replaceState(null, '', `?q=${encodeURIComponent(field.value)}`);
		void ask();
	});
});
