import { bodyOfFact, pathOfFact } from '../publications/fact-ids.ts';
import { effectiveFacts } from '../publications/effective.ts';
import type { LinedPublication } from '../publications/publication.ts';
import type { Withdrawn } from '../records/scalars.ts';
import type { Registry } from '../registry/registry.ts';

/** What kind of words a fact is, for its heading. */
export type FactField = 'name' | 'latin' | 'post' | 'number' | 'address' | 'term' | 'other';

/** One correction that an erratum prints. */
export interface PrintedCorrection {
	readonly body: string;
	readonly field: FactField;
	/** What was printed and what stands now; that a term never existed; or that the correction itself was withdrawn. */
	readonly change: { readonly was: string; readonly now: string } | 'void' | Withdrawn;
}

/** The corrections of an erratum in printed order, as they are read today. */
export function correctionsOf(registry: Registry, { header }: LinedPublication): PrintedCorrection[] {
	return [...effectiveFacts(registry.publications, header.number)].flatMap(([body, facts]) =>
		facts.flatMap(({ of, value }): PrintedCorrection[] => {
			if (typeof value !== 'object') return [];
			if ('withdrawn' in value) return [{ body, field: 'other', change: value }];
			if ('void' in value) return [{ body, field: 'term', change: 'void' }];
			return [{ body, field: fieldOf(value.of || pathOfFact(of)), change: { was: value.was, now: value.now } }];
		}),
	);
}

/** Which fact of which body and publication a redaction withdrew; the value is nowhere. */
export interface WithdrawnFact {
	readonly body: string;
	readonly field: FactField;
	readonly publication: number;
}

export function withdrawnBy({ header }: LinedPublication): WithdrawnFact[] {
	return header.redacts.map(({ publication, of }) => ({
		body: bodyOfFact(of),
		field: fieldOf(pathOfFact(of)),
		publication,
	}));
}

function fieldOf(path: string): FactField {
	const field = path.slice(path.lastIndexOf('.') + 1);
	if (field === 'zh' || field === 'en') return 'post';
	return field === 'name' || field === 'latin' || field === 'number' || field === 'address' ? field : 'other';
}
