import { formatDay } from '../../i18n/days-in-words.ts';
import { aboutLanguage } from '../../i18n/languages.ts';
import { fileMarkOf } from '../../publications/file-mark.ts';
import { addressOfPublication } from '../../publications/publication-address.ts';
import { isKnownHere, knownKind, type ChainedPublication } from '../../publications/publication.ts';
import type { Registry } from '../../registry/registry.ts';
import { editionOf } from '../../views/edition.ts';
import { correctionsOf } from '../../views/erratum.ts';
import { officialList } from '../../views/official-list.ts';
import { agenciesPrinted, personsPrinted } from '../../views/printed-counts.ts';
import { editionBefore } from '../../views/publication-chain.ts';
import type { Region } from '../../views/regions.ts';
import { rowOn, type Roster } from '../../views/roster.ts';
import { rowMarks } from '../../views/row-marks.ts';
import { changesOfSupplement } from '../../views/supplement.ts';
import { erratumSections } from './erratum-sections.ts';
import type { DocumentSection, OfficialDocument } from './official-document.ts';
import { rosterSections } from './roster-sections.ts';
import { wordsInPrint, type WordsInPrint } from './words-in-print.ts';

/** What a publication prints, as a document; with a region only what its annual edition prints of the agencies there. */
export interface DocumentAsked {
	readonly publication: ChainedPublication;
	readonly region?: Region;
}

/** The parts of a document that depend on what kind of publication it is. */
interface DocumentBody {
	readonly subtitle?: string;
	readonly preface: readonly string[];
	readonly sections: readonly DocumentSection[];
	/** The agencies in the order of printing. */
	readonly agencies: readonly string[];
	/** The first publication that it compares with. */
	readonly from?: number;
}

/**
 * The document of an annual edition, a supplement or an erratum; `undefined` for other kinds, which print no table, and
 * for a publication that cannot be read here.
 */
export function documentOf(registry: Registry, { publication, region }: DocumentAsked): OfficialDocument | undefined {
	const { header, hash } = publication;
	const words = wordsInPrint(registry);
	const body = bodyOf(registry, words, publication, region);
	if (body === undefined) return undefined;
	const { t, language, textIn } = words;
	const inWords = (day: string) => formatDay(language, day);
	const address = addressInFull(registry, addressOfPublication(header));
	const kind = t(`kind.${knownKind(header) ?? 'other'}`);
	const numbered = t('frame.numbered', { number: header.number, kind });
	return {
		language: aboutLanguage[language].tag,
		script: aboutLanguage[language].script,
		isSample: header.sample,
		issuer: textIn(header.issuer),
		documentNumber: header.document,
		title: textIn(header.title),
		page: header.kind === 'erratum' ? 'upright' : 'wide',
		subtitle: body.subtitle,
		preface: body.preface,
		sections: body.sections,
		published: header.published,
		signedOn: inWords(header.published),
		colophon: [
			{ label: t('frame.number'), value: numbered },
			{ label: t('frame.as-of'), value: inWords(header.asOf) },
			{ label: t('frame.published'), value: inWords(header.published) },
			{ label: t('frame.hash'), value: hash },
			{ label: t('frame.address'), value: address },
		],
		note: registry.settings.roster.note && header.sample ? textIn(registry.settings.roster.note) : undefined,
		foot: [
			t('paper.foot', { registry: header.registry, label: header.label, kind }),
			t('paper.foot-hash', { hash: hash.slice(0, hashShown) }),
		],
		address,
		mark: fileMarkOf(registry.publications, {
			number: header.number,
			agencies: body.agencies,
			...(body.from === undefined ? {} : { from: body.from }),
		}),
		words: {
			sample: t('sample.title'),
			sampleText: t('sample.text'),
			colon: t('list.colon'),
			semicolon: t('list.semicolon'),
			qrCode: t('qr.of-edition'),
			missing: (codePoint) => t('paper.missing', { codePoint }),
		},
	};
}

/** How many digits of the hash stand on every page: as many as the list of publications shows. */
const hashShown = 12;

/** The address of a page as the registry is published, whatever path a copy of its site stands under. */
function addressInFull({ settings }: Registry, path: string): string {
	return `${settings.site.replace(/\/$/, '')}${path}`;
}

function bodyOf(
	registry: Registry,
	words: WordsInPrint,
	publication: ChainedPublication,
	region: Region | undefined,
): DocumentBody | undefined {
	const { header } = publication;
	if (!isKnownHere(header)) return undefined;
	const kind = knownKind(header);
	if (kind === 'annual')
		return region ? ofRegion(registry, words, publication, region) : ofEdition(registry, words, publication);
	if (region !== undefined) return undefined;
	if (kind === 'supplement') return ofSupplement(registry, words, publication);
	return kind === 'erratum' ? ofErratum(registry, words, publication) : undefined;
}

function ofEdition(registry: Registry, words: WordsInPrint, publication: ChainedPublication): DocumentBody {
	const edition = editionOf(registry, publication);
	const { t, language } = words;
	const asOf = formatDay(language, publication.header.asOf);
	return {
		preface: [t('paper.preface-annual', { asOf, sum: sumOf(words, edition) })],
		sections: rosterSections(words, officialList(edition)),
		agencies: edition.rows.map(({ agency }) => agency),
	};
}

/** `undefined` where the edition prints nothing of the region. Numbers of rows are those of the whole edition. */
function ofRegion(
	registry: Registry,
	words: WordsInPrint,
	publication: ChainedPublication,
	{ division, agencies }: Region,
): DocumentBody | undefined {
	const edition = editionOf(registry, publication);
	const here = new Set(agencies);
	const rows = edition.rows.filter(({ agency }) => here.has(agency));
	if (rows.length === 0) return undefined;
	const { t, language, textIn } = words;
	const { header } = publication;
	const groups = officialList(edition).groups.flatMap(({ group, rows: all }) => {
		const found = all.filter(({ row }) => here.has(row.agency));
		return found.length === 0 ? [] : [{ group, rows: found }];
	});
	const place = textIn(division.name);
	return {
		subtitle: t('paper.bracketed', { text: place }),
		preface: [
			t('paper.preface-place', {
				place,
				number: header.number,
				title: textIn(header.title),
				asOf: formatDay(language, header.asOf),
				sum: sumOf(words, { rows }),
			}),
		],
		sections: rosterSections(words, { groups }),
		agencies: rows.map(({ agency }) => agency),
	};
}

function ofSupplement(registry: Registry, words: WordsInPrint, publication: ChainedPublication): DocumentBody {
	const edition = editionOf(registry, publication);
	const changes = changesOfSupplement(registry, publication, (of) => editionOf(registry, of));
	const { t, language } = words;
	const { header } = publication;
	return {
		preface: [
			t('paper.preface-supplement', {
				asOf: formatDay(language, header.asOf),
				count: agenciesPrinted(edition),
			}),
			t('supplement.lead'),
		],
		sections: rosterSections(words, officialList(edition), rowMarks(changes)),
		agencies: edition.rows.map(({ agency }) => agency),
		from: editionBefore(registry, publication)?.header.number ?? 1,
	};
}

function ofErratum(registry: Registry, words: WordsInPrint, publication: ChainedPublication): DocumentBody {
	const corrections = correctionsOf(registry, publication);
	const { t, textIn } = words;
	const { asOf, number } = publication.header;
	const nameOf = (id: string) => {
		const agency = registry.agencyOf.get(id);
		return agency ? textIn(rowOn(registry, agency, { on: asOf, known: { publication: number } }).name) : id;
	};
	return {
		preface: [t('paper.preface-erratum', { count: corrections.length })],
		sections: erratumSections(words, corrections, nameOf),
		agencies: [...new Set(corrections.map(({ agency }) => agency))],
		from: 1,
	};
}

function sumOf({ t }: WordsInPrint, roster: Pick<Roster, 'rows'>): string {
	return t('list.sum', {
		count: agenciesPrinted(roster),
		spokespersons: t('compare.of-spokesperson', { count: personsPrinted(roster, 'spokesperson') }),
		assistants: t('compare.of-press-assistant', { count: personsPrinted(roster, 'press-assistant') }),
	});
}
