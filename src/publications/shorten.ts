import { isOpen } from './row-shape.ts';
import type { Publication, Redaction, SealedFact, SealedRow } from './publication.ts';

/**
 * The publication with every fact that the redactions name in it as its bare leaf: value and salt are gone, and no root
 * or hash changes. Where nothing is named or all is bare already, the publication itself.
 */
export function shortenFile(publication: Publication, redactions: readonly Redaction[]): Publication {
	const here = redactions.filter((redaction) => redaction.publication === publication.header.number);
	const named = new Set(here.map(({ leaf }) => leaf));
	const isNamed = (fact: SealedFact) => isOpen(fact) && named.has(fact.leaf);
	if (!publication.rows.some(({ facts }) => facts.some(isNamed))) return publication;
	const shorten = (row: SealedRow): SealedRow => ({
		...row,
		facts: row.facts.map((fact) => (isNamed(fact) ? { leaf: fact.leaf } : fact)),
	});
	return { ...publication, rows: publication.rows.map(shorten) };
}
