import type { APIRoute, GetStaticPaths } from 'astro';
import { atomText } from '../../../formats/feeds/atom.ts';
import { jsonFeedText } from '../../../formats/feeds/json-feed.ts';
import { inEveryLanguage } from '../../../site/addresses/paths.ts';
import { feedIn, feedSources, type FeedSource } from '../../../site/feeds.ts';
import { siteIn } from '../../../site/site.ts';

const formats = { xml: atomText, json: jsonFeedText } as const;

/** Every feed, as Atom and as JSON: of all changes, of each agency, prefecture and topic. */
export const getStaticPaths: GetStaticPaths = () =>
	inEveryLanguage((site) =>
		feedSources(site).flatMap((source) =>
			Object.keys(formats).map((format) => ({
				params: { of: source.path.replace(/^\/|\/$/g, ''), format },
				props: { source },
			})),
		),
	);

export const GET: APIRoute<{ source: FeedSource }> = async ({ params, props }) => {
	const text = formats[params['format'] as keyof typeof formats];
	return new Response(text(feedIn(await siteIn(params['lang']), props.source)));
};
