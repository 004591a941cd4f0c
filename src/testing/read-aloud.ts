/**
 * What a page says to a reader who does not see it: what buttons and links are called, where its parts begin, and which
 * words run together. Each function runs in the page and may use nothing of this file.
 */

/** Opens what is folded and shows what waits for a script or a day, so that all of a page can be looked at. */
export function showAll(): void {
	for (const part of Array.from(document.querySelectorAll('[hidden]'))) part.removeAttribute('hidden');
	for (const part of Array.from(document.querySelectorAll('details'))) part.open = true;
}

/** Names under which a page has several buttons that do different things, or links to different pages; each with what they do. */
export function ambiguousNames(): string[] {
	const nameOf = (element: Element) =>
		(element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim();
	const deedOf = (element: Element) => {
		if (element instanceof HTMLAnchorElement) return `${element.protocol}${element.pathname}${element.search}`;
		const copied = element.getAttribute('data-copy-of');
		const text = copied === null ? element.getAttribute('data-copy') : document.getElementById(copied)?.textContent;
		return text ?? element.outerHTML.replace(/\s+/g, ' ');
	};
	// A link is read with its row, its item or its paragraph, and with what the list around is called.
	const contextOf = (element: Element) => {
		let item = element.closest('tr, li, p, dd, summary');
		for (let outer = item; outer; outer = outer.parentElement?.closest('li') ?? null) item = outer;
		const list = element.closest('[aria-label]:not(a)')?.getAttribute('aria-label') ?? '';
		const section = element.closest('section')?.querySelector('h1, h2, h3, h4');
		return [list, item?.textContent, section?.textContent].join(' ');
	};
	const deeds = new Map<string, Set<string>>();
	for (const element of Array.from(document.querySelectorAll('button, a[href], summary.act'))) {
		const isLink = element.tagName === 'A';
		const name = `${isLink ? 'link' : 'button'} “${nameOf(element)}”`;
		const key = isLink ? `${name}\0${contextOf(element)}` : name;
		deeds.set(key, (deeds.get(key) ?? new Set()).add(deedOf(element)));
	}
	return [...deeds].filter(([, of]) => of.size > 1).map(([key, of]) => `${key.split('\0')[0]}: ${[...of].join(' | ')}`);
}

/** What is wrong with the landmarks of a page: not one of those that there is one of, or two of one kind under one name. */
export function landmarkFaults(): string[] {
	const inside = 'main, article, aside, nav, section';
	const all = (selector: string) =>
		Array.from(document.querySelectorAll(selector)).filter((part) => !part.closest('[hidden]'));
	const ones = {
		main: all('main, [role=main]'),
		banner: all('header, [role=banner]').filter((part) => !part.parentElement?.closest(inside)),
		contentinfo: all('footer, [role=contentinfo]').filter((part) => !part.parentElement?.closest(inside)),
	};
	const nameOf = (part: Element) => {
		const by = part.getAttribute('aria-labelledby');
		const texts = by?.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '');
		return (texts?.join(' ') ?? part.getAttribute('aria-label') ?? '').replace(/\s+/g, ' ').trim();
	};
	const named = all(
		'nav, aside, [role=search], section[aria-label], section[aria-labelledby], [role=region], [role=navigation]',
	).map(nameOf);
	const needed = all('nav, aside').filter((part) => nameOf(part) === '');
	return [
		...Object.entries(ones).flatMap(([kind, found]) => (found.length === 1 ? [] : [`${found.length} × ${kind}`])),
		...named.filter((name, at) => name !== '' && named.indexOf(name) !== at).map((name) => `twice “${name}”`),
		...needed.map((part) => `${part.tagName} without a name`),
		...all('main > :not(main) main, main footer[role]').map(() => 'one inside another'),
	];
}

/** Texts that stand apart on the screen and have nothing between them where they are copied or read out: `查朝晖何家娟`. */
export function textsRunTogether(): string[] {
	const parted =
		/^(?:address|article|aside|blockquote|br|button|caption|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|input|label|li|main|nav|ol|option|p|pre|section|summary|svg|table|tbody|td|tfoot|th|thead|tr|ul)$/i;
	const isWord = (character: string | undefined) =>
		character !== undefined && /[\p{Letter}\p{Number}]/u.test(character);
	const boxesOf = (of: Node) => {
		const range = document.createRange();
		range.selectNodeContents(of);
		return Array.from(range.getClientRects()).filter(({ width }) => width > 0);
	};
	/** What lies on two lines is one text where only the lines of a paragraph broke between. */
	const isOneLine = (one: Node, other: Node) => {
		const above = [one, other].map((text) => {
			const around: Element[] = [];
			for (let at = text.parentElement; at && !at.contains(one === text ? other : one); at = at.parentElement)
				around.push(at);
			return around;
		});
		return above.flat().every((at) => getComputedStyle(at).display.startsWith('inline'));
	};
	const found: string[] = [];
	let before: Node | undefined;
	const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
	const leaves: Element[] = [];
	while (walker.nextNode()) {
		const node = walker.currentNode;
		while (leaves.length > 0 && !leaves.at(-1)?.contains(node))
			if (parted.test(leaves.pop()?.tagName ?? '')) before = undefined;
		if (node instanceof Element) {
			if (parted.test(node.tagName)) before = undefined;
			leaves.push(node);
			continue;
		}
		if (node.parentElement?.closest('script, style, svg')) continue;
		if (before && isWord(before.nodeValue?.at(-1)) && isWord(node.nodeValue?.[0])) {
			const [a, b] = [boxesOf(before).at(-1), boxesOf(node)[0]];
			const apart = a && b && (Math.abs(a.top - b.top) > 4 ? !isOneLine(before, node) : b.left - a.right > 3);
			if (apart) found.push(`${before.nodeValue}|${node.nodeValue}`);
		}
		before = node;
	}
	return found;
}

/** Parts of tables, and lists, that lose what they are in Safari: laid out otherwise, or without marks, and no role that says it. */
export function mutedRoles(): string[] {
	const isMute = (part: Element) => {
		const { display, listStyleType } = getComputedStyle(part);
		if (part.hasAttribute('role') || display === 'none' || part.closest('nav')) return false;
		return /^[OU]L$/.test(part.tagName) ? listStyleType === 'none' : !display.startsWith('table');
	};
	const parts = 'table, thead, tbody, tfoot, tr, td, th, ul, ol';
	return Array.from(document.querySelectorAll(parts))
		.filter(isMute)
		.map((part) => `${part.tagName} ${part.className}`);
}
