import { isLanguage } from '../i18n/languages.ts';
import { agencyOfFact, pathOfFact } from '../publications/fact-ids.ts';
import { effectiveFacts } from '../publications/effective.ts';
import type { ChainedPublication } from '../publications/publication.ts';
import { contactOfLine, type ContactLine, type Role } from '../records/agency.ts';
import type { Redactable, Withdrawn } from '../records/scalars.ts';
import type { Registry } from '../registry/registry.ts';

/** What kind of words a fact is, for its heading. */
export type FactField = 'name' | 'latin' | 'post' | 'number' | 'address' | FactEntry['kind'] | 'other';

/** Whose entry of an agency a fact belongs to: a person's, a line's, a vacant seat's. */
export type FactEntry =
	| { readonly kind: 'term'; readonly role: Role; readonly name: Redactable }
	| { readonly kind: 'line'; readonly lineKind: ContactLine['kind']; readonly contact: Redactable }
	| { readonly kind: 'vacancy'; readonly role: Role };

/** One correction that an erratum prints. */
export interface PrintedCorrection {
	readonly agency: string;
	/** By the record of today; `undefined` for words of the agency itself, and where the correction was withdrawn. */
	readonly entry: FactEntry | undefined;
	readonly field: FactField;
	/** What was printed and what stands now; that the entry was a mistake; or that the correction itself was withdrawn. */
	readonly change: { readonly was: string; readonly now: string } | 'void' | Withdrawn;
}

/** The corrections of an erratum in printed order, as they are read today. */
export function correctionsOf(registry: Registry, { header }: ChainedPublication): PrintedCorrection[] {
	return [...effectiveFacts(registry.publications, header.number)].flatMap(([agency, facts]) =>
		facts.flatMap(({ value }): PrintedCorrection[] => {
			if (typeof value !== 'object') return [];
			if ('withdrawn' in value) return [{ agency, entry: undefined, field: 'other', change: value }];
			const entry = entryOf(registry, agency, value.of);
			if ('void' in value) return [{ agency, entry, field: entry?.kind ?? 'other', change: 'void' }];
			const field = fieldOf(value.of);
			return [{ agency, entry, field, change: { was: value.was, now: value.now } }];
		}),
	);
}

/** Which fact of which agency and publication a redaction withdrew; the value is nowhere. */
export interface WithdrawnFact {
	readonly agency: string;
	readonly entry: FactEntry | undefined;
	readonly field: FactField;
	readonly publication: number;
}

export function withdrawnBy(registry: Registry, { lists }: ChainedPublication): WithdrawnFact[] {
	return lists.redacts.map(({ publication, of }) => {
		const [agency, path] = [agencyOfFact(of), pathOfFact(of)];
		return { agency, entry: entryOf(registry, agency, path), field: fieldOf(path), publication };
	});
}

/** The entry that a path begins with: `t1`, `t1.name`, the post `p2.zh` of a term. */
function entryOf(registry: Registry, agency: string, path: string): FactEntry | undefined {
	const record = registry.agencyOf.get(agency)?.record;
	const [key] = path.split('.');
	const term = record?.terms.find((of) => of.key === key || of.posts.some((post) => post.key === key));
	if (term) return { kind: 'term', role: term.role, name: term.name };
	const line = record?.lines.find((of) => of.key === key);
	if (line) return { kind: 'line', lineKind: line.kind, contact: contactOfLine(line) };
	const vacancy = record?.vacancies.find((of) => of.key === key);
	return vacancy && { kind: 'vacancy', role: vacancy.role };
}

function fieldOf(path: string): FactField {
	const [key = '', ...rest] = path.split('.');
	const field = rest.join('.');
	if (isLanguage(field)) return key === 'name' ? 'name' : 'post';
	return field === 'name' || field === 'latin' || field === 'number' || field === 'address' ? field : 'other';
}
