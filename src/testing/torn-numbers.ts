/**
 * The telephone numbers, hours and addresses that a page in the browser lays over two lines though each fits into one:
 * on a narrow screen into the whole width of the text, elsewhere into its cell or paragraph. Runs in the page and may use
 * nothing of this file.
 */
export function tornNumbers(): string[] {
	const pattern =
		/(?<![\w.])\+?\d[\d ]*(?:[ -]\d{2,})+|(?<!\w)\d{7,}(?!\w)|\d{1,2}:\d\d–\d{1,2}:\d\d|[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
	const main = document.querySelector('main') || document.body;
	const roomOf = (element: Element | null): number => {
		const block = innerWidth <= 480 ? main : (element?.closest('td, th, li, dd, p, div') ?? main);
		const { paddingLeft, paddingRight } = getComputedStyle(block);
		return block.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
	};
	const torn: string[] = [];
	const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
	while (walker.nextNode()) {
		const node = walker.currentNode;
		const element = node.parentElement;
		if (element?.closest('.unseen, pre, code, textarea')) continue;
		for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(pattern)) {
			const range = document.createRange();
			range.setStart(node, index);
			range.setEnd(node, index + word.length);
			const boxes = Array.from(range.getClientRects()).filter(({ width }) => width > 1);
			const [first, last] = [boxes[0], boxes.at(-1)];
			if (!first || !last || last.top - first.top < first.height / 2) continue;
			const width = boxes.reduce((sum, box) => sum + box.width, 0);
			if (width <= roomOf(element)) torn.push(word);
		}
	}
	return torn;
}
