import { fillIn } from '../../i18n/fill-in.ts';
import { element } from './element.ts';
import { findPages, type FoundPage } from './full-text.ts';
import { isGiven } from './record-asked.ts';

/** Each page that is shown is asked for: so many more for who wants more. */
const atOnce = 10;

/** Where the search page lists pages, with its words in `data-words`. */
interface PagePlace {
	readonly section: HTMLElement;
	readonly list: HTMLElement;
	readonly status: HTMLElement;
	readonly more: HTMLButtonElement;
}

export interface PageListWords {
	/** The address of Pagefind's script. */
	readonly script: string;
	readonly loading: string;
	readonly failed: string;
	readonly none: string;
	readonly count: string;
}

export function pagePlace(): PagePlace | undefined {
	const section = document.querySelector<HTMLElement>('[data-pages]');
	const list = section?.querySelector('ol');
	const status = section?.querySelector<HTMLElement>('[role=status]');
	const more = section?.querySelector('button');
	return section && list && status && more ? { section, list, status, more } : undefined;
}

/** Lists the pages in which the words of a query stand, once what stands above them is `settled` and will not move them. */
export async function showPages(
	{ section, list, status, more }: PagePlace,
	query: string,
	settled: Promise<void>,
): Promise<void> {
	const words = JSON.parse(section.dataset['pages'] ?? '') as PageListWords;
	status.textContent = words.loading;
	let isShown = true;
	void settled.then(() => (section.hidden = !isShown));
	try {
		const found = await findPages(words.script, query);
		// What was given to a reader is answered from the record: that no page has it says nothing.
		isShown = found.count > 0 || !isGiven(query);
		section.hidden = section.hidden || !isShown;
		status.textContent = fillIn(found.count === 0 ? words.none : words.count, { count: found.count, query });
		const show = async (count: number) => {
			more.hidden = true;
			const next = await found.from(list.children.length, count);
			list.append(...next.map(toItem));
			more.hidden = list.children.length >= found.count;
		};
		const showMore = () => show(atOnce).catch(() => (status.textContent = words.failed));
		more.addEventListener('click', () => void showMore());
		await show(found.atFirst);
	} catch {
		status.textContent = words.failed;
	}
}

function toItem({ address, title, excerpt }: FoundPage): HTMLElement {
	const link = element('a', '', title);
	link.href = address;
	const text = element('p', 'note', ...excerpt.map(({ text, isMet }) => (isMet ? element('mark', '', text) : text)));
	return element('li', '', link, text);
}
