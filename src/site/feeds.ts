import { isoDate } from '../calendar/index.ts';
import type { Feed, FeedItem } from '../formats/feeds/feed.ts';
import { stableUuid } from '../formats/stable-uuid.ts';
import type { Localized } from '../i18n/languages.ts';
import { isToCome, type Change } from '../views/change-log.ts';
import { feedOf, mostInFeed, type FeedEntry } from '../views/change-feed.ts';
import { groupings } from './groupings.ts';
import { heldSince } from './held-since.ts';
import type { Site } from './site.ts';
import { entryText, plainText } from './words/change-text.ts';
import { publicationInWords } from './words/in-words.ts';
import { shownTextOf } from './words/shown-text.ts';

/** What a feed is about: all changes, or those of an agency, a prefecture or a topic. */
export interface FeedSource {
	/** The path of the page that shows the same; the feed lies under it: `/agencies/water/`. */
	readonly path: string;
	readonly name: Localized;
	readonly changes: () => readonly Change[];
}

/** Every feed of the site. */
export function feedSources(site: Site): FeedSource[] {
	const { registry, answers } = site;
	const ofAgencies = registry.agencies.map(({ id, record }) => ({
		path: `/agencies/${id}/`,
		name: record.name,
		changes: () => answers.changesOf(id),
	}));
	const ofGroupings = (['regions', 'topics'] as const)
		.flatMap((section) => groupings(site, section))
		.map(({ section, id, name, agencies }) => ({
			path: `/${section}/${id}/`,
			name,
			changes: () => agencies.flatMap((agency) => answers.changesOf(agency)),
		}));
	const ofAll = { path: '/changes/', name: registry.settings.name, changes: answers.changes };
	return [ofAll, ...ofAgencies, ...ofGroupings];
}

/** Where the feed of a page is, as Atom or as JSON: under the page itself, and for pages about all changes under these. */
export function feedPathOf(path: string): string | undefined {
	if (/^\/(changes\/.*)?$/.test(path)) return '/changes/feed';
	return /^\/(agencies|regions|topics)\/[^/]+\/$/.test(path) ? `${path}feed` : undefined;
}

/** A feed in the language of the site. */
export function feedIn(site: Site, { path, name, changes }: FeedSource): Feed {
	const { registry, t, words, language, day } = site;
	const { settings } = registry;
	const entries = feedOf(registry, day, changes());
	const items = entries.map((entry) => itemOf(site, entry));
	const reading = t('names.read', { name: '' });
	const hasReadings = items.some(({ title }) => reading !== '' && title.includes(reading));
	const sample = settings.sample ? [`${t('sample.title')}${t('list.colon')}${t('sample.text')}`] : [];
	return {
		uuid: stableUuid(settings, `feed${path}${language}`),
		title: marked(site, t('feed.title', { name: words(name).text })),
		subtitle: [
			...sample,
			t('feed.subtitle', { most: mostInFeed }),
			...(hasReadings ? [t('names.read-note')] : []),
		].join(' '),
		language: site.tag,
		author: words(settings.authority.name).text,
		page: site.canonical(path),
		atom: site.canonical(`${path}feed.xml`),
		json: site.canonical(`${path}feed.json`),
		icon: new URL(site.file('/icon-192.png'), settings.site).href,
		// A feed in which nothing is told yet is as old as what its page says.
		updated: entries[0]?.updated ?? heldSince(site, path) ?? isoDate('1970-01-01'),
		entries: items,
	};
}

/** In a reader an entry stands among those of other feeds. */
function marked({ registry, t }: Site, text: string): string {
	return registry.settings.sample ? `${t('sample.title')}${t('list.colon')}${text}` : text;
}

function itemOf(site: Site, { entry, first, changes, published, updated }: FeedEntry): FeedItem {
	const { registry, language, t } = site;
	const agency = registry.agencyOf.get(first.agency);
	const name = agency ? site.words(agency.record.name).text : first.agency;
	const text = entryText(site, entry);
	const on = site.dayInWords(first.event.on);
	const title = isToCome(site.day, first) ? t('feed.from', { name, day: on, text }) : t('feed.about', { name, text });
	return {
		uuid: stableUuid(registry.settings, `change/${first.event.id}/${language}`),
		title: marked(site, title),
		text: [text, ...daysInWords(site, changes)],
		link: `${site.canonical(`/agencies/${first.agency}/`)}#${first.event.key}`,
		published,
		updated,
	};
}

/** The three days of some changes and the documents by which they were made, each once. */
function daysInWords(site: Site, changes: readonly Change[]): string[] {
	const said = changes.flatMap((change) => [
		effectiveText(site, change),
		filedText(site, change),
		publishedText(site, change),
	]);
	const documents = changes.flatMap(({ event: { document } }) =>
		document === undefined ? [] : [site.t('feed.document', { document: plainText(site, shownTextOf(site, document)) })],
	);
	return [...new Set([...said, ...documents])];
}

function effectiveText({ t, dayInWords }: Site, { event }: Change): string {
	const day = dayInWords(event.on);
	return t('feed.effective', { day: event.notLater ? t('changes.by-day', { day }) : day });
}

function filedText(site: Site, { event, filed }: Change): string {
	if (filed === undefined) return site.t('filing.not-filed');
	const day = site.dayInWords(filed);
	if (event.filingNumber === undefined) return site.t('feed.filed', { day });
	return site.t('feed.filed-number', { day, number: plainText(site, shownTextOf(site, event.filingNumber)) });
}

function publishedText(site: Site, change: Change): string {
	const publication = publicationInWords(site, change);
	const { published } = change;
	return published === undefined
		? publication
		: site.t('feed.published', { day: site.dayInWords(published), publication });
}
