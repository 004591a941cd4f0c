import type { IsoDate } from '../calendar/index.ts';
import { binds, clausesInForce, type Finding, type SourcedClause } from '../measures/evaluate.ts';
import type { Agency, Registry } from '../registry/registry.ts';

/** A clause that binds an agency, with what it finds there; a stated clause finds nothing. */
export interface Obligation extends SourcedClause {
	readonly findings: readonly Finding[];
}

/** What an agency owes on a day under which article. `findings` are those of the agency on that day. */
export function obligationsOf(
	registry: Registry,
	day: IsoDate,
	agency: Agency,
	findings: readonly Finding[],
): Obligation[] {
	return clausesInForce(registry, day)
		.filter((sourced) => binds(registry, day, sourced, agency))
		.map((sourced) => ({ ...sourced, findings: findings.filter((finding) => finding.clause === sourced.clause.id) }));
}
