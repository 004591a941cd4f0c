import { isoDate } from '../calendar/index.ts';
import { formatHeads } from '../publications/heads.ts';
import { headerHashOf } from '../publications/hashing.ts';
import { headsPath, publicationBytes, publicationPath } from '../publications/publication-file.ts';
import type {
	Fact,
	FactId,
	FactValue,
	Publication,
	PublicationHeader,
	SealedFact,
} from '../publications/publication.ts';
import { sealPublication, sealRows } from '../publications/seal.ts';
import type { SourceFile } from '../records/source.ts';

type OpenFact = Extract<SealedFact, { readonly salt: string }>;

/** What a test says of a publication: its rows as `{ body: { path: value } }`, and what of the header matters. */
export interface Draft extends Partial<Omit<PublicationHeader, 'root' | 'previous' | 'asOf' | 'published'>> {
	readonly asOf?: string;
	readonly published?: string;
	readonly rows?: Readonly<Record<string, Readonly<Record<string, FactValue>>>>;
}

/** A line of sealed publications, each upon the one before, numbered and dated in turn unless the draft says otherwise. */
export function sealedLine(...drafts: readonly Draft[]): readonly Publication[] {
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
	const kind = draft.kind ?? 'annual';
	const header = {
		format: 1,
		number,
		kind,
		label: kind === 'annual' ? `20${10 + number}` : `20${10 + number}-1`,
		title: { zh: '新闻发言人名录', en: 'Roster of spokespersons' },
		issuer: { zh: '新闻办' },
		carries: [],
		undeclared: [],
		redacts: [],
		bodies: ['health', 'water-office'],
		...rest,
		asOf: isoDate(asOf),
		published: isoDate(published),
	} as const;
	const unsealed = Object.entries(rows).map(([body, facts]) => ({ body, facts: factsOf(body, facts) }));
	return sealPublication(header, sealRows(unsealed, nextSalt), previous);
}

function factsOf(body: string, facts: Readonly<Record<string, FactValue>>): Fact[] {
	return Object.entries(facts).map(([path, value]) => ({ of: `${body}#${path}` as const, value }));
}

/** Salts that every run gives alike: for tests only. */
export function countingSalts(): () => string {
	let count = 0;
	return () => (++count).toString(16).padStart(4, '0').repeat(8);
}

/** The files of a line as they lie in the content, with `heads.txt` first. */
export function filesOf(line: readonly Publication[]): SourceFile[] {
	const heads = formatHeads(line.map(({ header }) => headerHashOf(header)));
	return [{ path: headsPath, bytes: new TextEncoder().encode(heads) }, ...line.map(fileOf)];
}

export function fileOf(publication: Publication): SourceFile {
	return { path: publicationPath(publication.header), bytes: publicationBytes(publication) };
}

/** The open fact `of` of a publication; throws where it has none. */
export function factIn(publication: Publication, of: FactId): OpenFact {
	for (const { facts } of publication.rows) {
		for (const fact of facts) if ('salt' in fact && fact.of === of) return fact;
	}
	throw new Error(`${of} does not stand in publication ${publication.header.number}`);
}
