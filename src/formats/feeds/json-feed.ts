import { iriOf, momentOf, type Feed } from './feed.ts';

/** A feed as JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeedText({ title, subtitle, language, author, page, json, icon, entries }: Feed): string {
	const feed = {
		version: 'https://jsonfeed.org/version/1.1',
		title,
		description: subtitle,
		home_page_url: page,
		feed_url: json,
		icon,
		language,
		authors: [{ name: author }],
		items: entries.map((item) => ({
			id: iriOf(item),
			url: item.link,
			title: item.title,
			content_text: item.text.join('\n\n'),
			date_published: momentOf(item.published),
			date_modified: momentOf(item.updated),
		})),
	};
	return `${JSON.stringify(feed, undefined, '\t')}\n`;
}
