import { inject } from 'vitest';
import { siteIn, type BuiltSite } from './built-site.ts';
import { sharedSites, type SharedSite } from './site-builder.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** Where the server of `site-builder.ts` answers. */
		siteBuilder: string;
	}
}

/** A site that several test files read, built once in a run. None of them changes it. */
export async function sharedSite(name: SharedSite): Promise<BuiltSite> {
	const answer = await fetch(inject('siteBuilder') + name);
	const said = await answer.text();
	if (!answer.ok) throw new Error(said);
	return siteIn(said, sharedSites[name].base, () => Promise.resolve());
}
