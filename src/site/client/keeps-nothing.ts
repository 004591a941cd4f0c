const key = 'keep-nothing';

/** Whether the reader has chosen that this browser keeps no copies. */
export function keepsNothing(): boolean {
	try {
		return localStorage.getItem(key) === 'yes';
	} catch {
		return false;
	}
}

/** Remembers that choice, or that it was taken back. */
export function chooseToKeep(isKept: boolean): void {
	try {
		if (isKept) localStorage.removeItem(key);
		else localStorage.setItem(key, 'yes');
	} catch {
		// Where nothing can be remembered, the choice holds until the next page.
	}
}
