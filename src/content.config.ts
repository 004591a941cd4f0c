import { defineCollection } from 'astro:content';
import { recordKinds } from './records/record-kinds.ts';
import { provenanceLoader, publicationLoader, recordLoader } from './site/content/loader.ts';

// Every kind of record is a collection. The shapes stand here for the types: the loader stores what the one parser
// returned, and Astro parses nothing a second time.
export const collections = {
	registry: defineCollection({ loader: recordLoader('registry'), schema: recordKinds.registry.schema }),
	places: defineCollection({ loader: recordLoader('places'), schema: recordKinds.places.schema }),
	topics: defineCollection({ loader: recordLoader('topics'), schema: recordKinds.topics.schema }),
	measures: defineCollection({ loader: recordLoader('measures'), schema: recordKinds.measures.schema }),
	calendars: defineCollection({ loader: recordLoader('calendars'), schema: recordKinds.calendars.schema }),
	exceptions: defineCollection({ loader: recordLoader('exceptions'), schema: recordKinds.exceptions.schema }),
	owners: defineCollection({ loader: recordLoader('owners'), schema: recordKinds.owners.schema }),
	agencies: defineCollection({ loader: recordLoader('agencies'), schema: recordKinds.agencies.schema }),
	publications: defineCollection({ loader: publicationLoader() }),
	provenance: defineCollection({ loader: provenanceLoader() }),
};
