/**
 * Who is away is said on the days themselves, by the clock of the registry's zone: `data-away="2026-11-02/2026-11-20"`,
 * both days among them, the second one missing while the return is not known. Without a script it stands as on the day
 * of the build.
 */
import { momentIn } from './moment-in.ts';

function showAway(): void {
	document.querySelectorAll<HTMLElement>('[data-away]').forEach((notice) => {
		const { away = '', zone = '' } = notice.dataset;
		const [from = '', until] = away.split('/');
		const now = momentIn(zone, Date.now());
		if (now) notice.hidden = now.day < from || (until ? until < now.day : false);
	});
}

showAway();
document.addEventListener('visibilitychange', showAway);
window.addEventListener('pageshow', showAway);
