import type { PublicationChain } from '../publications/publication.ts';
import { bodyOfFact, pathOfFact } from '../publications/fact-ids.ts';
import type { Agency } from '../records/agency.ts';
import { isWithdrawn } from '../records/scalars.ts';
import { recordPathOf, valueAt, type RecordPath } from './record-path.ts';

/** A place in a record that a redaction has emptied, with the number of the redaction. */
export interface WithdrawnPlace {
	readonly path: RecordPath;
	readonly of: string;
	readonly publication: number;
}

/**
 * Where the value of a fact stands in the record of its body: itself, its translation, romanised form and former names
 * beside it, and the words that corrections of it replaced. Only places that hold something.
 */
function placesOf(agency: Agency, factPath: string): RecordPath[] {
	const correction = agency.corrections.findIndex(({ key }) => key === factPath);
	if (0 <= correction) return holding(agency, [['corrections', correction, 'was']]);
	const path = recordPathOf(agency, factPath);
	if (!path) return [];
	const field = String(path.at(-1));
	const beside = field === 'name' ? ['name', 'latin'] : field === 'zh' || field === 'en' ? ['zh', 'en'] : [field];
	const corrected = agency.corrections.flatMap(({ of }, index) =>
		of === factPath ? [['corrections', index, 'was']] : [],
	);
	const formerly = field === 'name' ? formerNamesAt(agency, path) : [];
	return holding(agency, [...beside.map((name) => [...path.slice(0, -1), name]), ...formerly, ...corrected]);
}

/** Where the former names of the person stand whose name stands at a path. */
function formerNamesAt(agency: Agency, path: RecordPath): RecordPath[] {
	const list = [...path.slice(0, -1), 'formerNames'];
	const former = valueAt(agency, list);
	if (!Array.isArray(former)) return [];
	return former.flatMap((_, index) => ['name', 'latin'].map((name) => [...list, index, name]));
}

/** Those of the places that still hold a text, and must not once it is withdrawn. */
export function remainingPlaces(agency: Agency, factPath: string): RecordPath[] {
	return placesOf(agency, factPath).filter((path) => !isWithdrawn(valueAt(agency, path)));
}

/** Every place of a record that the redactions of a line have emptied, whether or not it is empty yet. */
export function withdrawnPlaces(chain: PublicationChain, agency: Agency): WithdrawnPlace[] {
	return chain.flatMap(({ header, lists }) =>
		[...new Set(lists.redacts.map(({ of }) => of))]
			.filter((of) => bodyOfFact(of) === agency.id)
			.flatMap((of) => placesOf(agency, pathOfFact(of)).map((path) => ({ path, of, publication: header.number }))),
	);
}

/**
 * The record as every reader must see it: a redaction counts from its line in `heads.txt`, also while the record still
 * holds the value. The record itself where nothing of it stands.
 */
export function withoutWithdrawn(chain: PublicationChain, agency: Agency): Agency {
	const standing = withdrawnPlaces(chain, agency).filter(({ path }) => !isWithdrawn(valueAt(agency, path)));
	if (standing.length === 0) return agency;
	const copy = structuredClone(agency);
	for (const { path, publication } of standing) {
		const parent = valueAt(copy, path.slice(0, -1)) as Record<string | number, unknown>;
		parent[path.at(-1) as string] = { withdrawn: publication };
	}
	return copy;
}

function holding(agency: Agency, paths: readonly RecordPath[]): RecordPath[] {
	return paths.filter((path) => {
		const value = valueAt(agency, path);
		return typeof value === 'string' || isWithdrawn(value);
	});
}
