import { defineLiveCollection } from 'astro:content';
import { agencyLoader, registryLoader } from './site/content/loader.ts';

// The agencies, an entry each, and the registry that their records, the settings and the publications make together. The
// one parser has held every record to its schema. The collections are live, so that both go to the pages as they are:
// stored ones would be written out as text, read and joined again.
export const collections = {
	agencies: defineLiveCollection({ loader: agencyLoader() }),
	registry: defineLiveCollection({ loader: registryLoader() }),
};
