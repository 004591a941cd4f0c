import { createHash } from 'node:crypto';
import type { FinderDirectory, FinderSource } from './client/finder-source.ts';
import { finderFiles } from './finder-data.ts';
import { finderWords } from './words/finder-words.ts';
import { oncePer } from './once.ts';
import { everySite, type Site } from './site.ts';

/** The folder of the finder's files. Their names hold the hash of their texts, so that they can be kept for ever. */
export const finderFolder = '_finder';

/** The one address that pages know: it names the files, and its own name never changes. */
const directoryAddress = '/finder.json';

interface NamedFile {
	readonly name: string;
	readonly text: string;
}

/** The parts of the index, made once for each registry. */
const partsOf = oncePer((registry: Site['registry']) =>
	oncePer((day: Site['day']) => finderFiles(registry, day).map(({ name, text }) => named(name, 'txt', text))),
);

const wordsOf = oncePer((site: Site) =>
	named(`words-${site.language}`, 'json', JSON.stringify(finderWords(site, site.registry.places.numbering))),
);

/** All files of the finder: the parts of the index, and its words in each language. */
export async function allFinderFiles(): Promise<readonly NamedFile[]> {
	const sites = await everySite();
	const [first] = sites;
	return first ? [...partsOf(first.registry)(first.day), ...sites.map(wordsOf)] : [];
}

/** Which files are the finder's now. */
export async function finderDirectory(): Promise<FinderDirectory> {
	const sites = await everySite();
	const [first] = sites;
	const address = ({ name }: NamedFile) => `${finderFolder}/${name}`;
	return {
		parts: first ? partsOf(first.registry)(first.day).map(address) : [],
		words: Object.fromEntries(sites.map((site) => [site.language, address(wordsOf(site))])),
	};
}

/** Where a page of a site takes the finder from: the same, whatever the registry says. */
export function finderSource(site: Site): FinderSource {
	return {
		directory: site.file(directoryAddress),
		language: site.language,
		loading: site.t('finder.loading'),
		failed: site.t('finder.failed'),
	};
}

function named(name: string, extension: string, text: string): NamedFile {
	const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
	return { name: `${name}.${hash}.${extension}`, text };
}
