import type { IsoDate } from '../../calendar/index.ts';

/** A feed as its readers get it, in either of its formats. All addresses have their host. */
export interface Feed {
	readonly uuid: string;
	readonly title: string;
	/** What is in it and what is not, and that it is a sample. */
	readonly subtitle: string;
	/** The language tag. */
	readonly language: string;
	/** Who publishes it. */
	readonly author: string;
	/** The page that says the same. */
	readonly page: string;
	/** Its own addresses. */
	readonly atom: string;
	readonly json: string;
	readonly icon: string;
	readonly updated: IsoDate;
	/** The last updated first. */
	readonly entries: readonly FeedItem[];
}

export interface FeedItem {
	readonly uuid: string;
	readonly title: string;
	/** Paragraphs of plain text. */
	readonly text: readonly string[];
	/** The place of a page that says more. */
	readonly link: string;
	readonly published: IsoDate;
	readonly updated: IsoDate;
}

/** A thing by its identifier, as an IRI (RFC 9562, section 4). */
export function iriOf({ uuid }: { readonly uuid: string }): string {
	return `urn:uuid:${uuid}`;
}

/** A day as a moment (RFC 3339): the records know no hour, so it is the first moment of the day in UTC. */
export function momentOf(day: IsoDate): string {
	return `${day}T00:00:00Z`;
}
