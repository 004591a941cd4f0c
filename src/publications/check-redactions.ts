import { problem, type Problem } from '../records/problem.ts';
import { placeOf } from './check-rows.ts';
import { agencyOfFact, isRedactable, pathOfFact } from './fact-ids.ts';
import { fourDigits } from './publication-file.ts';
import type { ChainedPublication, Redaction } from './publication.ts';
import { isOpen } from './row-shape.ts';
import { withdrawalsOf } from './withdrawals.ts';

/** Facts that a redaction withdraws and that still stand in their file: the next write shortens it. */
export function checkUnfinished(chain: readonly ChainedPublication[]): Problem[] {
	const withdrawals = withdrawalsOf(chain);
	return chain.flatMap(({ file, header, rows }) => {
		const withdrawn = withdrawals.get(header.number);
		if (withdrawn === undefined) return [];
		return rows.flatMap(({ body: agency, facts }) =>
			facts.filter(isOpen).flatMap(({ leaf, of }) => {
				const by = withdrawn.get(leaf)?.by;
				if (by === undefined) return [];
				const details = { row: agency, of: `${agency}#${of}`, number: fourDigits(by) };
				return [problem('redaction-unfinished', placeOf(file, 1), details)];
			}),
		);
	});
}

/** Of a whole chain: redactions name what stands where they say, and no fact is bare that none names. */
export function checkRedactions(chain: readonly ChainedPublication[]): Problem[] {
	return [...chain.flatMap((redaction) => checkNamed(redaction, chain)), ...checkBare(chain)];
}

function checkNamed({ file, header, lists }: ChainedPublication, chain: readonly ChainedPublication[]): Problem[] {
	return lists.redacts
		.filter((redaction) => redaction.publication >= header.number || !stands(redaction, chain))
		.map(({ publication, of }) =>
			problem('wrong-redaction', placeOf(file, 1), { of, number: fourDigits(publication), row: 'lists' }),
		);
}

/** Whether the fact may be redacted and is where the redaction says. A bare leaf no longer tells what it was. */
function stands({ publication, of, leaf }: Redaction, chain: readonly ChainedPublication[]): boolean {
	const rows = chain.slice(publication - 1, publication).flatMap((named) => named.rows);
	const facts = rows.filter(({ body: agency }) => agency === agencyOfFact(of)).flatMap((row) => row.facts);
	const isThere = facts.some((fact) => fact.leaf === leaf && (!isOpen(fact) || fact.of === pathOfFact(of)));
	return isThere && isRedactable(of);
}

function checkBare(chain: readonly ChainedPublication[]): Problem[] {
	const withdrawals = withdrawalsOf(chain);
	return chain.flatMap(({ file, header, rows }) =>
		rows
			.filter(({ facts }) => facts.some((fact) => !isOpen(fact) && !withdrawals.get(header.number)?.has(fact.leaf)))
			.map(({ body: agency }) => problem('unredacted-bare-fact', placeOf(file, 1), { row: agency })),
	);
}
