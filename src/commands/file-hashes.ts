import type { IsoDate } from '../calendar/index.ts';
import type { Edit } from '../disk/publish.ts';
import { editionFiles, type EditionFile } from '../finishing/edition-files.ts';
import { hashOfBytes } from '../publications/hashing.ts';
import { keptFilesPath, lineOf, withFiles, type KeptFile, type KeptFiles } from '../publications/kept-files.ts';
import type { ChainedPublication } from '../publications/publication.ts';
import type { Registry } from '../registry/registry.ts';
import { regionsOf } from '../views/regions.ts';

/** The hashes of every file of every publication, as this program makes them now; documents too where something prints. */
export async function hashesOfFiles(registry: Registry, day: IsoDate): Promise<KeptFile[]> {
	return printing(async (press) => {
		const found: KeptFile[] = [];
		for (const publication of registry.publications)
			found.push(...(await hashesOf(publication, filesOf(registry, day, publication, press))));
		return found;
	});
}

/**
 * What a write adds to the hashes kept, in a registry that keeps any: those of the new publication, and of the earlier ones
 * whose files say something else since. Whether they do is seen by their tables, which take no time to make.
 */
export async function editsOfKeptFiles(registry: Registry, day: IsoDate): Promise<readonly Edit[]> {
	const { keptFiles } = registry;
	if (keptFiles === undefined) return [];
	const known = new Set(keptFiles.files.map(lineOf));
	const changed: ChainedPublication[] = [];
	for (const publication of registry.publications) {
		const plain = await hashesOf(publication, filesOf(registry, day, publication, undefined));
		if (plain.some((file) => !known.has(lineOf(file)))) changed.push(publication);
	}
	if (changed.length === 0) return [];
	return printing(async (press) => {
		const found: KeptFile[] = [];
		for (const publication of changed)
			found.push(...(await hashesOf(publication, filesOf(registry, day, publication, press))));
		return editOf(keptFiles, found);
	});
}

/** The file of hashes with more behind it; none where nothing is new. */
export function editOf(kept: KeptFiles, more: readonly KeptFile[]): readonly Edit[] {
	const text = withFiles(kept, more);
	return text === kept.text ? [] : [{ path: keptFilesPath, text }];
}

type Press = Parameters<typeof editionFiles>[2]['press'];

/** Loads what prints only for who needs it, and closes it again. */
async function printing<Value>(act: (press: Press) => Promise<Value>): Promise<Value> {
	const { openPress } = await import('../finishing/documents/press.ts');
	const press = openPress();
	try {
		return await act((await press.canPrint()) ? press : undefined);
	} finally {
		await press.close();
	}
}

function filesOf(registry: Registry, day: IsoDate, publication: ChainedPublication, press: Press): EditionFile[] {
	return editionFiles(registry, publication, { regions: regionsOf(registry, day), press });
}

async function hashesOf({ header }: ChainedPublication, files: readonly EditionFile[]): Promise<KeptFile[]> {
	const found: KeptFile[] = [];
	for (const { name, bytes } of files) found.push({ number: header.number, hash: hashOfBytes(await bytes()), name });
	return found;
}
