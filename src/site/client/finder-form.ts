import type { FinderSource } from './finder-source.ts';

/** The finder's field of a page, and where its index is. */
export interface FinderForm {
	readonly form: HTMLFormElement;
	readonly input: HTMLInputElement;
	readonly list: HTMLElement;
	readonly status: HTMLElement;
	readonly source: FinderSource;
}

export function finderForm(): FinderForm | undefined {
	const form = document.querySelector<HTMLFormElement>('form[data-finder]');
	const input = form?.querySelector('input');
	const list = form?.querySelector<HTMLElement>('[role=listbox]');
	const status = form?.querySelector<HTMLElement>('[role=status]');
	if (!form || !input || !list || !status) return undefined;
	return { form, input, list, status, source: JSON.parse(form.dataset['finder'] ?? '') as FinderSource };
}
