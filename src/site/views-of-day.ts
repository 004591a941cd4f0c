import type { IsoDate } from '../calendar/index.ts';
import { evaluate, type Finding } from '../measures/evaluate.ts';
import type { FactId, ChainedPublication } from '../publications/publication.ts';
import type { Clause } from '../records/measures.ts';
import { addedAfterPublication } from '../registry/additions.ts';
import type { Registry } from '../registry/registry.ts';
import { byMonth, changeLog, type Change } from '../views/change-log.ts';
import { contactOf, type Contact } from '../views/contact.ts';
import { coverageOf, type RegionCoverage } from '../views/coverage.ts';
import { editionOf, type Edition } from '../views/edition.ts';
import { directoryOf, predecessorsByBody, topicsWithBodies, type DirectoryGroup } from '../views/directory.ts';
import { frontPage, type FrontPage } from '../views/front-page.ts';
import { nextRoster, type NextRoster } from '../views/next-roster.ts';
import { bodiesByPerson } from '../views/one-person.ts';
import { obligationsOf, type Obligation } from '../views/obligations.ts';
import { regionsOf, type Region } from '../views/regions.ts';
import { rosterOn } from '../views/roster.ts';
import type { RosterRow } from '../views/roster-row.ts';
import { servedBodies, type ServedBodies } from '../views/serving-bodies.ts';
import { updateChecks, type UpdateChecks } from '../views/update-checks.ts';
import { once, oncePer } from './once.ts';

/**
 * What the views say of a registry on one day, each asked once and kept for all pages in all languages: thousands of
 * pages show parts of the same answers.
 */
export interface ViewsOfDay {
	findingsOf(body: string): readonly Finding[];
	changesOf(body: string): readonly Change[];
	/** The newest first. */
	changes(): readonly Change[];
	months(): ReturnType<typeof byMonth>;
	board(): UpdateChecks;
	next(): NextRoster;
	/** The row of every body that is not dissolved, by everything recorded. */
	rowOf(body: string): RosterRow | undefined;
	contactOf(body: string): Contact;
	editionOf(publication: ChainedPublication): Edition;
	/** Whether a fact of a published event was written down after its publication, which does not prove it. */
	isAddedLater(fact: FactId): boolean;
	/** The bodies at which the person of an id is in office, where several are. */
	bodiesOfPerson(identity: string): readonly string[];
	/** The bodies that one speaks for, and those for a time that are set up at it. */
	servedBy(body: string): ServedBodies;
	regions(): readonly Region[];
	coverage(): readonly RegionCoverage[];
	/** The region that a body lies in; `undefined` for bodies of the whole place. */
	regionOf(body: string): Region | undefined;
	/** The dissolved bodies that a body has succeeded. */
	predecessorsOf(body: string): readonly string[];
	clauseOf(id: string): Clause | undefined;
	directory(): readonly DirectoryGroup[];
	topics(): ReturnType<typeof topicsWithBodies>;
	front(): FrontPage;
	obligationsOf(body: string): readonly Obligation[];
}

export function viewsOfDay(registry: Registry, day: IsoDate): ViewsOfDay {
	const findings = once(() =>
		Map.groupBy(evaluate(registry, day), (finding) => ('body' in finding ? finding.body : '')),
	);
	const changes = once(() => changeLog(registry, day));
	const changesByBody = once(() => Map.groupBy(changes(), ({ body }) => body));
	const rows = once(() => new Map(rosterOn(registry, { on: day }, 'all').rows.map((row) => [row.body, row])));
	const regions = once(() => regionsOf(registry));
	const regionOfBody = once(() => new Map(regions().flatMap((region) => region.bodies.map((body) => [body, region]))));
	const persons = once(() => bodiesByPerson(rows().values()));
	const served = once(() => servedBodies(registry));
	const predecessors = once(() => predecessorsByBody(registry));
	const clauses = once(
		() => new Map(registry.measures.flatMap((of) => of.clauses.map((clause) => [clause.id, clause]))),
	);
	const bodyCalled = (id: string) => {
		const body = registry.bodyOf.get(id);
		if (!body) throw new Error(`no body is called ${id}`);
		return body;
	};
	return {
		findingsOf: (body) => findings().get(body) ?? [],
		changesOf: (body) => changesByBody().get(body) ?? [],
		changes,
		months: once(() => byMonth(changes())),
		board: once(() => updateChecks(registry, day)),
		next: once(() => nextRoster(registry, day)),
		rowOf: (body) => rows().get(body),
		contactOf: oncePer((id: string) => contactOf(registry, bodyCalled(id), day)),
		editionOf: oncePer((publication: ChainedPublication) => editionOf(registry, publication)),
		isAddedLater: (fact) => addedAfterPublication(registry).has(fact),
		bodiesOfPerson: (identity) => persons().get(identity) ?? [],
		servedBy: (body) => served().get(body) ?? { spokenFor: [], hosted: [] },
		regions,
		coverage: once(() => coverageOf(registry, day)),
		regionOf: (body) => regionOfBody().get(body),
		predecessorsOf: (body) => predecessors().get(body) ?? [],
		clauseOf: (id) => clauses().get(id),
		directory: once(() => directoryOf(registry)),
		topics: once(() => topicsWithBodies(registry, day)),
		front: once(() => frontPage(registry, day)),
		obligationsOf: oncePer((id: string) => obligationsOf(registry, day, bodyCalled(id), findings().get(id) ?? [])),
	};
}
