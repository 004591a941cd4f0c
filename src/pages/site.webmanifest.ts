import type { APIRoute } from 'astro';
import { siteIn } from '../site/site.ts';

/** How the site is called and shown once a reader has put it among the programs of a device. Its name says of a sample that it is one. */
export const GET: APIRoute = async () => {
	const site = await siteIn(undefined);
	const { settings } = site.registry;
	const isSample = settings.sample ? site.t('sample.title') : '';
	const paper = '#fbfaf6';
	const manifest = {
		name: isSample + site.words(settings.name).text,
		short_name: isSample + site.words(settings.shortName).text,
		description: site
			.t('home.heading', { place: site.words(settings.jurisdiction.name).text })
			.replaceAll('\u200b', ''),
		lang: site.tag,
		id: site.file('/'),
		start_url: site.file('/'),
		scope: site.file('/'),
		display: 'minimal-ui',
		background_color: paper,
		theme_color: paper,
		icons: [
			{ src: site.file('/icon-192.png'), sizes: '192x192', type: 'image/png' },
			{ src: site.file('/icon-512.png'), sizes: '512x512', type: 'image/png' },
			{ src: site.file('/icon-maskable-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
			{ src: site.file('/icon.svg'), sizes: 'any', type: 'image/svg+xml' },
		],
	};
	return new Response(`${JSON.stringify(manifest, undefined, '\t')}\n`);
};
