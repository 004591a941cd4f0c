import { addressWords } from './address-words.ts';

/** What the address of a page asks, and where it is answered. */
export interface AskedOfPage {
	readonly section: HTMLElement;
	/** `?q=` of the search page, or the words of an address that leads nowhere. */
	readonly to: 'query' | 'address';
	readonly query: string;
	/** Whether it is answered at once. Most addresses that lead nowhere name no agency: those wait for the reader. */
	readonly isAnswered: boolean;
}

/** What an address asks: `undefined` where it asks nothing, or the page has no place for answers. */
export function askedOfPage({ pathname, search }: Pick<Location, 'pathname' | 'search'>): AskedOfPage | undefined {
	const section = placeIn(pathname);
	if (!section) return undefined;
	const to = section.dataset['answers'] === 'address' ? 'address' : 'query';
	const query = to === 'address' ? addressWords(pathname) : (new URLSearchParams(search).get('q') || '').trim();
	if (query === '') return undefined;
	return { section, to, query, isAnswered: to === 'query' || namesAgency(pathname, query) };
}

/** The place in the language of the address, where a page has one for each. */
function placeIn(path: string): HTMLElement | undefined {
	return Array.from(document.querySelectorAll<HTMLElement>('[data-answers]'))
		.filter((place) => path.indexOf(homeOf(place)) === 0)
		.sort((a, b) => homeOf(b).length - homeOf(a).length)[0];
}

function homeOf({ dataset }: HTMLElement): string {
	return dataset['home'] || '';
}

/** Pages of agencies lie below these folders, and names in Chinese are typed for nothing else. */
function namesAgency(path: string, words: string): boolean {
	return /\/(agencies|regions)\/./.test(path) || /[\u3400-\u9fff]/.test(words);
}
