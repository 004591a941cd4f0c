import type { LiveLoader } from 'astro/loaders';
import { siteContent, type ContentProblems, type SiteContent } from '../../disk/site-content.ts';
import type { Agency } from '../../registry/registry.ts';
import { contentDirectory } from './content-directory.ts';

/** Data of an entry, as Astro asks for it. */
type Loaded<Data> = Data & Record<string, unknown>;
type Loader<Data> = LiveLoader<Loaded<Data>, { readonly id: string }, never, ContentProblems>;

/** The registry of the content folder, one entry; an error in the words of the commands where it has errors. */
export function registryLoader(): Loader<SiteContent> {
	return loaderOf('registry', (content) => [{ id: 'registry', data: content }]);
}

/** The agencies of the registry by their ids, in protocol order. */
export function agencyLoader(): Loader<Agency> {
	return loaderOf('agencies', ({ registry }) => registry.agencies.map((agency) => ({ id: agency.id, data: agency })));
}

/** Gives what this process has read of the content folder once, with the parser of the commands. */
function loaderOf<Data>(
	name: string,
	entriesOf: (content: SiteContent) => readonly { readonly id: string; readonly data: Data }[],
): Loader<Data> {
	const load = () => {
		const content = siteContent(contentDirectory());
		return content instanceof Error
			? content
			: entriesOf(content).map(({ id, data }) => ({ id, data: data as Loaded<Data> }));
	};
	return {
		name,
		loadEntry: async ({ filter }) => {
			const entries = load();
			return entries instanceof Error ? { error: entries } : entries.find(({ id }) => id === filter.id);
		},
		loadCollection: async () => {
			const entries = load();
			return entries instanceof Error ? { error: entries } : { entries };
		},
	};
}
