import { effectiveFacts } from '../publications/effective.ts';
import type { Fact, FactValue } from '../publications/publication.ts';
import type { UnsealedRow } from '../publications/seal.ts';
import type { Agency, Correction } from '../records/agency.ts';
import { recordPathOf, valueAt } from '../registry/record-path.ts';
import type { Body, Registry } from '../registry/registry.ts';
import { frameStops, headerOf, runningLabel, type Plan, type PlanFrame } from './plan.ts';

/** An erratum: every correction that no erratum lists yet, of a fact that some publication prints so. */
export function planErratum(registry: Registry, frame: PlanFrame): Plan {
	const rows = registry.bodies.flatMap((body): UnsealedRow[] => {
		const corrections = body.agency.corrections.flatMap((correction) => correctionFact(registry, body, correction));
		// A row always keeps a fact that no redaction can withdraw.
		const anchor: Fact = { of: `${body.id}#group`, value: body.agency.group };
		return corrections.length === 0 ? [] : [{ body: body.id, facts: [anchor, ...corrections] }];
	});
	const carries = rows.flatMap(({ facts }) => facts.slice(1).map(({ of }) => of));
	const stops = frameStops(registry, frame);
	if (carries.length === 0) stops.push({ kind: 'nothing-to-carry' });
	const label = runningLabel(registry, frame.published);
	return { header: headerOf(registry, frame, { kind: 'erratum', label, carries }), rows, stops };
}

function correctionFact(registry: Registry, { id, agency }: Body, correction: Correction): Fact[] {
	const of = `${id}#${correction.key}` as const;
	if (registry.publishedIn.has(of)) return [];
	if ('void' in correction) {
		const printed = isPrinted(registry, id, `${id}#${correction.of}.role`, undefined);
		return printed ? [{ of, value: { of: correction.of, void: true } }] : [];
	}
	const { was } = correction;
	const now = factValueAt(agency, correction.of);
	if (typeof was !== 'string' || typeof now !== 'string') return [];
	const printed = isPrinted(registry, id, `${id}#${correction.of}`, was);
	return printed ? [{ of, value: { of: correction.of, was, now } }] : [];
}

/** Whether some publication prints a fact, as it is read today; with `value`, whether it prints just that. */
function isPrinted(registry: Registry, body: string, of: string, value: FactValue | undefined): boolean {
	return registry.publications.some(({ header }) =>
		(effectiveFacts(registry.publications, header.number).get(body) ?? []).some(
			(fact) => fact.of === of && (value === undefined || fact.value === value),
		),
	);
}

function factValueAt(agency: Agency, factPath: string): unknown {
	const path = recordPathOf(agency, factPath);
	return path && valueAt(agency, path);
}
