/**
 * What is looked at on a page in the browser: where names and posts stand, and where words break. Each function runs in
 * the page and may use nothing of this file.
 */

/** Names with the post that belongs to each, by selectors inside one unit. */
export interface Units {
	readonly unit: string;
	readonly name: string;
	readonly post: string;
}

/** The posts that stand nearer to the name of somebody else than to that of their own person. */
export function tornPosts({ unit, name, post }: Units): string[] {
	type Box = { left: number; right: number; top: number; bottom: number };
	const boxesOf = (element: Element | null): Box[] => {
		if (!element) return [];
		const range = document.createRange();
		range.selectNodeContents(element);
		return Array.from(range.getClientRects()).filter(({ width }) => width > 0);
	};
	// A reader takes a post for that of the name before it: on its line, else above it.
	const middle = ({ top, bottom }: Box) => (top + bottom) / 2;
	const apart = (from: Box, to: Box) => {
		const below = middle(to) - middle(from);
		if (below < -4) return Infinity;
		return 5 * Math.max(0, below) + Math.max(0, from.left - to.right, to.left - from.right);
	};
	const distance = (boxes: readonly Box[], to: Box) => Math.min(...boxes.map((box) => apart(box, to)));
	const found = Array.from(document.querySelectorAll(unit)).map((element) => ({
		text: element.textContent?.replace(/\s+/g, ' ').trim() ?? '',
		names: boxesOf(element.querySelector(name)),
		posts: boxesOf(element.querySelector(post)),
	}));
	const strangers = Array.from(document.querySelectorAll(`main ${name}`));
	const others = strangers.map((element) => ({ unit: element.closest(unit), boxes: boxesOf(element) }));
	return found
		.filter(({ names, posts }, at) => {
			const [first] = posts;
			if (names.length === 0 || first === undefined) return false;
			const own = document.querySelectorAll(unit)[at];
			const nearest = Math.min(
				Infinity,
				...others
					.filter((other) => other.unit !== own && other.boxes.length > 0)
					.map(({ boxes }) => distance(boxes, first)),
			);
			return distance(names, first) > nearest;
		})
		.map(({ text }) => text);
}

/**
 * The words, numbers and addresses that are broken inside, and the labels that are; a correction may break between its phrases. A word may break behind its hyphen, an
 * address behind `@` or `/`; what is longer than 32 characters has to break somewhere.
 */
export function brokenWords(labels: string): string[] {
	const hidden = (element: Element) => {
		const { clip, clipPath, display, visibility } = getComputedStyle(element);
		return (
			clip === 'rect(0px, 0px, 0px, 0px)' || clipPath === 'inset(50%)' || display === 'none' || visibility === 'hidden'
		);
	};
	const isShown = (element: Element | null): boolean => {
		for (let at = element; at; at = at.parentElement) if (hidden(at)) return false;
		return true;
	};
	const linesOf = (node: Node, from: number, until: number) => {
		const range = document.createRange();
		range.setStart(node, from);
		range.setEnd(node, until);
		const tops = Array.from(range.getClientRects())
			.filter(({ width }) => width > 0.5)
			.map(({ top, height }) => Math.round(top + height / 2));
		return tops.filter((top, at) => at === 0 || Math.abs(top - (tops[at - 1] ?? top)) > 4).length;
	};
	const broken: string[] = [];
	const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const node = walker.currentNode;
		const text = node.nodeValue ?? '';
		if (text.trim() === '' || !isShown(node.parentElement)) continue;
		const isLabel = node.parentElement?.closest('.corrected') === null && node.parentElement.closest(labels) !== null;
		const pattern = isLabel ? /[^\s]+/g : /[\p{Script=Latin}\p{Number}.:_+〔〕@/-]+/gu;
		for (const { 0: word, index } of text.matchAll(pattern)) {
			let from = index;
			for (const piece of word.split(/(?<=[@/])|(?<=\p{Letter}-)(?=\p{Letter})/u)) {
				if (piece.length <= 32 && linesOf(node, from, from + piece.length) > 1) broken.push(word);
				from += piece.length;
			}
		}
	}
	for (const number of Array.from(document.querySelectorAll('main .digits'))) {
		const shown = number.firstChild;
		const length = shown?.nodeValue?.length ?? 0;
		if (shown?.nodeType === Node.TEXT_NODE && length <= 32 && isShown(number) && linesOf(shown, 0, length) > 1)
			broken.push(number.textContent ?? '');
	}
	return broken;
}
