import { createHash } from 'node:crypto';
import type { FinderDirectory, FinderSource } from './client/finder-source.ts';
import { finderFiles } from './finder-data.ts';
import { checkWords } from './words/check-words.ts';
import { finderWords } from './words/finder-words.ts';
import { lineStatesOf } from './line-files.ts';
import { once } from './once.ts';
import { everySite, type Site } from './site.ts';

/** The folder of the finder's files. Their names hold the hash of their texts, so that they can be kept for ever. */
export const finderFolder = '_finder';

/** The one address that pages know: it names the files, and its own name never changes. */
const directoryAddress = '/finder.json';

interface NamedFile {
	readonly name: string;
	readonly text: string;
}

/** A part of the index, and behind it what its rows say of their numbers. */
interface Part {
	readonly index: NamedFile;
	readonly lines: NamedFile;
}

/** The files of all sites, which have one registry. */
const filesOf = once(async () => {
	const sites = await everySite();
	const [first] = sites;
	const parts = first
		? finderFiles(first.registry, first.day).map(({ name, text, agencies }): Part => {
				const lines = JSON.stringify(lineStatesOf(sites, first, agencies));
				return { index: named(name, 'txt', text), lines: named(`lines-${name}`, 'json', lines) };
			})
		: [];
	const inEach = (name: string, wordsOf: (site: Site) => unknown) =>
		sites.map(
			(site) => [site.language, named(`${name}-${site.language}`, 'json', JSON.stringify(wordsOf(site)))] as const,
		);
	return {
		parts,
		words: inEach('words', (site) => finderWords(site, site.registry.places.numbering)),
		check: inEach('check', checkWords),
	};
});

/** All files of the finder: the parts of the index, what is said of their numbers, and its words in each language. */
export async function allFinderFiles(): Promise<readonly NamedFile[]> {
	const { parts, words, check } = await filesOf();
	return [...parts.flatMap(({ index, lines }) => [index, lines]), ...[...words, ...check].map(([, file]) => file)];
}

/** Which files are the finder's now. */
export async function finderDirectory(): Promise<FinderDirectory> {
	const { parts, words, check } = await filesOf();
	const address = ({ name }: NamedFile) => `${finderFolder}/${name}`;
	const inEach = (files: typeof words) =>
		Object.fromEntries(files.map(([language, file]) => [language, address(file)]));
	return {
		parts: parts.map(({ index }) => address(index)),
		lines: parts.map(({ lines }) => address(lines)),
		words: inEach(words),
		check: inEach(check),
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
