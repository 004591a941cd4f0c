/** The finder on every page: this much is loaded with it, the rest once someone turns to the field. */
import { askedOfPage, type AskedOfPage } from './asked-of-page.ts';
import { askDirectory, forgetDirectory } from './finder-directory.ts';
import { finderForm } from './finder-form.ts';
import { isSlash, listenToSwitch } from './slash-key.ts';

const found = finderForm();
if (found) {
	const { form, input } = found;
	let isAwake = false;
	const wake = () => {
		if (isAwake) return;
		isAwake = true;
		askDirectory(found.source.directory).catch(forgetDirectory);
		import('./finder-field.ts').then(
			({ FinderField }) => new FinderField(found),
			() => (isAwake = false),
		);
	};
	input.addEventListener('focus', wake);
	// Under a finger the keyboard takes half of the screen: the field goes to its top, so that rows have room.
	input.addEventListener('focus', () => {
		if (matchMedia('(pointer: coarse)').matches) form.scrollIntoView();
	});
	input.addEventListener('input', wake);
	form.addEventListener('pointerenter', wake);
	if (document.activeElement === input) wake();
	document.addEventListener('keydown', (event) => {
		if (!isSlash(event)) return;
		event.preventDefault();
		input.focus();
		input.select();
	});
	listenToSwitch();
	const asked = askedOfPage(location);
	if (asked) {
		input.value = asked.query;
		answer(asked);
	}
}

/** What is not answered at once stands in the field, and the way to the search page takes it along. */
function answer(asked: AskedOfPage): void {
	const { section, query, isAnswered } = asked;
	if (!isAnswered) {
		document.querySelectorAll<HTMLAnchorElement>('[data-takes-query]').forEach((link) => {
			link.search = `?q=${encodeURIComponent(query)}`;
			link.append(` · ${query}`);
		});
		return;
	}
	const room = section.closest<HTMLElement>('.answers-room');
	if (room) room.hidden = false;
	section.hidden = false;
	void import('./answers.ts').then(({ answerPage }) => answerPage(asked));
}
