/** A page that was not built again for too long says so: `data-stale-from` is the first day of that. */
for (const notice of document.querySelectorAll<HTMLElement>('[data-stale-from]')) {
	notice.hidden = Date.now() < Date.parse(notice.dataset['staleFrom'] || '');
}
