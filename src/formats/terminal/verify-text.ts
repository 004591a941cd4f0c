import { translator, type Translate } from '../../i18n/translator.ts';
import { localize, type Language } from '../../i18n/languages.ts';
import { isKnownInFull } from '../../publications/publication-shape.ts';
import { knownKind, type ChainedPublication } from '../../publications/publication.ts';
import { isError, isUnfinished } from '../../records/problem.ts';
import type { Registry } from '../../registry/registry.ts';
import type { Proof } from '../../views/proof.ts';
import { agencyName, changeWords } from './filings-text.ts';
import { fileInFolder, problemJson } from './problem-text.ts';
import { textSection, textTable } from './text-table.ts';

/** What `verify` found, for a terminal: every publication, events entered late, the newest hash and the verdict. */
export function verifyText(language: Language, registry: Registry | undefined, proof: Proof): string {
	const words = translator(language);
	const { enteredLate, awaitingErratum, addedLater, publications } = proof;
	const listed = (ids: readonly string[]) => ids.map((id) => `  ${id}`);
	const late = registry
		? enteredLate.map((event) => [
				agencyName(language, registry, event.agency),
				changeWords(language, registry, { agency: event.agency, event }),
				event.filed ?? '',
				event.id,
			])
		: [];
	const columns = (['body', 'change', 'filed', 'event'] as const).map((column) => words(`updates.column.${column}`));
	return [
		words('verify.title', { count: publications.length }),
		...publicationTable(language, proof),
		...textSection(words('verify.entered-late', { count: late.length }), textTable(columns, late)),
		...textSection(words('verify.awaiting-erratum', { count: awaitingErratum.length }), listed(awaitingErratum)),
		...textSection(words('verify.added-later', { count: addedLater.length }), listed(addedLater)),
		'',
		...(proof.newest === undefined ? [] : [words('verify.newest', { hash: proof.newest })]),
		proof.signed === undefined ? words('verify.unsigned') : words('verify.signed', { ...proof.signed }),
		...(proof.otherErrors > 0 ? [words('verify.other-errors', { count: proof.otherErrors })] : []),
		verdictText(words, proof),
	].join('\n');
}

function verdictText(words: Translate, { holds, problems, otherErrors }: Proof): string {
	if (holds) return words('verify.holds');
	const count = problems.filter(isError).length;
	const isOnlyUnfinished = otherErrors === 0 && problems.filter(isError).every(isUnfinished);
	return isOnlyUnfinished ? words('verify.unfinished', { count }) : words('verify.fails', { count: problems.length });
}

/** The same as data: frames and counts of the publications, not their rows. */
export function proofJson(folder: string, { publications, problems, ...proof }: Proof) {
	return {
		...proof,
		publications: publications.map(({ publication, facts, withdrawn }) => {
			const { file, hash, header, rows } = publication;
			const { number, kind, label, asOf, published } = header;
			return {
				file: fileInFolder(folder, file),
				hash,
				number,
				kind,
				known: isKnownInFull(publication),
				label,
				asOf,
				published,
				rows: rows.length,
				facts,
				withdrawn,
			};
		}),
		problems: problems.map((found) => problemJson(folder, found)),
	};
}

function publicationTable(language: Language, { publications, problems }: Proof): string[] {
	const words = translator(language);
	const columns = ['number', 'kind', 'title', 'published', 'rows', 'facts', 'withdrawn', 'verdict'] as const;
	const verdictOf = (publication: ChainedPublication) => {
		if (problems.some(({ place }) => place.file === publication.file)) return words('verify.damaged');
		return words(isKnownInFull(publication) ? 'verify.sound' : 'verify.not-known');
	};
	const rows = publications.map(({ publication, facts, withdrawn }) => [
		String(publication.header.number).padStart(4, '0'),
		words(`publication.${knownKind(publication.header) ?? 'other'}`),
		localize(publication.header.title, language).text,
		publication.header.published,
		String(publication.rows.length),
		String(facts),
		String(withdrawn),
		verdictOf(publication),
	]);
	return textTable(
		columns.map((column) => words(`verify.column.${column}`)),
		rows,
	);
}
