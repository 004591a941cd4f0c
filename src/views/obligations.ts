import { addDays, type IsoDate } from '../calendar/index.ts';
import { binds, clausesInForce, type Finding, type SourcedClause } from '../measures/evaluate.ts';
import { overdueFrom } from '../measures/filing.ts';
import type { VerificationFinding } from '../measures/verification.ts';
import type { Agency, Registry } from '../registry/registry.ts';
import { ascending } from './ascending.ts';

/** A clause that binds an agency, with what it finds there; a stated clause finds nothing. */
export interface Obligation extends SourcedClause {
	readonly findings: readonly Finding[];
}

/** The first day on which what a finding is about is overdue, if nothing is filed or confirmed before it. */
export function fallsDue(finding: Finding): IsoDate[] {
	if (finding.kind === 'filing') return finding.filedAfter === undefined ? [overdueFrom(finding)] : [];
	return finding.kind === 'verification' && finding.due ? [addDays(finding.due, 1)] : [];
}

/** A line to be verified, and from which day on; `undefined` where it was never confirmed, or nobody knows since when. */
interface LineToVerify {
	readonly finding: VerificationFinding;
	readonly from: IsoDate | undefined;
}

/** The lines among some findings that are not confirmed, and those that will not be unless somebody confirms them; by day. */
export function linesToVerify(findings: readonly Finding[]): LineToVerify[] {
	return findings
		.flatMap((finding) =>
			finding.kind === 'verification' && (!finding.met || finding.due !== undefined)
				? [{ finding, from: fallsDue(finding)[0] }]
				: [],
		)
		.sort((a, b) => ascending(a.from ?? '', b.from ?? ''));
}

/** Days on which the words about some findings stay the same, both among them; the first is open before, the last after. */
interface DaysOfFindings {
	/** A day among them, by which they are said. */
	readonly on: IsoDate;
	readonly from: IsoDate | undefined;
	readonly until: IsoDate | undefined;
}

/** The stretches of days, from the one in which a day lies, in which what is found stays as it is unless somebody acts. */
export function daysOfFindings(findings: readonly Finding[], day: IsoDate): DaysOfFindings[] {
	const ahead = [...new Set(findings.flatMap(fallsDue))].filter((on) => day < on).sort();
	return [day, ...ahead].map((on, at) => {
		const next = ahead[at];
		return { on, from: at === 0 ? undefined : on, until: next && addDays(next, -1) };
	});
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
