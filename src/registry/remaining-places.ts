import { isLanguage, languages } from '../i18n/languages.ts';
import type { PublicationChain } from '../publications/publication.ts';
import { agencyOfFact, pathOfFact } from '../publications/fact-ids.ts';
import type { AgencyRecord } from '../records/agency.ts';
import { isWithdrawn } from '../records/scalars.ts';
import { recordPathOf, valueAt, type RecordPath } from './record-path.ts';

/** A place in a record that a redaction has emptied, with the number of the redaction. */
export interface WithdrawnPlace {
	readonly path: RecordPath;
	readonly of: string;
	readonly publication: number;
}

/**
 * Where the value of a fact stands in the record of its agency: itself, its translation, romanised form and former names
 * beside it, and the words that corrections of it replaced. Only places that hold something.
 */
function placesOf(record: AgencyRecord, factPath: string): RecordPath[] {
	const correction = record.corrections.findIndex(({ key }) => key === factPath);
	if (0 <= correction) return holding(record, [['corrections', correction, 'was']]);
	const path = recordPathOf(record, factPath);
	if (!path) return [];
	const field = String(path.at(-1));
	const beside = field === 'name' ? ['name', 'latin'] : isLanguage(field) ? languages : [field];
	const corrected = record.corrections.flatMap(({ of }, index) =>
		of === factPath ? [['corrections', index, 'was']] : [],
	);
	const formerly = field === 'name' ? formerNamesAt(record, path) : [];
	return holding(record, [...beside.map((name) => [...path.slice(0, -1), name]), ...formerly, ...corrected]);
}

/** Where the former names of the person stand whose name stands at a path. */
function formerNamesAt(record: AgencyRecord, path: RecordPath): RecordPath[] {
	const list = [...path.slice(0, -1), 'formerNames'];
	const former = valueAt(record, list);
	if (!Array.isArray(former)) return [];
	return former.flatMap((_, index) => ['name', 'latin'].map((name) => [...list, index, name]));
}

/** Those of the places that still hold a text, and must not once it is withdrawn. */
export function remainingPlaces(record: AgencyRecord, factPath: string): RecordPath[] {
	return placesOf(record, factPath).filter((path) => !isWithdrawn(valueAt(record, path)));
}

/** Every place of a record that the redactions of a line have emptied, whether or not it is empty yet. */
export function withdrawnPlaces(chain: PublicationChain, record: AgencyRecord): WithdrawnPlace[] {
	return chain.flatMap(({ header, lists }) =>
		[...new Set(lists.redacts.map(({ of }) => of))]
			.filter((of) => agencyOfFact(of) === record.id)
			.flatMap((of) => placesOf(record, pathOfFact(of)).map((path) => ({ path, of, publication: header.number }))),
	);
}

/**
 * The record as every reader must see it: a redaction counts from its line in `heads.txt`, also while the record still
 * holds the value. The record itself where nothing of it stands.
 */
export function withoutWithdrawn(chain: PublicationChain, record: AgencyRecord): AgencyRecord {
	const standing = withdrawnPlaces(chain, record).filter(({ path }) => !isWithdrawn(valueAt(record, path)));
	if (standing.length === 0) return record;
	const copy = structuredClone(record);
	for (const { path, publication } of standing) {
		const parent = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
		parent[path.at(-1) as string] = { withdrawn: publication };
	}
	return copy;
}

function holding(record: AgencyRecord, paths: readonly RecordPath[]): RecordPath[] {
	return paths.filter((path) => {
		const value = valueAt(record, path);
		return typeof value === 'string' || isWithdrawn(value);
	});
}
