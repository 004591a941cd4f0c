const key = 'slash-key';

/** Whether a key pressed anywhere on the page calls the finder's field: `/`, unless someone is typing or has switched it off. */
export function isSlash(event: KeyboardEvent): boolean {
	if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return false;
	if (event.isComposing || event.defaultPrevented || isOff()) return false;
	const at = event.target;
	return !(at instanceof HTMLElement && (at.isContentEditable || at.matches('input, textarea, select')));
}

/** The switch of the search page, for those whose speech is typed as keys (WCAG 2.1.4); what it says is remembered. */
export function listenToSwitch(): void {
	const box = document.querySelector<HTMLInputElement>('[data-slash-switch]');
	if (!box) return;
	box.checked = !isOff();
	box.closest('p')?.removeAttribute('hidden');
	box.addEventListener('change', () => {
		try {
			if (box.checked) localStorage.removeItem(key);
			else localStorage.setItem(key, 'off');
		} catch {
			// A browser that keeps nothing asks again on the next page.
		}
	});
}

function isOff(): boolean {
	try {
		return localStorage.getItem(key) === 'off';
	} catch {
		return false;
	}
}
