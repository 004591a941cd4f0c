import type { IsoDate } from '../calendar/index.ts';
import { evaluate, type Finding } from '../measures/evaluate.ts';
import type { FactId, ChainedPublication } from '../publications/publication.ts';
import type { Clause } from '../records/measures.ts';
import { addedAfterPublication } from '../registry/additions.ts';
import type { Registry } from '../registry/registry.ts';
import { byMonth, changeLog, type Change } from '../views/change-log.ts';
import { contactOf, type Contact } from '../views/contact.ts';
import { daysAhead, type DaysAhead } from '../views/days-ahead.ts';
import { coverageOf, type RegionCoverage } from '../views/coverage.ts';
import { deadlinesOf, type Deadline } from '../views/deadlines.ts';
import { dutiesOf, type Duty } from '../views/duties.ts';
import { editionOf, type Edition } from '../views/edition.ts';
import { directoryOf, predecessorsByAgency, topicsWithAgencies, type DirectoryGroup } from '../views/directory.ts';
import { frontPage, type FrontPage } from '../views/front-page.ts';
import { nextRoster, type NextRoster } from '../views/next-roster.ts';
import { agenciesByPerson } from '../views/one-person.ts';
import { obligationsOf, type Obligation } from '../views/obligations.ts';
import { regionsOf, type Region } from '../views/regions.ts';
import { rosterOn } from '../views/roster.ts';
import type { RosterRow } from '../views/roster-row.ts';
import { servedAgencies, type ServedAgencies } from '../views/serving-agencies.ts';
import { updateChecks, type UpdateChecks } from '../views/update-checks.ts';
import { once, oncePer } from './once.ts';

/**
 * What the views say of a registry on one day, each asked once and kept for all pages in all languages: thousands of
 * pages show parts of the same answers.
 */
export interface ViewsOfDay {
	findingsOf(agency: string): readonly Finding[];
	changesOf(agency: string): readonly Change[];
	/** The newest first. */
	changes(): readonly Change[];
	months(): ReturnType<typeof byMonth>;
	board(): UpdateChecks;
	/** What is to be done on the day, the first day first. */
	duties(): readonly Duty[];
	/** Those of one agency, and those of the authority that are about it. */
	dutiesOf(agency: string): readonly Duty[];
	/** Every day by which something is to be done, the first first. */
	deadlines(): readonly Deadline[];
	/** Those of an agency, also what the authority does about it. */
	deadlinesOf(agency: string): readonly Deadline[];
	next(): NextRoster;
	/** The row of every agency that is not dissolved, by everything recorded. */
	rowOf(agency: string): RosterRow | undefined;
	contactOf(agency: string): Contact;
	/** How an agency stands on the day and after each change that is announced. */
	aheadOf(agency: string): readonly DaysAhead[];
	editionOf(publication: ChainedPublication): Edition;
	/** Whether a fact of a published event was written down after its publication, which does not prove it. */
	isAddedLater(fact: FactId): boolean;
	/** The agencies at which the person of an id is in office, where several are. */
	agenciesOfPerson(identity: string): readonly string[];
	/** The agencies that one speaks for, and those for a time that are set up at it. */
	servedBy(agency: string): ServedAgencies;
	regions(): readonly Region[];
	coverage(): readonly RegionCoverage[];
	/** The region that an agency lies in; `undefined` for agencies of the whole place. */
	regionOf(agency: string): Region | undefined;
	/** The dissolved agencies that an agency has succeeded. */
	predecessorsOf(agency: string): readonly string[];
	clauseOf(id: string): Clause | undefined;
	directory(): readonly DirectoryGroup[];
	topics(): ReturnType<typeof topicsWithAgencies>;
	front(): FrontPage;
	obligationsOf(agency: string): readonly Obligation[];
}

export function viewsOfDay(registry: Registry, day: IsoDate): ViewsOfDay {
	const findings = once(() => evaluate(registry, day));
	const findingsByAgency = once(() =>
		Map.groupBy(findings(), (finding) => ('agency' in finding ? finding.agency : '')),
	);
	const board = once(() => updateChecks(registry, day, { findings: findings() }));
	const duties = once(() => dutiesOf(registry, board()));
	const dutiesByAgency = once(() => Map.groupBy(duties(), (duty) => ('agency' in duty ? duty.agency : '')));
	const changes = once(() => changeLog(registry, day, { findings: findings() }));
	const changesByAgency = once(() => Map.groupBy(changes(), ({ agency }) => agency));
	const deadlines = once(() =>
		deadlinesOf(registry, { day, duties: duties(), findings: findings(), changes: changes() }),
	);
	const deadlinesByAgency = once(() => Map.groupBy(deadlines(), ({ agency }) => agency));
	const rows = once(() => new Map(rosterOn(registry, { on: day }, 'all').rows.map((row) => [row.agency, row])));
	const regions = once(() => regionsOf(registry, day));
	const regionOfAgency = once(
		() => new Map(regions().flatMap((region) => region.agencies.map((agency) => [agency, region]))),
	);
	const persons = once(() => agenciesByPerson(rows().values()));
	const served = once(() => servedAgencies(registry, day));
	const predecessors = once(() => predecessorsByAgency(registry));
	const clauses = once(
		() => new Map(registry.measures.flatMap((of) => of.clauses.map((clause) => [clause.id, clause]))),
	);
	const agencyCalled = (id: string) => {
		const agency = registry.agencyOf.get(id);
		if (!agency) throw new Error(`no agency is called ${id}`);
		return agency;
	};
	return {
		findingsOf: (agency) => findingsByAgency().get(agency) ?? [],
		changesOf: (agency) => changesByAgency().get(agency) ?? [],
		changes,
		months: once(() => byMonth(changes())),
		board,
		duties,
		dutiesOf: (agency) => dutiesByAgency().get(agency) ?? [],
		deadlines,
		deadlinesOf: (agency) => deadlinesByAgency().get(agency) ?? [],
		next: once(() => nextRoster(registry, day)),
		rowOf: (agency) => rows().get(agency),
		contactOf: oncePer((id: string) => contactOf(registry, agencyCalled(id), day)),
		aheadOf: oncePer((id: string) => daysAhead(registry, agencyCalled(id), day)),
		editionOf: oncePer((publication: ChainedPublication) => editionOf(registry, publication)),
		isAddedLater: (fact) => addedAfterPublication(registry).has(fact),
		agenciesOfPerson: (identity) => persons().get(identity) ?? [],
		servedBy: (agency) => served().get(agency) ?? { spokenFor: [], hosted: [] },
		regions,
		coverage: once(() => coverageOf(registry, day, findings())),
		regionOf: (agency) => regionOfAgency().get(agency),
		predecessorsOf: (agency) => predecessors().get(agency) ?? [],
		clauseOf: (id) => clauses().get(id),
		directory: once(() => directoryOf(registry, day)),
		topics: once(() => topicsWithAgencies(registry, day)),
		front: once(() => frontPage(registry, day)),
		obligationsOf: oncePer((id: string) =>
			obligationsOf(registry, day, agencyCalled(id), findingsByAgency().get(id) ?? []),
		),
	};
}
