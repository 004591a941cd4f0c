/** Whether a key pressed anywhere on the page calls the finder's field: `/`, unless someone is typing. */
export function isSlash(event: KeyboardEvent): boolean {
	if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return false;
	if (event.isComposing || event.defaultPrevented) return false;
	const at = event.target;
	return !(at instanceof HTMLElement && (at.isContentEditable || at.matches('input, textarea, select')));
}
