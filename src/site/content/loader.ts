import type { LiveLoader } from 'astro/loaders';
import { siteContent, type ContentProblems, type SiteContent } from '../../disk/site-content.ts';
import { contentDirectory } from './content-directory.ts';

type Loaded = SiteContent & Record<string, unknown>;

/** The registry of the content folder, read by the parser of the commands; an error in their words where it has errors. */
export function registryLoader(): LiveLoader<Loaded, never, never, ContentProblems> {
	const load = () => {
		const content = siteContent(contentDirectory());
		return content instanceof Error ? content : { id: 'registry', data: content as Loaded };
	};
	return {
		name: 'registry',
		loadEntry: async () => {
			const entry = load();
			return entry instanceof Error ? { error: entry } : entry;
		},
		loadCollection: async () => {
			const entry = load();
			return entry instanceof Error ? { error: entry } : { entries: [entry] };
		},
	};
}
