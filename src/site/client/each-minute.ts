const aMinute = 60_000;

/** Shows what runs with the clock: now, with each minute, and when a page was in the background or comes back from the history and may be hours old. */
export function eachMinute(show: () => void): void {
	const keepShowing = () => {
		show();
		setTimeout(keepShowing, aMinute - (Date.now() % aMinute));
	};
	keepShowing();
	document.addEventListener('visibilitychange', show);
	window.addEventListener('pageshow', show);
}
