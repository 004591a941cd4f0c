import type { z } from 'zod';
import { hashOfBytes } from '../../publications/hashing.ts';
import { agencies, agenciesUndeclared, agenciesVacant, personsInOffice } from '../../views/counts.ts';
import { agencyFiles } from './agency-files.ts';
import { boardFile } from './board-file.ts';
import { changeFiles } from './change-files.ts';
import { fileShapes, schemaOf } from './json-schema.ts';
import { openApi } from './openapi.ts';
import { popolo } from './popolo.ts';
import { rosterFiles } from './roster-files.ts';
import type { indexFile } from './shapes/small-files.ts';
import { smallFiles } from './small-files.ts';
import { addressOfFile, inEnvelope, type ApiFile, type ApiSource } from './source.ts';

/** A file as it is written: its path in the folder and its bytes, with the name of its schema where it has one. */
export interface WrittenFile {
	readonly path: string;
	readonly schema?: string;
	readonly text: string;
	readonly bytes: number;
	readonly sha256: string;
}

type Index = z.input<typeof indexFile>;

/** What the files hold, but for the index, Popolo, the description and the schemas. */
export function apiData(source: ApiSource): ApiFile[] {
	return [
		...agencyFiles(source),
		...rosterFiles(source),
		...changeFiles(source),
		boardFile(source),
		...smallFiles(source),
	];
}

/** Every file of the interface, the index first: that names all the others. */
export function apiFiles(source: ApiSource, data: readonly ApiFile[] = apiData(source)): WrittenFile[] {
	const files = [
		...data.map(({ path, schema, value }) => written(path, value, schema)),
		written('popolo.json', popolo(source, data)),
		written('openapi.json', openApi(source, data)),
		...Object.entries(fileShapes).map(([name, shape]) => written(`schema/${name}.json`, schemaOf(source, name, shape))),
	];
	return [written('index.json', indexOf(source, files, data), 'index'), ...files];
}

const encoder = new TextEncoder();

function written(path: string, value: unknown, schema?: string): WrittenFile {
	const text = `${JSON.stringify(value)}\n`;
	const bytes = encoder.encode(text);
	return { path, ...(schema !== undefined && { schema }), text, bytes: bytes.length, sha256: hashOfBytes(bytes) };
}

function indexOf(source: ApiSource, files: readonly WrittenFile[], data: readonly ApiFile[]): Index {
	const { settings } = source.registry;
	return inEnvelope(source, 'index', {
		name: settings.name,
		authority: settings.authority.name,
		jurisdiction: settings.jurisdiction.name,
		languages: settings.languages,
		timeZone: settings.timeZone,
		builtFor: source.day,
		contentHash: source.contentHash,
		licence: settings.licence && { name: settings.licence.name, url: settings.licence.address },
		documentation: source.address('/data/'),
		counts: countsOf(source, data),
		files: files.map(({ path, schema, bytes, sha256 }) => ({
			path,
			url: addressOfFile(source, path),
			schema,
			bytes,
			sha256,
		})),
	});
}

/** As many as the pages say: by the functions that count there, and by what the files hold. */
function countsOf({ registry, answers }: ApiSource, data: readonly ApiFile[]): Index['counts'] {
	const rows = registry.agencies.flatMap(({ id }) => answers.rowOf(id) ?? []);
	const lasting = agencies(registry, rows).length;
	const { linesVerified, unverified } = answers.board();
	return {
		agencies: lasting,
		agenciesForATime: rows.length - lasting,
		agenciesDissolved: registry.agencies.length - rows.length,
		agenciesVacant: agenciesVacant(registry, rows).length,
		agenciesUndeclared: agenciesUndeclared(registry, rows).length,
		peopleInOffice: personsInOffice(rows).length,
		terms: lengthIn(data, 'terms.json', 'terms'),
		lines: lengthIn(data, 'lines.json', 'lines'),
		linesInUse: linesVerified + unverified.length,
		linesVerified,
		changes: answers.changes().length,
		publications: registry.publications.length,
		topics: registry.topics.length,
	};
}

function lengthIn(data: readonly ApiFile[], path: string, member: string): number {
	const found = data.find((file) => file.path === path)?.value as Readonly<Record<string, readonly unknown[]>>;
	return found[member]?.length ?? 0;
}
