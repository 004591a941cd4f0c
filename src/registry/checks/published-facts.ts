import { canonicalText } from '../../publications/canonical.ts';
import { effectiveFacts } from '../../publications/effective.ts';
import type { Language } from '../../i18n/languages.ts';
import type { FactValue, LinedPublication } from '../../publications/publication.ts';
import type { Agency } from '../../records/agency.ts';
import { isWithdrawn } from '../../records/scalars.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { Problem } from '../../records/problem.ts';
import { problem } from '../../records/problem.ts';
import type { Sourced } from '../../records/source.ts';
import { factsOf } from '../facts.ts';
import { bodyOn } from '../in-force.ts';
import type { RegistryCheck } from '../loaded-registry.ts';
import { recordPathOf } from '../record-path.ts';
import type { Registry } from '../registry.ts';

/**
 * What was published stands in the records: every row of edition and supplement N, with errata and redactions that
 * apply, equals what the records give for its day by the events of publications 1…N. A published fact that differs
 * without a dated event or a correction is an error at the line of the record; so are bodies and events that vanished.
 */
export const checkPublishedFacts: RegistryCheck = (loaded) => {
	const { registry, content, unread } = loaded;
	const records = new Map(content.agencies.map((record) => [record.value.id, record]));
	const reported = new Set<string>();
	const once = (key: string) => !reported.has(key) && reported.add(key);
	// The newest first: a fact that many publications hold is reported where it was printed last.
	return [...registry.publications]
		.reverse()
		.flatMap((publication) => [
			...vanished(registry, publication, unread).filter((found) => once(found.details['id'] ?? '')),
			...differences(registry, publication, records).filter((found) => once(found.details['of'] ?? '')),
		]);
};

function vanished(registry: Registry, publication: LinedPublication, unread: ReadonlySet<string>): Problem[] {
	const { number, bodies, carries, kind } = publication.header;
	const place = { file: publication.file, line: 1, column: 1 };
	const details = (id: string) => ({ id, publication: String(number) });
	const gone = bodies.filter((id) => !registry.bodyOf.has(id) && !unread.has(id));
	const entries = carries.filter((id) => {
		const body = registry.bodyOf.get(id.slice(0, id.indexOf('#')));
		if (!body) return false;
		if (kind === 'erratum') return !body.agency.corrections.some(({ key }) => `${body.id}#${key}` === id);
		const path = id.slice(body.id.length + 1);
		const isVoid = body.agency.corrections.some((made) => 'void' in made && isOfTerm(body.agency, made.of, path));
		return !isVoid && !body.events.some((event) => event.id === id);
	});
	return [
		...gone.map((id) => problem('published-body-missing', place, details(id))),
		...entries.map((id) => problem('published-event-missing', place, details(id))),
	];
}

function differences(
	registry: Registry,
	publication: LinedPublication,
	records: ReadonlyMap<string, Sourced<Agency>>,
): Problem[] {
	const { number, asOf, kind } = publication.header;
	if (kind !== 'annual' && kind !== 'supplement') return [];
	const times = { on: asOf, known: { publication: number } };
	const published = effectiveFacts(registry.publications, number);
	const first = registry.settings.languages[0] as Language;
	const listed = kind === 'annual' ? registry.bodies.filter((body) => bodyOn(registry, body, times).state.onList) : [];
	const ids = new Set([...published.keys(), ...listed.map(({ id }) => id)]);
	return [...ids].flatMap((id) => {
		const body = registry.bodyOf.get(id);
		const record = records.get(id);
		if (!body || !record) return [];
		const on = bodyOn(registry, body, times);
		const inRecord = new Map((on.state.onList ? factsOf(on, first) : []).map(({ of, value }) => [of as string, value]));
		const inPrint = new Map((published.get(id) ?? []).map(({ of, value }) => [of as string, value]));
		const paths = new Set([...inRecord.keys(), ...inPrint.keys()]);
		return [...paths]
			.filter((of) => !agrees(registry, record.value, of, inRecord.get(of), inPrint.get(of)))
			.map((of) => differing(record, number, of, inRecord.get(of), inPrint.get(of)));
	});
}

/** Equal, or different by a correction that no erratum lists yet. */
function agrees(
	registry: Registry,
	agency: Agency,
	of: string,
	inRecord: FactValue | undefined,
	inPrint: FactValue | undefined,
): boolean {
	// A value withdrawn in print that still stands in the record is told by its own check.
	if (isSame(inRecord, inPrint) || (isWithdrawn(inPrint) && inRecord !== undefined)) return true;
	const path = of.slice(agency.id.length + 1);
	const open = agency.corrections.filter(({ key }) => !registry.publishedIn.has(`${agency.id}#${key}`));
	return open.some((correction) => {
		if ('void' in correction) return inRecord === undefined && isOfTerm(agency, correction.of, path);
		return correction.of === path && isSame(correction.was, inPrint);
	});
}

/** Whether the path of a fact or an event belongs to a term or to one of its posts. */
function isOfTerm(agency: Agency, termKey: string, path: string): boolean {
	const key = path.split('.')[0];
	const term = agency.terms.find((candidate) => candidate.key === termKey);
	return key === termKey || (term?.posts.some((post) => post.key === key) ?? false);
}

function isSame(a: FactValue | undefined, b: FactValue | undefined): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object') return false;
	return canonicalText(a) === canonicalText(b);
}

function differing(
	record: Sourced<Agency>,
	publication: number,
	of: string,
	inRecord: FactValue | undefined,
	inPrint: FactValue | undefined,
): Problem {
	const at = recordPathOf(record.value, of.slice(record.value.id.length + 1)) ?? [];
	return problemAt('differs-from-publication', record, at, {
		of,
		publication: String(publication),
		record: show(inRecord),
		published: show(inPrint),
	});
}

function show(value: FactValue | undefined): string {
	if (value === undefined) return '—';
	return typeof value === 'object' ? canonicalText(value) : String(value);
}
