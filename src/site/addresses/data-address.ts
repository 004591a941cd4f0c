import { apiFolder } from '../../formats/api/source.ts';
import type { Site } from '../site.ts';
import { publicationSlug } from './publication-address.ts';

/** The file with the data of all pages of a section. */
const ofSection: Readonly<Record<string, string>> = {
	'': 'index',
	agencies: 'agencies',
	changes: 'changes',
	data: 'index',
	measures: 'measures',
	on: 'terms',
	regions: 'regions',
	roster: 'rosters',
	topics: 'topics',
	updates: 'boards',
};

/** Sections in which one of many has a file of its own, in a folder that is called as the file of all. */
const hasOwnFile: Readonly<Record<string, (site: Site, id: string) => boolean>> = {
	agencies: ({ registry }, id) => registry.agencyOf.has(id),
	changes: ({ answers }, id) => answers.months().some(({ month }) => month === id),
	roster: ({ registry }, id) => registry.publications.some(({ header }) => publicationSlug(header) === id),
};

/** The address of the file that holds the data of a page, from the path of the page; `undefined` for a page that shows none. */
export function dataAddress(site: Site, path: string): string | undefined {
	const name = fileName(site, path);
	return name === undefined ? undefined : site.file(`${apiFolder}/${name}.json`);
}

function fileName(site: Site, path: string): string | undefined {
	const [section = '', of = ''] = path.split('/').slice(1);
	// What would be published today is what waits on the board.
	if (section === 'roster' && of === 'next') return ofSection['updates'];
	const name = ofSection[section];
	return hasOwnFile[section]?.(site, of) ? `${name}/${of}` : name;
}
