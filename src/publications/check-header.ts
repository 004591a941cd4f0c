import { problem, type Problem } from '../records/problem.ts';
import { canonicalBytes } from './canonical.ts';
import { placeOf } from './check-rows.ts';
import { pathOfFact } from './fact-ids.ts';
import { fourDigits, publicationPath } from './publication-file.ts';
import { knownKind, type Hash, type ChainedPublication, type PublicationKind } from './publication.ts';
import { key, matcher } from './words.ts';

/** The most bytes that a header has in canonical form. */
export const headerLimit = 2048;

/** What the headers before have said; each header that is checked adds to it. */
export interface HeadersBefore {
	/** The hashes of all that `heads.txt` lists. */
	readonly heads: readonly Hash[];
	/** The hashes of those that are not damaged. */
	readonly sound: ReadonlySet<Hash>;
	/** The file that has a label already, by kind and label. */
	readonly labels: Map<string, string>;
	first: ChainedPublication | undefined;
	last: ChainedPublication | undefined;
}

/** What in a header is not as its place in the chain and its kind ask. */
export function checkHeader(publication: ChainedPublication, before: HeadersBefore): Problem[] {
	const { file } = publication;
	const found = rules.flatMap((rule) => rule(publication, before));
	before.labels.set(labelOf(publication), before.labels.get(labelOf(publication)) ?? file);
	before.first ??= publication;
	before.last = publication;
	return found.map(([code, details]) => problem(code, placeOf(file, 1), { ...details, row: 'header' }));
}

type Rule = (
	publication: ChainedPublication,
	before: HeadersBefore,
) => readonly (readonly [Problem['code'], Record<string, string>])[];

const isNumbered: Rule = ({ header, hash }, { heads }) => {
	const number = heads.indexOf(hash) + 1;
	return header.number === number ? [] : [['wrong-publication-number', { number: fourDigits(number) }]];
};

const isNamed: Rule = ({ file, header }) => {
	const expected = publicationPath(header);
	return file === expected ? [] : [['wrong-publication-name', { expected }]];
};

const isOfRegistry: Rule = ({ header }, { first }) => {
	const expected = first?.header.registry ?? header.registry;
	return header.registry === expected ? [] : [['other-registry', { registry: header.registry, expected }]];
};

/** Whether a publication seals the one before. Where that one is damaged, its own problem says so. */
const followsItsPredecessor: Rule = ({ header, hash }, { heads, sound }) => {
	const index = heads.indexOf(hash);
	const expected = index === 0 ? null : (heads[index - 1] ?? null);
	if (expected !== null && !sound.has(expected)) return [];
	return header.previous === expected ? [] : [['broken-chain', { number: fourDigits(index + 1) }]];
};

const isSmall: Rule = ({ header }) => {
	const size = canonicalBytes(header).length;
	return size <= headerLimit ? [] : [['header-too-large', { size: String(size), limit: String(headerLimit) }]];
};

/** The paths that the list of each kind carries: events, or corrections; a redaction carries nothing. */
const isEvent = matcher(`${key}\\.(?:began|ended)`);
const mayCarry: Readonly<Record<PublicationKind, (path: string) => boolean>> = {
	annual: isEvent,
	supplement: isEvent,
	erratum: matcher(key),
	redaction: () => false,
};

/** Only a redaction redacts, only an annual edition prints what nobody declared; of a kind that is known, label and `carries`. */
const fitsItsKind: Rule = ({ header, lists }) => {
	const { kind, label } = header;
	const known = knownKind(header);
	const isFit =
		(kind === 'redaction') === lists.redacts.length > 0 &&
		(kind === 'annual' || lists.undeclared.length === 0) &&
		(known === undefined ||
			((known === 'annual') === !label.includes('-') && lists.carries.every((id) => mayCarry[known](pathOfFact(id)))));
	return isFit ? [] : [['unfit-for-kind', { kind }]];
};

const goesForward: Rule = ({ header }, { last }) => {
	const back = (['asOf', 'published'] as const).flatMap((name) => {
		const [before, day] = [last?.header[name], header[name]];
		return before !== undefined && day < before ? [['publication-goes-back', { day, before }] as const] : [];
	});
	const { asOf, published, period } = header;
	const [from = '', until = ''] = period?.split('/') ?? [];
	return [
		...back,
		...(published < asOf ? [['published-before-as-of', { asOf, published }] as const] : []),
		...(until < from ? [['publication-goes-back', { day: until, before: from }] as const] : []),
	];
};

const isLabelledAnew: Rule = (publication, { labels }) => {
	const earlier = labels.get(labelOf(publication));
	return earlier === undefined ? [] : [['label-published-twice', { label: publication.header.label, earlier }]];
};

const rules: readonly Rule[] = [
	isNumbered,
	isNamed,
	isOfRegistry,
	followsItsPredecessor,
	isSmall,
	fitsItsKind,
	goesForward,
	isLabelledAnew,
];

function labelOf({ header: { kind, label } }: ChainedPublication): string {
	return `${kind} ${label}`;
}
