import { strToU8, zipSync, type ZippableFile } from 'fflate';

/** The files of an archive by their names, in the order in which they lie in it. */
export type ArchiveFiles = readonly (readonly [name: string, text: string])[];

/**
 * The time of every file of an archive, without a zone: an archive has local times and knows of none, so that one with a
 * zone would be another time in another place.
 */
const time = '2000-01-01T12:00:00';

/** A ZIP archive of texts, the same bytes on every machine. */
export function zipArchive(files: ArchiveFiles): Uint8Array<ArrayBuffer> {
	const entries = files.map(([name, text]): [string, ZippableFile] => [
		name,
		[strToU8(text), { mtime: time, level: 9 }],
	]);
	return Uint8Array.from(zipSync(Object.fromEntries(entries)));
}
