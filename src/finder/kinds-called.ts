/** A text that names of a kind of agency hold, where it stands in a name. */
export interface KindCalled {
	/** The position of the kind. */
	readonly kind: number;
	readonly called: string;
}

interface Called {
	readonly called: readonly string[];
}

/** The kinds that a name tells: by the longest texts in it, none of which overlaps a longer one. 社会科学院 is no 科学院. */
export function kindsCalled(kinds: readonly Called[], name: string): KindCalled[] {
	const found: (KindCalled & { readonly at: number })[] = [];
	kinds.forEach(({ called }, kind) => {
		for (const text of called) {
			const at = name.indexOf(text);
			if (at !== -1) found.push({ kind, called: text, at });
		}
	});
	found.sort((a, b) => b.called.length - a.called.length);
	const kept: typeof found = [];
	for (const one of found) {
		const isFree = kept.every(({ at, called }) => one.at >= at + called.length || at >= one.at + one.called.length);
		if (isFree) kept.push(one);
	}
	return kept;
}
