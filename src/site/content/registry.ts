import { getCollection, getEntry, type CollectionKey } from 'astro:content';
import { AstroError } from 'astro/errors';
import type { ChainedPublication } from '../../publications/publication.ts';
import type { Content } from '../../records/content.ts';
import type { RecordKind, RecordOf } from '../../records/record-kinds.ts';
import type { Sourced } from '../../records/source.ts';
import { buildRegistry } from '../../registry/build-registry.ts';
import type { Registry } from '../../registry/registry.ts';

/** The registry that the collections hold, with the hash of the content it came from. */
export interface RegistryOfSite {
	readonly registry: Registry;
	readonly contentHash: string;
}

let built: Promise<RegistryOfSite> | undefined;
let builtFrom: string | undefined;

/** Joins the collections once, and again only where the content has changed. Throws what is wrong with the content. */
export async function registryOfSite(): Promise<RegistryOfSite> {
	if (built && import.meta.env.PROD) return built;
	const { hash, problems } = await provenance();
	if (problems !== '') throw new AstroError(problems);
	if (!built || builtFrom !== hash) {
		builtFrom = hash;
		built = join(hash);
	}
	return built;
}

async function provenance(): Promise<{ readonly hash: string; readonly problems: string }> {
	const entry = await getEntry('provenance', 'content');
	return entry?.data as { hash: string; problems: string };
}

async function join(contentHash: string): Promise<RegistryOfSite> {
	const content: Content = {
		registry: await theOne('registry'),
		places: await theOne('places'),
		topics: await theOne('topics'),
		measures: await all('measures'),
		calendars: await all('calendars'),
		exceptions: (await all('exceptions'))[0],
		owners: (await all('owners'))[0],
		agencies: await all('agencies'),
	};
	const publications = await entriesOf('publications');
	const chain = publications
		.map(({ data }) => data as ChainedPublication)
		.sort((a, b) => a.header.number - b.header.number);
	return { registry: buildRegistry(content, chain), contentHash };
}

async function theOne<Kind extends RecordKind>(kind: Kind): Promise<Sourced<RecordOf<Kind>>> {
	const [record] = await all(kind);
	if (!record) throw new Error(`the collection ${kind} is empty`);
	return record;
}

async function all<Kind extends RecordKind>(kind: Kind): Promise<Sourced<RecordOf<Kind>>[]> {
	const entries = await entriesOf(kind);
	return entries
		.map(({ filePath = '', body = '', data }) => ({ path: filePath, text: body, value: data as RecordOf<Kind> }))
		.sort((a, b) => (a.path < b.path ? -1 : 1));
}

interface StoredEntry {
	readonly data: unknown;
	readonly filePath?: string;
	readonly body?: string;
}

/** The entries of a collection, whose type depends on its name. */
function entriesOf(collection: CollectionKey): Promise<StoredEntry[]> {
	return getCollection(collection) as Promise<StoredEntry[]>;
}
