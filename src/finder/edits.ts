/** Whether two texts differ by exactly one character wrong, missing, too many, or by two neighbours swapped. */
export function isOneEdit(a: string, b: string): boolean {
	const [short, long] = a.length <= b.length ? [a, b] : [b, a];
	const head = commonHead(short, long);
	if (short.length === long.length) {
		if (head === short.length) return false;
		return short.slice(head + 1) === long.slice(head + 1) || isSwap(short, long, head);
	}
	return long.length - short.length === 1 && short.slice(head) === long.slice(head + 1);
}

/** Whether a text is within one edit of a beginning of another, longer one. The first character must be right. */
export function isNearlyPrefix(text: string, whole: string): boolean {
	const head = commonHead(text, whole);
	if (head === 0 || head === text.length || whole.length <= text.length) return false;
	const rest = text.slice(head + 1);
	return (
		whole.startsWith(rest, head + 1) ||
		whole.startsWith(rest, head) ||
		whole.startsWith(text.slice(head), head + 1) ||
		(text.length > head + 1 && isSwap(text, whole.slice(0, text.length), head))
	);
}

function commonHead(a: string, b: string): number {
	let at = 0;
	while (at < a.length && at < b.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
	return at;
}

function isSwap(a: string, b: string, at: number): boolean {
	return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}
