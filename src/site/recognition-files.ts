import { editionData } from '../formats/recognition/edition-data.ts';
import type { KnownFile } from '../formats/recognition/recognise.ts';
import { addressOfPublication, publicationSlug } from '../publications/publication-address.ts';
import { knownKind } from '../publications/publication.ts';
import { hashOfBytes } from '../publications/hashing.ts';
import type { Registry } from '../registry/registry.ts';
import { standingOfEdition } from '../views/edition-standing.ts';
import type { EditionIndex } from './client/edition-index.ts';
import { allEditionFiles } from './edition-files.ts';
import type { Site } from './site.ts';

/** What the check page asks for when a file is dropped, by the name of each file in its folder. */
export function recognitionFiles(site: Site): Promise<readonly { readonly name: string; readonly text: string }[]> {
	const known = made.get(site.registry);
	if (known) return known;
	const making = filesOf(site);
	made.set(site.registry, making);
	return making;
}

const made = new WeakMap<Registry, ReturnType<typeof filesOf>>();

async function filesOf(site: Site) {
	const { registry, answers } = site;
	const regions = answers.regions();
	const data = registry.publications.flatMap((publication) => {
		const found = editionData(registry, publication, regions);
		return found ? { slug: publicationSlug(publication.header), found } : [];
	});
	const columns = new Map(data.map(({ slug, found }) => [slug, found.columns]));
	return [
		{ name: 'editions', text: JSON.stringify(indexOf(site, columns)) },
		...data.map(({ slug, found }) => ({ name: `edition-${slug}`, text: JSON.stringify(found) })),
		...(await hashShards(site)),
	];
}

function indexOf(
	{ registry, answers }: Site,
	columns: ReadonlyMap<string, EditionIndex['editions'][number]['columns']>,
): EditionIndex {
	return {
		places: Object.fromEntries(answers.regions().map(({ id, division }) => [id, division.name])),
		editions: registry.publications.map((publication) => {
			const { header, hash } = publication;
			const { supersededBy, later } = standingOfEdition(registry, publication);
			const slug = publicationSlug(header);
			return {
				number: header.number,
				slug,
				hash,
				columns: columns.get(slug) ?? [],
				isAnnual: knownKind(header) === 'annual',
				title: header.title,
				address: addressOfPublication(header),
				published: header.published,
				supersededBy: supersededBy?.header.number,
				later: later.map(({ publication: { header: after }, withdrew, corrected }) => ({
					number: after.number,
					withdrew,
					corrected,
				})),
			};
		}),
	};
}

/** The hashes of all files that are or were given out, by their first digit. */
async function hashShards(site: Site) {
	const shards = Array.from({ length: 16 }, (): Record<string, KnownFile> => ({}));
	const put = (hash: string, file: KnownFile) => {
		const shard = shards[parseInt(hash.slice(0, 1), 16)];
		if (shard) shard[hash] = file;
	};
	const numbers = new Map(site.registry.publications.map(({ header }) => [publicationSlug(header), header.number]));
	for (const { edition, name, bytes } of await allEditionFiles(site))
		put(hashOfBytes(await bytes()), { number: numbers.get(edition) ?? 0, name, isToday: true });
	return shards.map((shard, at) => ({ name: `files-${at.toString(16)}`, text: JSON.stringify(shard) }));
}
