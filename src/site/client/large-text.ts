/** Large text: the links work without this by the fragment that they name; this remembers the choice. */
const key = 'large-text';
const root = document.documentElement;

function show(isLarge: boolean): void {
	root.classList.toggle('large', isLarge);
}

function remember(isLarge: boolean): void {
	try {
		if (isLarge) localStorage.setItem(key, 'yes');
		else localStorage.removeItem(key);
	} catch {
		// A browser that keeps nothing shows it on this page only.
	}
}

function isRemembered(): boolean {
	try {
		return localStorage.getItem(key) === 'yes';
	} catch {
		return false;
	}
}

show(isRemembered());

for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-large-text]')) {
	link.addEventListener('click', (event) => {
		// Without the fragment the page would stay large when it is asked to be normal.
		event.preventDefault();
		const isLarge = link.dataset['largeText'] === 'yes';
		if (location.hash === `#${root.id}`) location.hash = '';
		show(isLarge);
		remember(isLarge);
		document.querySelector<HTMLElement>(`[data-large-text="${isLarge ? 'no' : 'yes'}"]`)?.focus();
	});
}
