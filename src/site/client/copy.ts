import { copyText } from './copy-text.ts';

/**
 * Buttons that copy what is said on the page: `data-copy` holds the text, or `data-copy-of` the id of the element that
 * does. They are hidden until this runs; `data-said` names what is said when it is done.
 */
for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy], [data-copy-of]')) {
	button.hidden = false;
	button.addEventListener('click', () => void copyBy(button));
}

async function copyBy(button: HTMLButtonElement): Promise<void> {
	const source = button.dataset['copyOf'];
	const text = source ? document.getElementById(source)?.textContent || '' : button.dataset['copy'] || '';
	if (!(await copyText(text))) return;
	const word = button.firstChild;
	const said = button.dataset['said'] || '';
	const status = document.querySelector('[data-status]');
	if (status) status.textContent = said;
	if (!word || word.textContent === said) return;
	const before = word.textContent;
	word.textContent = said;
	setTimeout(() => {
		word.textContent = before;
		if (status) status.textContent = '';
	}, 2000);
}
