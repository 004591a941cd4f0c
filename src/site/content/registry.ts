import { getLiveEntry } from 'astro:content';
import { AstroError } from 'astro/errors';
import type { SiteContent } from '../../disk/site-content.ts';

/** The registry of the site, with the hash of its content. Throws what is wrong with the content. */
export async function registryOfSite(): Promise<SiteContent> {
	const { entry, error } = await getLiveEntry('registry', 'registry');
	if (!entry) throw new AstroError(error?.message ?? 'the registry was not loaded');
	return entry.data;
}
