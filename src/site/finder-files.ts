import { createHash } from 'node:crypto';
import type { FinderSource } from './client/finder-source.ts';
import { finderFiles } from './finder-data.ts';
import { finderWords } from './words/finder-words.ts';
import { oncePer } from './once.ts';
import { addressIn, everySite, type Site } from './site.ts';

/** The folder of the finder's files. Their names hold the hash of their texts, so that they can be kept for ever. */
export const finderFolder = '_finder';

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

/** Where a page of a site takes the finder from. */
export function finderSource(site: Site): FinderSource {
	const [language = site.language] = site.languages;
	const address = ({ name }: NamedFile) => addressIn(site, language, `/${finderFolder}/${name}`);
	return {
		parts: partsOf(site.registry)(site.day).map(address),
		words: address(wordsOf(site)),
		loading: site.t('finder.loading'),
		failed: site.t('finder.failed'),
	};
}

function named(name: string, extension: string, text: string): NamedFile {
	const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
	return { name: `${name}.${hash}.${extension}`, text };
}
