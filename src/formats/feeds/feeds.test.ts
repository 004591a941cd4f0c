import { parseFeed } from '@rowanmanning/feed-parser';
import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { isoDate } from '../../calendar/index.ts';
import { atomText } from './atom.ts';
import type { Feed, FeedItem } from './feed.ts';
import { jsonFeedText } from './json-feed.ts';

const anyDay = fc.constantFrom('2024-02-29', '2026-01-01', '2026-11-22').map(isoDate);
const path = 'https://anyland.example/x/agencies/water/';

/** Texts with what means something in XML, HTML and JSON; a reader may take spaces at the ends away. */
const anyText = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				'<b>',
				'</p>',
				']]>',
				'<![CDATA[',
				'&amp;',
				'&',
				'&#60;',
				'"',
				"'",
				'<!--',
				'\\',
				'𠮷',
				'新闻发言人',
			),
			fc.string({ unit: 'grapheme', minLength: 1 }),
		),
		{ maxLength: 6 },
	)
	// Two spaces and one are the same to readers of HTML.
	.map((parts) => `甲${parts.join('').replace(/\s+/g, ' ')}乙`);

const anyItem: fc.Arbitrary<FeedItem> = fc.record({
	uuid: fc.uuid({ version: 5 }),
	title: anyText,
	text: fc.array(anyText, { minLength: 1, maxLength: 3 }),
	link: fc.constant(`${path}#t1`),
	published: anyDay,
	updated: anyDay,
});

const anyFeed: fc.Arbitrary<Feed> = fc.record({
	uuid: fc.uuid({ version: 5 }),
	title: anyText,
	subtitle: anyText,
	language: fc.constantFrom('zh-CN', 'en'),
	author: anyText,
	page: fc.constant(path),
	atom: fc.constant(`${path}feed.xml`),
	json: fc.constant(`${path}feed.json`),
	icon: fc.constant('https://anyland.example/x/icon-192.png'),
	updated: anyDay,
	entries: fc.array(anyItem, { maxLength: 3 }),
});

/** The paragraphs of a piece of HTML, as a browser would show their text. */
function paragraphsOf(html: string): string[] {
	const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
	return [...html.matchAll(/<p>([^<]*)<\/p>/g)].map(([, text = '']) =>
		text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? ''),
	);
}

test('fast-xml-parser reads from Atom what was written, and finds what RFC 4287 asks for', () => {
	const parser = new XMLParser({
		ignoreAttributes: false,
		isArray: (name) => name === 'entry' || name === 'link',
		trimValues: false,
		parseTagValue: false,
		htmlEntities: true,
	});
	fc.assert(
		fc.property(anyFeed, (feed) => {
			const text = atomText(feed);
			expect(XMLValidator.validate(text)).toBe(true);
			const read = parser.parse(text).feed;
			expect(read).toMatchObject({
				id: `urn:uuid:${feed.uuid}`,
				title: feed.title,
				subtitle: feed.subtitle,
				updated: `${feed.updated}T00:00:00Z`,
				author: { name: feed.author },
				'@_xml:lang': feed.language,
			});
			const links = (of: { link: Record<string, string>[] }) =>
				of.link.map((link) => [link['@_rel'], link['@_type'], link['@_href']]);
			expect(links(read)).toEqual([
				['self', 'application/atom+xml', feed.atom],
				['alternate', 'text/html', feed.page],
				['alternate', 'application/feed+json', feed.json],
			]);
			expect(read.entry ?? []).toHaveLength(feed.entries.length);
			for (const [at, entry] of (read.entry ?? []).entries()) {
				const item = feed.entries[at] as FeedItem;
				expect(entry).toMatchObject({
					id: `urn:uuid:${item.uuid}`,
					title: item.title,
					published: `${item.published}T00:00:00Z`,
					updated: `${item.updated}T00:00:00Z`,
				});
				expect(links(entry)).toEqual([['alternate', 'text/html', item.link]]);
				expect(entry.content['@_type']).toBe('html');
				expect(paragraphsOf(entry.content['#text'])).toEqual(item.text);
			}
		}),
	);
});

// It takes an entity for a sign a second time: what looks like one in a text is read wrongly, whoever wrote it.
const looksLikeEntity = /&[#\w]+;/;

test('@rowanmanning/feed-parser reads from Atom what was written', () => {
	fc.assert(
		fc.property(anyFeed, (feed) => {
			fc.pre(
				![feed.title, feed.author, ...feed.entries.map(({ title }) => title)].some((text) =>
					looksLikeEntity.test(text),
				),
			);
			const read = parseFeed(atomText(feed)).toJSON();
			expect(read.title).toBe(feed.title);
			expect(read.language?.toLowerCase()).toBe(feed.language.toLowerCase());
			expect([read.url, read.self]).toEqual([feed.page, feed.atom]);
			expect(read.authors.map(({ name }) => name)).toEqual([feed.author]);
			const dayOf = (moment: string | null) => new Date(moment ?? '').toISOString().slice(0, 10);
			expect(
				read.items.map(({ id, title, url, published, updated }) => [id, title, url, dayOf(published), dayOf(updated)]),
			).toEqual(
				feed.entries.map(({ uuid, title, link, published, updated }) => [
					`urn:uuid:${uuid}`,
					title,
					link,
					published,
					updated,
				]),
			);
		}),
	);
});

test('a JSON Feed has what version 1.1 asks for, and its texts as they are', () => {
	fc.assert(
		fc.property(anyFeed, (feed) => {
			const read = JSON.parse(jsonFeedText(feed));
			expect(read.version).toBe('https://jsonfeed.org/version/1.1');
			expect(read.items.map((item: { content_text: string }) => item.content_text)).toEqual(
				feed.entries.map(({ text }) => text.join('\n\n')),
			);
			for (const { id, url, content_text, date_published } of read.items) {
				for (const value of [id, url, content_text, date_published]) expect(value).toEqual(expect.any(String));
			}
		}),
	);
});
