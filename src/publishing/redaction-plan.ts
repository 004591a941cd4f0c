import { agencyOfFact, isRedactable, pathOfFact } from '../publications/fact-ids.ts';
import type { Fact, FactId, Hash, Redaction } from '../publications/publication.ts';
import { isOpen } from '../publications/row-shape.ts';
import { isWithdrawn } from '../records/scalars.ts';
import type { LoadedRegistry } from '../registry/loaded-registry.ts';
import { recordPathOf, valueAt, type RecordPath } from '../registry/record-path.ts';
import { remainingPlaces } from '../registry/remaining-places.ts';
import type { Registry } from '../registry/registry.ts';
import { nextNumber, planOf, runningLabel, type Plan, type PlanFrame, type PlanStop } from './plan.ts';
import { mergeEdits, withdrawing, type RecordWithdrawal } from './record-edits.ts';
import { standsElsewhere, type TextOfContent } from './remains-elsewhere.ts';

export interface RedactionPlan extends Plan {
	readonly recordEdits: readonly RecordWithdrawal[];
}

export interface RedactionFrame extends PlanFrame {
	readonly of: readonly FactId[];
	/** Every text of the content, prose and comments included: a value may stand where no fact is. */
	readonly texts: readonly TextOfContent[];
	/** Files and facts in which the same words stand rightly, another person's name for one. */
	readonly leave?: readonly string[] | undefined;
}

/**
 * Withdraws facts: in every publication that holds them, errata and what they corrected included, and in the record,
 * which keeps key and days. It stops where a value would still stand elsewhere in the content: afterwards nobody can
 * search for it. A value that was never published is simply edited.
 */
export function planRedaction(loaded: LoadedRegistry, frame: RedactionFrame): RedactionPlan {
	const { registry, content } = loaded;
	const facts = [...new Set(frame.of)].sort();
	const redacts = facts.filter(isRedactable).flatMap((of) => holdersOf(registry, of));
	const number = nextNumber(registry);
	const recordEdits = mergeEdits(
		facts.flatMap((of) => {
			const agency = registry.agencyOf.get(agencyOfFact(of));
			return agency
				? [{ path: agency.path, edits: withdrawing(remainingPlaces(agency.record, pathOfFact(of)), number) }]
				: [];
		}),
	);
	const elsewhere = standsElsewhere(registry, content, {
		redacts,
		recordEdits,
		texts: frame.texts,
		// A reason is one of a few words, and stands at many others.
		values: valuesOf(
			registry,
			facts.filter((of) => !of.endsWith('.ended.reason')),
		),
	});
	const stops: PlanStop[] = [
		...facts.flatMap((of) => stopsOf(registry, of)),
		...elsewhere
			.filter((where) => !frame.leave?.includes(where))
			.map((where) => ({ kind: 'value-elsewhere', where }) as const),
	];
	if (facts.length === 0) stops.push({ kind: 'nothing-to-carry' });
	const label = runningLabel(registry, 'redaction', frame.published);
	const plan = planOf(registry, frame, { kind: 'redaction', label, carries: [], redacts, rows: [], stops });
	return { ...plan, recordEdits };
}

/** Every open fact of every publication that says it, and every correction of it in an erratum. */
function holdersOf(registry: Registry, of: FactId): Redaction[] {
	return openFacts(registry)
		.filter(({ fact }) => fact.of === of || corrects(fact, of))
		.map(({ publication, fact }) => ({ publication, of: fact.of, leaf: fact.leaf }));
}

interface PrintedFact extends Fact {
	readonly leaf: Hash;
}

function openFacts(registry: Registry): { readonly publication: number; readonly fact: PrintedFact }[] {
	return registry.publications.flatMap(({ header, rows }) =>
		rows.flatMap(({ body: agency, facts }) =>
			facts.filter(isOpen).map(({ leaf, of, value }) => {
				return { publication: header.number, fact: { leaf, of: `${agency}#${of}` as const, value } };
			}),
		),
	);
}

function corrects({ of: correction, value }: PrintedFact, of: FactId): boolean {
	return typeof value === 'object' && 'was' in value && `${agencyOfFact(correction)}#${value.of}` === of;
}

/** Every text that the facts say or said: in the records, in print, and as corrections tell it. */
function valuesOf(registry: Registry, facts: readonly FactId[]): string[] {
	const inRecords = facts.flatMap((of) => {
		const record = registry.agencyOf.get(agencyOfFact(of))?.record;
		return record ? remainingPlaces(record, pathOfFact(of)).map((path) => valueAt(record, path)) : [];
	});
	const inPrint = openFacts(registry).flatMap(({ fact }) => {
		if (facts.includes(fact.of)) return [fact.value];
		const { value } = fact;
		return typeof value === 'object' && 'was' in value && facts.some((of) => corrects(fact, of))
			? [value.was, value.now]
			: [];
	});
	return [...new Set([...inRecords, ...inPrint].filter((value) => typeof value === 'string'))];
}

function stopsOf(registry: Registry, of: FactId): PlanStop[] {
	const record = registry.agencyOf.get(agencyOfFact(of))?.record;
	const path: RecordPath | undefined = record && recordPathOf(record, pathOfFact(of));
	const value = record && path && valueAt(record, path);
	if (value === undefined) return [{ kind: 'unknown-fact', of }];
	// A correction goes with the fact that it corrects; alone it would leave the wrong words standing.
	const isCorrection = path?.[0] === 'corrections' && path.at(-1) !== 'reason';
	if (!isRedactable(of) || typeof value === 'boolean' || isCorrection) return [{ kind: 'not-redactable', of }];
	if (isWithdrawn(value)) return [{ kind: 'already-withdrawn', of }];
	return holdersOf(registry, of).length === 0 ? [{ kind: 'not-published', of }] : [];
}
