import type { IsoDate } from '../../calendar/index.ts';
import { languages, type Localized } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translator.ts';
import type { PublicationHeader } from '../../publications/publication.ts';
import type { ChainedPublication } from '../../publications/publication.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Finding } from '../../measures/evaluate.ts';
import type { Change } from '../../views/change-log.ts';
import type { Contact } from '../../views/contact.ts';
import type { RegionCoverage } from '../../views/coverage.ts';
import type { TopicAnswers } from '../../views/directory.ts';
import type { Edition } from '../../views/edition.ts';
import type { RosterRow } from '../../views/roster-row.ts';
import type { UpdateChecks } from '../../views/update-checks.ts';
import type { Envelope } from './shapes/envelope.ts';

/** What the files are made from: the registry on a day, what the views say of it, and where the site stands. */
export interface ApiSource {
	readonly registry: Registry;
	readonly day: IsoDate;
	/** SHA-256 over the content. */
	readonly contentHash: string;
	readonly answers: ApiAnswers;
	/** The whole address of a page in the first language, or of a file, from its path: `/agencies/`, `/api/v1/index.json`. */
	address(path: string): string;
	/** The name of a publication in addresses: `2026`, `2026-supplement-1`. */
	publicationName(header: PublicationHeader): string;
}

/** The views that the files are made from; each is asked once for all files and pages. */
export interface ApiAnswers {
	rowOf(agency: string): RosterRow | undefined;
	contactOf(agency: string): Contact;
	changes(): readonly Change[];
	changesOf(agency: string): readonly Change[];
	months(): readonly { readonly month: string; readonly changes: readonly Change[] }[];
	findingsOf(agency: string): readonly Finding[];
	board(): UpdateChecks;
	editionOf(publication: ChainedPublication): Edition;
	coverage(): readonly RegionCoverage[];
	topics(): readonly TopicAnswers[];
}

/** The versions of the shapes, the newest first; the page of data tells what each changed. */
export const apiVersions = ['1.0.0'] as const;

/** The version of the shapes that the files have. */
export const apiVersion: string = apiVersions[0];

/** The folder of the files on the site. */
export const apiFolder = '/api/v1';

/** A file of the interface: its path in the folder, the shape that it holds, and what it says. */
export interface ApiFile {
	readonly path: string;
	readonly schema: string;
	readonly value: unknown;
}

export function addressOfFile({ address }: Pick<ApiSource, 'address'>, path: string): string {
	return address(`${apiFolder}/${path}`);
}

/** What a file says of itself before what it holds. */
export function inEnvelope<Members extends object>(
	source: ApiSource,
	schema: string,
	members: Members,
): Envelope & Members {
	const { id, sample } = source.registry.settings;
	return {
		$schema: addressOfFile(source, `schema/${schema}.json`),
		version: apiVersion,
		registry: id,
		sample,
		notice: sample ? sampleNotice() : undefined,
		...members,
	};
}

/** What must be said of a sample, in every language. */
export function sampleNotice(): Localized {
	return Object.fromEntries(
		languages.map((language) => {
			const t = translator(language);
			return [language, `${t('sample.title')}: ${t('sample.text')}`];
		}),
	);
}
