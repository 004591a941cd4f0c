import { pressOfProcess } from '../finishing/documents/press-of-process.ts';
import { editionFiles, type EditionFile } from '../finishing/edition-files.ts';
import type { ChainedPublication } from '../publications/publication.ts';
import type { Registry } from '../registry/registry.ts';
import { annualEditions } from '../views/edition.ts';
import type { Region } from '../views/regions.ts';
import { oncePer } from './once.ts';
import type { Site } from './site.ts';

/** A file that readers take with them, as a page names it. */
export interface NamedFile {
	/** How its format is called: `PDF`. */
	readonly format: string;
	/** Under the path of the site. */
	readonly address: string;
	/** How many bytes it has. */
	readonly size: number;
}

/** The files of every publication and of each region of annual editions. */
export const allEditionFiles = oncePer(async (site: Site): Promise<EditionFile[]> => {
	const found = await filesOf(site);
	return site.registry.publications.flatMap((publication) => found(publication));
});

/** The files of a publication, or of one region of an annual edition. */
export async function filesOfEdition(
	site: Site,
	publication: ChainedPublication,
	region?: Region,
): Promise<NamedFile[]> {
	const found = (await filesOf(site))(publication).filter(({ place }) => place === region?.id);
	return Promise.all(
		found.map(async ({ edition, name, format, bytes }) => ({
			format,
			address: `/roster/${edition}/${name}`,
			size: (await bytes()).length,
		})),
	);
}

/** The newest annual edition. */
export function newestEdition({ registry }: Site): ChainedPublication | undefined {
	return annualEditions(registry).at(-1);
}

type FilesOf = (publication: ChainedPublication) => readonly EditionFile[];

const made = new WeakMap<Registry, Promise<FilesOf>>();

/** Made once: the same files are asked for by their pages in every language and by their addresses. */
function filesOf({ registry, answers }: Site): Promise<FilesOf> {
	const known = made.get(registry);
	if (known) return known;
	const making = pressThatPrints().then((press) =>
		oncePer((publication: ChainedPublication) =>
			editionFiles(registry, publication, { regions: answers.regions(), press }),
		),
	);
	made.set(registry, making);
	return making;
}

async function pressThatPrints() {
	const press = pressOfProcess();
	return (await press?.canPrint()) ? press : undefined;
}
