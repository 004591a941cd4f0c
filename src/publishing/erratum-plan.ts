import type { Language } from '../i18n/languages.ts';
import type { Fact, FactValue } from '../publications/publication.ts';
import type { UnsealedRow } from '../publications/seal.ts';
import type { Correction } from '../records/agency.ts';
import { isWithdrawn } from '../records/scalars.ts';
import { factsOf } from '../registry/facts.ts';
import { bodyOn } from '../registry/in-force.ts';
import { printedValues, type PrintedValue } from '../registry/printed-values.ts';
import type { Body, Registry } from '../registry/registry.ts';
import { frameStops, headerOf, runningLabel, type Plan, type PlanFrame, type PlanStop } from './plan.ts';

/** An erratum: every correction that no erratum lists yet, of a fact that some publication prints so. */
export function planErratum(registry: Registry, frame: PlanFrame): Plan {
	const stops = frameStops(registry, frame);
	const rows = registry.bodies.flatMap((body): UnsealedRow[] => {
		const corrections = body.agency.corrections.flatMap((correction) =>
			correctionFact(registry, body, correction, stops),
		);
		// A row always keeps a fact that no redaction can withdraw.
		const anchor: Fact = { of: `${body.id}#group`, value: body.agency.group };
		return corrections.length === 0 ? [] : [{ body: body.id, facts: [anchor, ...corrections] }];
	});
	const carries = rows.flatMap(({ facts }) => facts.slice(1).map(({ of }) => of));
	if (carries.length === 0 && stops.length === 0) stops.push({ kind: 'nothing-to-carry' });
	const label = runningLabel(registry, frame.published);
	return { header: headerOf(registry, frame, { kind: 'erratum', label, carries }), rows, stops };
}

function correctionFact(registry: Registry, body: Body, correction: Correction, stops: PlanStop[]): Fact[] {
	const of = `${body.id}#${correction.key}` as const;
	if (registry.publishedIn.has(of)) return [];
	if ('void' in correction) {
		const isPrinted = printedValues(registry, body.id, `${correction.of}.`).length > 0;
		return isPrinted ? [{ of, value: { of: correction.of, void: true } }] : [];
	}
	const { was } = correction;
	if (isWithdrawn(was)) return [];
	const wrong = printedValues(registry, body.id, correction.of).filter(({ value }) => String(value) === was);
	const right = new Set(wrong.map((printed) => rightValue(registry, body, correction.of, printed)));
	if (right.size === 0) return [];
	const [now] = right;
	if (right.size > 1 || now === undefined) {
		stops.push({ kind: 'correction-ambiguous', of });
		return [];
	}
	return [{ of, value: { of: correction.of, was, now } }];
}

/** What the records give for a fact on the day of the publication that printed it wrongly: a name may have changed since. */
function rightValue(registry: Registry, body: Body, path: string, { publication }: PrintedValue): string | undefined {
	const { asOf, number } = publication.header;
	const first = registry.settings.languages[0] as Language;
	const language = path.split('.').at(-1) as Language;
	const on = bodyOn(registry, body, { on: asOf, known: { publication: number } });
	const facts = factsOf(on, first, (sealed) => (path === `${sealed}.${language}` ? language : undefined));
	const value: FactValue | undefined = facts.find(({ of }) => of === `${body.id}#${path}`)?.value;
	return typeof value === 'object' || value === undefined ? undefined : String(value);
}
