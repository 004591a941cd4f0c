import type { IsoDate } from '../calendar/index.ts';
import { binds, clausesInForce, type Finding, type SourcedClause } from '../measures/evaluate.ts';
import type { Body, Registry } from '../registry/registry.ts';

/** A clause that binds a body, with what it finds there; a stated clause finds nothing. */
export interface Obligation extends SourcedClause {
	readonly findings: readonly Finding[];
}

/** What a body owes on a day under which article. `findings` are those of the body on that day. */
export function obligationsOf(
	registry: Registry,
	day: IsoDate,
	body: Body,
	findings: readonly Finding[],
): Obligation[] {
	return clausesInForce(registry, day)
		.filter((sourced) => binds(registry, day, sourced, body))
		.map((sourced) => ({ ...sourced, findings: findings.filter((finding) => finding.clause === sourced.clause.id) }));
}
