/**
 * Loads the script that serves a form: at once where the address of the page asks something, else when somebody turns to
 * the form. What is sent before the script is there waits for it; where it does not come, the form is sent as without one.
 */
export function whenAsked(selector: string, load: () => Promise<unknown>): void {
	const place = document.querySelector(selector);
	if (!place) return;
	let loading: Promise<unknown> | undefined;
	let isThere = false;
	const wake = () => (loading = loading || load().then(() => (isThere = true)));
	const tryToWake = () => wake().catch(() => (loading = undefined));
	place.addEventListener('submit', (event) => {
		const form = event.target;
		if (isThere || !(form instanceof HTMLFormElement)) return;
		event.preventDefault();
		const send = () => form.submit();
		wake().then(() => form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true })) && send(), send);
	});
	place.addEventListener('focusin', () => void tryToWake());
	place.addEventListener('input', () => void tryToWake());
	if (location.search !== '' || location.hash !== '') void tryToWake();
}
