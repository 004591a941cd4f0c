/** Where two texts differ, and what stands there in each: the least that is left between a common head and tail. */
export interface Difference {
	readonly at: number;
	readonly typed: string;
	readonly meant: string;
	/** Whether the two characters there are the same, in the other order. */
	readonly isSwap: boolean;
}

/** The difference of two texts where it is one character wrong, missing, too many, or two neighbours swapped. */
export function oneEdit(typed: string, meant: string): Difference | undefined {
	if (Math.abs(typed.length - meant.length) > 2 || differsAtEnds(typed, meant)) return undefined;
	const a = charactersOf(typed);
	const b = charactersOf(meant);
	const shorter = Math.min(a.length, b.length);
	let head = 0;
	while (head < shorter && a[head] === b[head]) head += 1;
	let tail = 0;
	while (tail < shorter - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
	const left = a.length - head - tail;
	const right = b.length - head - tail;
	const isSwap = left === 2 && right === 2 && a[head] === b[head + 1] && a[head + 1] === b[head];
	if (!isSwap && (left > 1 || right > 1 || left + right === 0)) return undefined;
	const part = (of: ArrayLike<string>, length: number) =>
		Array.from(of)
			.slice(head, head + length)
			.join('');
	return { at: head, typed: part(a, left), meant: part(b, right), isSwap };
}

/** One edit is never at both ends of a longer text. */
function differsAtEnds(a: string, b: string): boolean {
	const areLong = a.length > 3 && b.length > 3;
	return areLong && a.charCodeAt(0) !== b.charCodeAt(0) && a.charCodeAt(a.length - 1) !== b.charCodeAt(b.length - 1);
}

export function isOneEdit(a: string, b: string): boolean {
	return oneEdit(a, b) !== undefined;
}

/**
 * The difference of a text from a beginning of another, longer one, and how long that beginning is. The first character
 * must be right.
 */
export function oneEditOfBeginning(typed: string, whole: string): (Difference & { length: number }) | undefined {
	if (typed.charCodeAt(0) !== whole.charCodeAt(0)) return undefined;
	for (const length of [typed.length, typed.length + 1, typed.length - 1]) {
		const found = length < whole.length ? oneEdit(typed, whole.slice(0, length)) : undefined;
		if (found) return { ...found, length };
	}
	return undefined;
}

/** Rare characters are two units of text and one character. */
function charactersOf(text: string): ArrayLike<string> {
	return /[\ud800-\udbff]/.test(text) ? Array.from(text) : text;
}
