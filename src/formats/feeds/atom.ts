import { escapeMarkup } from '../escape-markup.ts';
import { iriOf, momentOf, type Feed, type FeedItem } from './feed.ts';

/** A feed as Atom (RFC 4287). */
export function atomText(feed: Feed): string {
	const { title, subtitle, language, author, page, atom, json, icon, updated, entries } = feed;
	return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeMarkup(language)}">
<id>${iriOf(feed)}</id>
${textElement('title', title)}
${textElement('subtitle', subtitle)}
<updated>${momentOf(updated)}</updated>
<author>${textElement('name', author)}</author>
${linkElement('self', 'application/atom+xml', atom)}
${linkElement('alternate', 'text/html', page)}
${linkElement('alternate', 'application/feed+json', json)}
${textElement('icon', icon)}
${entries.map(entryElement).join('')}</feed>
`;
}

function entryElement(item: FeedItem): string {
	const html = item.text.map((text) => `<p>${escapeMarkup(text)}</p>`).join('');
	return `<entry>
<id>${iriOf(item)}</id>
${textElement('title', item.title)}
<published>${momentOf(item.published)}</published>
<updated>${momentOf(item.updated)}</updated>
${linkElement('alternate', 'text/html', item.link)}
<content type="html">${escapeMarkup(html)}</content>
</entry>
`;
}

function textElement(name: string, text: string): string {
	return `<${name}>${escapeMarkup(text)}</${name}>`;
}

function linkElement(rel: string, type: string, href: string): string {
	return `<link rel="${rel}" type="${type}" href="${escapeMarkup(href)}"/>`;
}
