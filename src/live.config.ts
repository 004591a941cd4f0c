import { defineLiveCollection } from 'astro:content';
import { registryLoader } from './site/content/loader.ts';

// One collection with one entry. Records depend on one another and on the publications: what pages show is the registry
// that they make together. It is live, so that it goes to the pages as it is: a stored collection would be written out
// as text and read again.
export const collections = {
	registry: defineLiveCollection({ loader: registryLoader() }),
};
