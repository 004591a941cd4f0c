import { isRedactable, pathOfFact } from '../publications/fact-ids.ts';
import type { FactId, Redaction, SealedFact } from '../publications/publication.ts';
import { isWithdrawn } from '../records/scalars.ts';
import { recordPathOf, valueAt, type RecordPath } from '../registry/record-path.ts';
import { standingPaths } from '../registry/standing-paths.ts';
import type { LoadedRegistry } from '../registry/loaded-registry.ts';
import type { Body, Registry } from '../registry/registry.ts';
import { frameStops, headerOf, nextNumber, runningLabel, type Plan, type PlanFrame, type PlanStop } from './plan.ts';

/** What a redaction changes in one record: values that become `{ withdrawn: N }`. */
export interface RecordEdit {
	readonly path: string;
	readonly edits: readonly { readonly path: RecordPath; readonly value: { readonly withdrawn: string } }[];
}

export interface RedactionPlan extends Plan {
	readonly recordEdits: readonly RecordEdit[];
	/** Other files of the content in which a withdrawn value stands as well; the desk reads them before it writes. */
	readonly alsoStandsIn: readonly string[];
}

export interface RedactionFrame extends PlanFrame {
	readonly of: readonly FactId[];
}

/**
 * Withdraws facts: in every publication that holds them, errata and what they corrected included, and in the record,
 * which keeps key and days. A value that was never published is simply edited.
 */
export function planRedaction(loaded: LoadedRegistry, frame: RedactionFrame): RedactionPlan {
	const { registry, content } = loaded;
	const facts = [...new Set(frame.of)].sort();
	const targets = facts.flatMap((of) => targetOf(registry, of));
	const redacts = targets.flatMap(({ holders }) => holders);
	const stops = [...frameStops(registry, frame), ...facts.flatMap((of) => stopsOf(registry, of))];
	if (facts.length === 0) stops.push({ kind: 'nothing-to-carry' });
	const label = runningLabel(registry, frame.published);
	const withdrawn = String(nextNumber(registry));
	const recordEdits = targets.map(({ body, paths }) => ({
		path: body.path,
		edits: paths.map((path) => ({ path, value: { withdrawn } })),
	}));
	const values = targets.flatMap((target) => target.values);
	const edited = new Set(recordEdits.map(({ path }) => path));
	const alsoStandsIn = content.agencies
		.filter(({ path, text }) => !edited.has(path) && values.some((value) => text.includes(value)))
		.map(({ path }) => path);
	const header = headerOf(registry, frame, { kind: 'redaction', label, carries: [], redacts });
	return { header, rows: [], stops, recordEdits: mergeEdits(recordEdits), alsoStandsIn };
}

interface Target {
	readonly body: Body;
	readonly holders: readonly Redaction[];
	readonly paths: readonly RecordPath[];
	readonly values: readonly string[];
}

function targetOf(registry: Registry, of: FactId): Target[] {
	const body = registry.bodyOf.get(of.slice(0, of.indexOf('#')));
	if (!body || !isRedactable(of)) return [];
	const paths = standingPaths(body.agency, pathOfFact(of));
	const values = paths.map((path) => valueAt(body.agency, path)).filter((value) => typeof value === 'string');
	return [{ body, holders: holdersOf(registry, of), paths, values }];
}

/** Every open fact of every publication that says it, and every correction of it in an erratum. */
function holdersOf(registry: Registry, of: FactId): Redaction[] {
	return registry.publications.flatMap(({ header, rows }) =>
		rows.flatMap(({ facts }) =>
			facts.flatMap((fact) =>
				'of' in fact && (fact.of === of || corrects(fact, of))
					? [{ publication: header.number, of: fact.of, leaf: fact.leaf }]
					: [],
			),
		),
	);
}

function corrects(fact: Extract<SealedFact, { of: FactId }>, of: FactId): boolean {
	const { value } = fact;
	return typeof value === 'object' && 'was' in value && `${fact.of.slice(0, fact.of.indexOf('#'))}#${value.of}` === of;
}

function stopsOf(registry: Registry, of: FactId): PlanStop[] {
	const agency = registry.bodyOf.get(of.slice(0, of.indexOf('#')))?.agency;
	const path = agency && recordPathOf(agency, pathOfFact(of));
	const value = agency && path && valueAt(agency, path);
	if (value === undefined) return [{ kind: 'unknown-fact', of }];
	if (!isRedactable(of)) return [{ kind: 'not-redactable', of }];
	if (isWithdrawn(value)) return [{ kind: 'already-withdrawn', of }];
	return holdersOf(registry, of).length === 0 ? [{ kind: 'not-published', of }] : [];
}

function mergeEdits(edits: readonly RecordEdit[]): RecordEdit[] {
	const byFile = new Map<string, RecordEdit['edits'][number][]>();
	for (const { path, edits: more } of edits) byFile.set(path, [...(byFile.get(path) ?? []), ...more]);
	return [...byFile].map(([path, all]) => ({ path, edits: all }));
}
