import { isoDate } from '../calendar/index.ts';
import { formatHeads } from '../publications/heads.ts';
import { headerHashOf } from '../publications/hashing.ts';
import { headsPath, publicationBytes, publicationPath } from '../publications/publication-file.ts';
import type { FactId, FactValue, OpenFact, Publication, PublicationLists } from '../publications/publication.ts';
import { openFact, wordOfRow } from '../publications/row-shape.ts';
import { sealPublication, sealRows, type UnsealedHeader, type UnsealedRow } from '../publications/seal.ts';
import type { SourceFile } from '../records/source.ts';

type Facts = Readonly<Record<string, FactValue>>;

/**
 * What a test says of a publication: its rows as `{ body: { path: value } }`, and what of header and lists matters. What
 * its rows must hold and the test does not speak of is filled in, a row for each event that it carries too.
 */
export interface Draft
	extends Partial<Omit<UnsealedHeader, 'asOf' | 'published' | 'format'>>, Partial<PublicationLists> {
	readonly asOf?: string;
	readonly published?: string;
	readonly rows?: Readonly<Record<string, Facts>>;
}

/** A line of sealed publications, each upon the one before, numbered and dated in turn unless the draft says otherwise. */
export function sealedChain(...drafts: readonly Draft[]): readonly Publication[] {
	const nextSalt = countingSalts();
	const line: Publication[] = [];
	for (const draft of drafts) {
		const last = line.at(-1);
		line.push(sealed(draft, line.length + 1, last === undefined ? null : headerHashOf(last.header), nextSalt));
	}
	return line;
}

function sealed(draft: Draft, number: number, previous: string | null, nextSalt: () => string): Publication {
	const { rows = {}, asOf = `20${10 + number}-01-05`, published = `20${10 + number}-01-15`, ...rest } = draft;
	const { carries = [], newBodies, redacts = [], undeclared = [], ...given } = rest;
	const kind = draft.kind ?? 'annual';
	const header = {
		format: 2,
		registry: 'anyland',
		number,
		kind,
		label: kind === 'annual' ? `20${10 + number}` : `20${10 + number}-1`,
		title: { zh: '新闻发言人名录', en: 'Roster of spokespersons' },
		issuer: { zh: '新闻办' },
		sample: true,
		layout: 1,
		...given,
		asOf: isoDate(asOf),
		published: isoDate(published),
	} as const;
	const lists = {
		carries,
		newBodies: newBodies ?? (number === 1 ? [...new Set(['health', 'water-office', ...Object.keys(rows)])] : []),
		redacts,
		undeclared,
	};
	const unsealed = Object.entries(rows).map(([agency, facts]) => rowOf(agency, { ...mustHave[kind], ...facts }));
	const events = kind === 'erratum' ? [] : carries.map((id) => eventRow(id, header.asOf));
	return sealPublication(header, lists, sealRows([...unsealed, ...events], nextSalt), previous);
}

/** What the rows of a kind hold always, in the order in which they begin. */
const mustHave: Readonly<Record<string, Facts>> = {
	annual: { row: 'roster', group: 'departments', speaksBy: 'persons' },
	supplement: { row: 'roster', group: 'departments', speaksBy: 'persons' },
	erratum: { row: 'correction' },
};

function eventRow(id: string, on: string): UnsealedRow {
	const [agency = '', event = ''] = id.split('#');
	return rowOf(agency, {
		row: 'event',
		kind: event.endsWith('began') ? 'term-began' : 'term-ended',
		[`${event}.on`]: on,
	});
}

function rowOf(agency: string, facts: Facts): UnsealedRow {
	return {
		body: agency,
		facts: Object.entries(facts).map(([path, value]) => ({ of: `${agency}#${path}` as const, value })),
	};
}

/** Salts that every run gives alike: for tests only. */
export function countingSalts(): () => string {
	let count = 0;
	const fourDigits = (part: number) => part.toString(16).padStart(4, '0');
	return () => {
		count += 1;
		const [high, low] = [count >>> 16, count & 0xffff];
		return fourDigits(low ^ high) + fourDigits(low).repeat(7);
	};
}

/** The files of a line as they lie in the content, with `heads.txt` first. */
export function filesOf(chain: readonly Publication[]): SourceFile[] {
	const heads = formatHeads(chain.map(({ header }) => headerHashOf(header)));
	return [{ path: headsPath, bytes: new TextEncoder().encode(heads) }, ...chain.map(fileOf)];
}

export function fileOf(publication: Publication): SourceFile {
	return { path: publicationPath(publication.header), bytes: publicationBytes(publication) };
}

/** The open fact `of` in a row of the roster or of corrections; throws where there is none. */
export function factIn(publication: Publication, of: FactId): OpenFact {
	const [agency, path = ''] = of.split('#');
	const rows = publication.rows.filter((row) => row.body === agency && wordOfRow(row) !== 'event');
	const fact = rows.map((row) => openFact(row, path)).find((found) => found !== undefined);
	if (fact === undefined) throw new Error(`${of} does not stand in publication ${publication.header.number}`);
	return fact;
}
