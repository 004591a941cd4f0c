import type { FinderSource } from './finder-source.ts';

/** The finder's field of a page, and where its index is. */
export interface FinderForm {
	readonly form: HTMLFormElement;
	readonly input: HTMLInputElement;
	readonly list: HTMLElement;
	readonly status: HTMLElement;
	readonly source: FinderSource;
	/** Whether an input method holds a word that is not finished. */
	isComposing(): boolean;
}

/** The field becomes a combobox at once; its rows come when they are asked for. */
export function finderForm(): FinderForm | undefined {
	const form = document.querySelector<HTMLFormElement>('form[data-finder]');
	const input = form?.querySelector('input');
	const list = form?.querySelector<HTMLElement>('[role=listbox]');
	const status = form?.querySelector<HTMLElement>('[role=status]');
	if (!form || !input || !list || !status) return undefined;
	input.setAttribute('role', 'combobox');
	input.setAttribute('aria-autocomplete', 'list');
	input.setAttribute('aria-controls', list.id);
	input.setAttribute('aria-expanded', 'false');
	const source = JSON.parse(form.dataset['finder'] ?? '') as FinderSource;
	return { form, input, list, status, source, isComposing: composingIn(form) };
}

/**
 * Follows an input method from the first key on; a form is never sent while a word is composed. Not every composition tells
 * of its end: one that the field loses the focus to is over, and so is one before plain input.
 */
function composingIn(form: HTMLFormElement): () => boolean {
	let isComposing = false;
	form.addEventListener('compositionstart', () => (isComposing = true));
	form.addEventListener('compositionend', () => (isComposing = false));
	form.addEventListener('focusout', () => (isComposing = false));
	form.addEventListener('input', (event) => {
		if ((event as InputEvent).isComposing === false) isComposing = false;
	});
	form.addEventListener('submit', (event) => {
		if (isComposing) event.preventDefault();
	});
	return () => isComposing;
}
