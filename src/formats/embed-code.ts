import { escapeMarkup } from './escape-markup.ts';

/** What of an agency stands on a page of somebody else. */
export interface EmbeddedAgency {
	/** The address of its card and of its page, with their host. */
	readonly card: string;
	readonly page: string;
	/** What the card is called, for who cannot see it. */
	readonly title: string;
	readonly name: string;
	/** In words: the number, when it was verified, that it is a sample. */
	readonly facts: readonly string[];
}

/** The line that puts the card of an agency into a page as a frame. */
export function frameCode({ card, title }: EmbeddedAgency): string {
	return `<iframe src="${escapeMarkup(card)}" title="${escapeMarkup(title)}" width="100%" height="150" frameborder="0" loading="lazy"></iframe>`;
}

/** The same as words that stand for themselves. */
export function plainCode({ page, name, facts }: EmbeddedAgency): string {
	return `<p><a href="${escapeMarkup(page)}">${escapeMarkup(name)}</a> ${facts.map(escapeMarkup).join(' · ')}</p>`;
}
