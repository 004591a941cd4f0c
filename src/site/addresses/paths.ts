import type { Site } from '../site.ts';
import { everySite, languageInPath } from '../site.ts';

interface Path {
	readonly params: Readonly<Record<string, string>>;
	readonly props?: Readonly<Record<string, unknown>>;
}

/** The static paths of a page in every language; without `pathsOf` it has one in each. */
export async function inEveryLanguage(pathsOf: (site: Site) => readonly Path[] = () => [{ params: {} }]) {
	const sites = await everySite();
	return sites.flatMap((site) => {
		const lang = languageInPath(site.registry, site.language);
		return pathsOf(site).map(({ params, props = {} }) => ({ params: { lang, ...params }, props }));
	});
}
