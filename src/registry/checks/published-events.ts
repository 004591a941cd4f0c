import { languages } from '../../i18n/languages.ts';
import { effectiveEvents } from '../../publications/effective.ts';
import { pathOfFact } from '../../publications/fact-ids.ts';
import {
	layout,
	printsRoster,
	type EffectiveFact,
	type EventId,
	type ChainedPublication,
} from '../../publications/publication.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { Problem } from '../../records/problem.ts';
import type { AgencyRecord } from '../../records/agency.ts';
import type { Sourced } from '../../records/source.ts';
import { mayComeLater } from '../additions.ts';
import { differing, explains, isSameValue, saysTheSame } from '../differences.ts';
import { eventFacts } from '../event-facts.ts';
import type { SealedLanguage } from '../facts.ts';
import { entryPathOf, type RecordPath } from '../record-path.ts';
import type { Agency, Registry } from '../registry.ts';

/**
 * Every event that was sealed stands in the records as it was: its day, its filing, and whose it was. What was absent
 * may be added later; what was there may not change or vanish, but for a correction.
 */
export function eventDifferences(
	registry: Registry,
	publication: ChainedPublication,
	records: ReadonlyMap<string, Sourced<AgencyRecord>>,
): Problem[] {
	if (!printsRoster(publication.header) || publication.header.layout !== layout) return [];
	return [...effectiveEvents(registry.publications, publication.header.number)].flatMap(([id, { facts }]) => {
		const agency = registry.agencyOf.get(id.slice(0, id.indexOf('#')));
		const record = agency && records.get(agency.id);
		return agency && record
			? eventProblems(registry, publication.header.number, { id, agency, record, sealed: facts })
			: [];
	});
}

interface SealedEvent {
	readonly id: EventId;
	readonly agency: Agency;
	readonly record: Sourced<AgencyRecord>;
	readonly sealed: readonly EffectiveFact[];
}

function eventProblems(registry: Registry, number: number, { id, agency, record, sealed }: SealedEvent): Problem[] {
	const named = registry.publishedIn.get(id) === number;
	const asked = { publication: number, named };
	const plain = eventFacts(registry, agency, id, asked);
	if (plain && saysTheSame(plain, sealed)) return [];
	const inPrint = new Map(sealed.map(({ of, value }) => [of as string, value]));
	const sealedIn: SealedLanguage = (path) =>
		languages.find((language) => inPrint.has(`${agency.id}#${path}.${language}`));
	const facts = plain && eventFacts(registry, agency, id, { ...asked, sealedIn });
	const at = placeOf(agency.record, id, String(inPrint.get(`${agency.id}#kind`)));
	if (!facts) {
		const details = { of: id, id, publication: String(number) };
		return [problemAt('published-event-missing', record, at, details)];
	}
	const inRecord = new Map(facts.map(({ of, value }) => [of as string, value]));
	return [...new Set([...inRecord.keys(), ...inPrint.keys()])]
		.filter((of) => !isSameValue(inRecord.get(of), inPrint.get(of)) && (inPrint.has(of) || !mayComeLater(of)))
		.filter((of) => !explains(registry, record.value, of, inRecord.get(of), inPrint.get(of)))
		.map((of) => differing(record, number, of, inRecord.get(of), inPrint.get(of), at));
}

/** The edge of the entry, or the list in which the entry stood, or as much of the way there as the record still has. */
function placeOf(record: AgencyRecord, id: EventId, kind: string): RecordPath {
	const [key = '', edge = ''] = pathOfFact(id).split('.');
	const entry = entryPathOf(record, key);
	if (entry) return [...entry, edge];
	const [, list] = listsOfKinds.find(([start]) => kind.startsWith(start)) ?? [];
	return list === undefined ? [] : [list];
}

const listsOfKinds = [
	['term', 'terms'],
	['acting', 'terms'],
	['post', 'terms'],
	['vacancy', 'vacancies'],
	['line', 'lines'],
	['state', 'formerly'],
] as const;
