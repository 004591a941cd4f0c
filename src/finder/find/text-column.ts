/** Texts side by side in one string, so that one native search goes through all of them. */
export interface TextColumn {
	readonly text: string;
	/** Where each text begins; one more entry for the end. */
	readonly starts: Uint32Array;
}

/** Where a needle stands in a column: which text, and at which place in it. */
export type Visit = (entry: number, at: number, length: number) => void;

export function toColumn(texts: readonly string[]): TextColumn {
	const starts = new Uint32Array(texts.length + 1);
	let next = 1;
	texts.forEach((text, entry) => {
		starts[entry] = next;
		next += text.length + 1;
	});
	starts[texts.length] = next;
	return { text: `\n${texts.join('\n')}\n`, starts };
}

export function textAt({ text, starts }: TextColumn, entry: number): string {
	return text.slice(starts[entry], (starts[entry + 1] as number) - 1);
}

export function lengthAt({ starts }: TextColumn, entry: number): number {
	return (starts[entry + 1] as number) - (starts[entry] as number) - 1;
}

/** Visits every place where a needle stands, the first in each text only. */
export function visitOccurrences(column: TextColumn, needle: string, visit: Visit): void {
	visitAll(column, needle, (entry, at, length) => {
		visit(entry, at, length);
		return true;
	});
}

/** Visits places in order; where `visit` says yes, the rest of that text is passed over. */
export function visitAll(
	{ text, starts }: TextColumn,
	needle: string,
	visit: (entry: number, at: number, length: number) => boolean,
): void {
	if (needle === '') return;
	let entry = 0;
	for (let found = text.indexOf(needle); found !== -1;) {
		entry = entryAt(starts, found, entry);
		const start = starts[entry] as number;
		const end = starts[entry + 1] as number;
		const isDone = visit(entry, found - start, end - start - 1);
		found = text.indexOf(needle, isDone ? end - 1 : found + 1);
	}
}

/** Visits the texts that begin with a needle. */
export function visitBeginnings(column: TextColumn, needle: string, visit: Visit): void {
	const { text, starts } = column;
	let entry = 0;
	for (let found = text.indexOf(`\n${needle}`); found !== -1; found = text.indexOf(`\n${needle}`, found + 1)) {
		if (found + 1 >= (starts[starts.length - 1] as number)) return;
		entry = entryAt(starts, found + 1, entry);
		visit(entry, 0, lengthAt(column, entry));
	}
}

function entryAt(starts: Uint32Array, position: number, from: number): number {
	let low = from;
	let high = starts.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((starts[middle] as number) <= position) low = middle;
		else high = middle - 1;
	}
	return low;
}
