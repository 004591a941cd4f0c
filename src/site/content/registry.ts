import { getLiveCollection, getLiveEntry } from 'astro:content';
import { AstroError } from 'astro/errors';
import type { SiteContent } from '../../disk/site-content.ts';
import type { Agency } from '../../registry/registry.ts';

/** The registry of the site, with the hash of its content. Throws what is wrong with the content. */
export async function registryOfSite(): Promise<SiteContent> {
	const { entry, error } = await getLiveEntry('registry', 'registry');
	if (!entry) throw new AstroError(error?.message ?? 'the registry was not loaded');
	return entry.data;
}

/** The agencies of the site, in protocol order. Throws what is wrong with the content. */
export async function agenciesOfSite(): Promise<readonly Agency[]> {
	const { entries, error } = await getLiveCollection('agencies');
	if (!entries) throw new AstroError(error?.message ?? 'the agencies were not loaded');
	return entries.map(({ data }) => data);
}
