import type { IsoDate } from '../calendar/index.ts';
import type { Clause, Measures } from '../records/measures.ts';
import { agencyOn, wasListedAt } from '../registry/in-force.ts';
import type { Agency, Registry } from '../registry/registry.ts';
import { evaluateEdition, type EditionFinding } from './edition.ts';
import { evaluateFiling, type FilingFinding } from './filing.ts';
import { bindsOn, type Evaluator } from './finding.ts';
import { evaluateHeadCount, type HeadCountFinding } from './head-count.ts';
import { evaluatePublicationDelay, type PublicationDelayFinding } from './publication-delay.ts';
import { evaluateVerification, type VerificationFinding } from './verification.ts';

export type Finding = HeadCountFinding | FilingFinding | EditionFinding | PublicationDelayFinding | VerificationFinding;

/** A stated clause is shown, not evaluated. */
type JudgedClause = Exclude<Clause, { kind: 'stated' }>;
type JudgedKind = JudgedClause['kind'];

// One evaluator per kind of clause: the compiler refuses a kind without one.
const evaluators: { readonly [Kind in JudgedKind]: Evaluator<Kind, Finding> } = {
	'head-count': evaluateHeadCount,
	filing: evaluateFiling,
	edition: evaluateEdition,
	'publication-delay': evaluatePublicationDelay,
	verification: evaluateVerification,
};

/** A clause with the source it stands in. */
export interface SourcedClause {
	readonly measures: Measures;
	readonly clause: Clause;
}

/** Everything that the measures find on a day, clause by clause in the order of the files, agency by agency in protocol order. */
export function evaluate(registry: Registry, day: IsoDate): Finding[] {
	return registry.measures
		.filter((measures) => measures.from <= day)
		.flatMap((measures) => measures.clauses.filter(isJudged).map((clause) => ({ measures, clause })))
		.filter(({ measures, clause }) => bindsOn(measures, day) || outlivesItsRule(clause))
		.flatMap((sourced) => evaluateClause(registry, day, sourced));
}

function evaluateClause(
	registry: Registry,
	day: IsoDate,
	sourced: SourcedClause & { readonly clause: JudgedClause },
): readonly Finding[] {
	const { measures, clause } = sourced;
	const agencies = registry.agencies
		.filter((agency) => binds(registry, day, sourced, agency))
		.map((agency) => withEventsBound(registry, sourced, agency));
	return (evaluators[clause.kind] as Evaluator<JudgedKind, Finding>)(
		registry,
		day,
		clause as never,
		agencies,
		measures,
	);
}

function isJudged(clause: Clause): clause is JudgedClause {
	return clause.kind !== 'stated';
}

/** What happened, or fell due, while a rule bound stays a finding after it: a new rule does not judge it, and nobody is acquitted by the change. */
function outlivesItsRule(clause: Clause): boolean {
	return isAboutEvents(clause) || clause.kind === 'edition';
}

/** The clauses of all measures that bind on a day. */
export function clausesInForce(registry: Registry, day: IsoDate): SourcedClause[] {
	return registry.measures
		.filter((measures) => bindsOn(measures, day))
		.flatMap((measures) => measures.clauses.map((clause) => ({ measures, clause })));
}

/**
 * Whether a clause binds an agency on a day. A dissolved agency is bound by the clauses about its events only, and an agency
 * that has left the list by those about its events of before. An agency for a time is none of the departments of its group,
 * and no head-count is asked of it.
 */
export function binds(registry: Registry, day: IsoDate, sourced: SourcedClause, agency: Agency): boolean {
	const { clause } = sourced;
	const { authority, groups, onList, routineRelease } = clause.appliesTo;
	if (authority) return false;
	const on = agencyOn(registry, agency, { on: day });
	if (on.dissolved && !isAboutEvents(clause)) return false;
	if (agency.record.temporary && (groups || clause.kind === 'head-count')) return false;
	if (groups && !groups.includes(on.state.group)) return false;
	if (routineRelease !== undefined && agency.record.routineRelease !== routineRelease) return false;
	if (onList === undefined || on.state.onList === onList) return true;
	return isAboutEvents(clause) && withEventsBound(registry, sourced, agency).events.some((event) => event.on <= day);
}

/**
 * An agency with the events that a clause binds: those from the first day of its rule on and before the day on which it no
 * longer binds; where the clause asks for the list, the days of the events decide.
 */
function withEventsBound(registry: Registry, { measures, clause }: SourcedClause, agency: Agency): Agency {
	const { onList } = clause.appliesTo;
	if (!isAboutEvents(clause)) return agency;
	const events = agency.events.filter(
		(event) => bindsOn(measures, event.on) && (onList === undefined || wasListedAt(registry, agency, event) === onList),
	);
	return events.length === agency.events.length ? agency : { ...agency, events };
}

function isAboutEvents({ kind }: Clause): boolean {
	return kind === 'filing' || kind === 'publication-delay';
}
