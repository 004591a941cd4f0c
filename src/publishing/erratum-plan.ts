import type { Language } from '../i18n/languages.ts';
import type { Fact, FactValue } from '../publications/publication.ts';
import type { UnsealedRow } from '../publications/seal.ts';
import type { Correction } from '../records/agency.ts';
import { isWithdrawn } from '../records/scalars.ts';
import { eventFacts } from '../registry/event-facts.ts';
import { factsOf, type SealedLanguage } from '../registry/facts.ts';
import { agencyOn } from '../registry/in-force.ts';
import { printedValues, type PrintedValue } from '../registry/printed-values.ts';
import { firstLanguage } from '../registry/first-language.ts';
import type { Agency, Registry } from '../registry/registry.ts';
import { planOf, runningLabel, type Plan, type PlanFrame, type PlanStop } from './plan.ts';

/** An erratum: every correction that no erratum lists yet, of a fact that some publication prints so. */
export function planErratum(registry: Registry, frame: PlanFrame): Plan {
	const stops: PlanStop[] = [];
	const rows = registry.agencies.flatMap((agency): UnsealedRow[] => {
		const corrections = agency.record.corrections.flatMap((correction) =>
			correctionFacts(registry, agency, correction, stops),
		);
		const word: Fact = { of: `${agency.id}#row`, value: 'correction' };
		return corrections.length === 0 ? [] : [{ body: agency.id, facts: [word, ...corrections] }];
	});
	const carries = rows.flatMap(({ facts }) => facts.filter(({ value }) => typeof value === 'object' && 'of' in value));
	if (carries.length === 0 && stops.length === 0) stops.push({ kind: 'nothing-to-carry' });
	const label = runningLabel(registry, 'erratum', frame.published);
	return planOf(registry, frame, { kind: 'erratum', label, carries: carries.map(({ of }) => of), rows, stops });
}

/** The correction, with its day and its reason. */
function correctionFacts(registry: Registry, agency: Agency, correction: Correction, stops: PlanStop[]): Fact[] {
	const fact = correctionFact(registry, agency, correction, stops);
	if (!fact) return [];
	const { on, reason } = correction;
	return [fact, { of: `${fact.of}.on`, value: on }, { of: `${fact.of}.reason`, value: reason }];
}

function correctionFact(
	registry: Registry,
	agency: Agency,
	correction: Correction,
	stops: PlanStop[],
): Fact | undefined {
	const of = `${agency.id}#${correction.key}` as const;
	if (registry.publishedIn.has(of)) return undefined;
	if ('void' in correction) {
		const isPrinted = printedValues(registry, agency.id, `${correction.of}.`).length > 0;
		return isPrinted ? { of, value: { of: correction.of, void: true } } : undefined;
	}
	const { was } = correction;
	if (isWithdrawn(was)) return undefined;
	const wrong = printedValues(registry, agency.id, correction.of).filter(({ value }) => String(value) === was);
	const right = new Set(wrong.map((printed) => rightValue(registry, agency, correction.of, printed)));
	if (right.size === 0) return undefined;
	const [now] = right;
	if (right.size > 1 || now === undefined) {
		stops.push({ kind: 'correction-ambiguous', of });
		return undefined;
	}
	if (now !== was) return { of, value: { of: correction.of, was, now } };
	stops.push({ kind: 'correction-without-change', of });
	return undefined;
}

/** What the records give for a fact as the publication that printed it wrongly would say it: a name may have changed since. */
function rightValue(registry: Registry, agency: Agency, path: string, printed: PrintedValue): string | undefined {
	const { asOf, number } = printed.publication.header;
	const first = firstLanguage(registry);
	const language = path.split('.').at(-1) as Language;
	const sealedIn: SealedLanguage = (sealed) => (path === `${sealed}.${language}` ? language : undefined);
	const on = { on: asOf, known: { publication: number } };
	const facts =
		printed.event === undefined
			? factsOf(agencyOn(registry, agency, on), first, sealedIn)
			: (eventFacts(registry, agency, printed.event, { publication: number, named: true, sealedIn }) ?? []);
	const value: FactValue | undefined = facts.find(({ of }) => of === `${agency.id}#${path}`)?.value;
	return typeof value === 'object' || value === undefined ? undefined : String(value);
}
