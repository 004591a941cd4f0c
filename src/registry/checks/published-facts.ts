import type { Language } from '../../i18n/languages.ts';
import { languages } from '../../i18n/languages.ts';
import { effectiveFacts, effectiveRow } from '../../publications/effective.ts';
import { pathOfFact } from '../../publications/fact-ids.ts';
import {
	layout,
	printsRoster,
	type EffectiveFact,
	type FactValue,
	type ChainedPublication,
} from '../../publications/publication.ts';
import type { AgencyRecord } from '../../records/agency.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { Problem } from '../../records/problem.ts';
import type { Sourced } from '../../records/source.ts';
import { differing, explains, isSameValue, newestOnly, saysTheSame, setsRight } from '../differences.ts';
import { factsOf, type SealedLanguage } from '../facts.ts';
import { firstLanguage } from '../first-language.ts';
import { agencyOn, type AgencyOn } from '../in-force.ts';
import type { RegistryCheck } from '../loaded-registry.ts';
import type { RecordPath } from '../record-path.ts';
import type { Agency, Registry } from '../registry.ts';
import { isOfEntry, voidedEntries } from '../voided.ts';
import { eventDifferences } from './published-events.ts';

/**
 * What was published stands in the records: every row of edition and supplement N, with errata and redactions that
 * apply, equals what the records give for its day by the events of publications 1…N, and every event that N seals stands
 * there as it was. A published fact that differs without a dated event or a correction is an error at the line of the
 * record.
 */
export const checkPublishedFacts: RegistryCheck = ({ registry, content }) => {
	const records = new Map(content.agencies.map((record) => [record.value.id, record]));
	return newestOnly(registry, (publication) => [
		...rosterDifferences(registry, publication, records),
		...eventDifferences(registry, publication, records),
	]);
};

function rosterDifferences(
	registry: Registry,
	publication: ChainedPublication,
	records: ReadonlyMap<string, Sourced<AgencyRecord>>,
): Problem[] {
	const { number, asOf, kind } = publication.header;
	// A row is compared by its own layout for ever: what later ones print changes nothing here.
	if (!printsRoster(publication.header) || publication.header.layout !== layout) return [];
	const times = { on: asOf, known: { publication: number } };
	const published = effectiveFacts(registry.publications, number);
	const unprinted =
		kind === 'annual'
			? registry.agencies.filter(
					(agency) => !published.has(agency.id) && agencyOn(registry, agency, times).state.onList,
				)
			: [];
	return [...published.keys(), ...unprinted.map(({ id }) => id)].flatMap((id) => {
		const agency = registry.agencyOf.get(id);
		const record = records.get(id);
		if (!agency || !record) return [];
		const sealed = published.get(id) ?? [];
		const on = agencyOn(registry, agency, times);
		const ofVoided = () => voidedDifferences(registry, publication, agency, record);
		if (on.state.onList && saysTheSame(factsOf(on, firstLanguage(registry)), sealed)) return ofVoided();
		const inPrint = new Map(sealed.map(({ of, value }) => [of as string, value]));
		const inRecord = factsInRecord(on, firstLanguage(registry), inPrint);
		if (inPrint.size === 0 || inRecord.size === 0) return [onListDiffers(record, number, inPrint.size > 0)];
		const differences = [...new Set([...inRecord.keys(), ...inPrint.keys()])]
			.filter((of) => !isSameValue(inRecord.get(of), inPrint.get(of)))
			.filter((of) => !explains(registry, record.value, of, inRecord.get(of), inPrint.get(of)))
			.map((of) => differing(record, number, of, inRecord.get(of), inPrint.get(of), listOf(agency, of, inPrint)));
		return [...differences, ...ofVoided()];
	});
}

/** An entry that never was stays in the record as it was printed, once it is declared void and ever after. */
function voidedDifferences(
	registry: Registry,
	{ header: { number, asOf } }: ChainedPublication,
	agency: Agency,
	record: Sourced<AgencyRecord>,
): Problem[] {
	const { record: recorded } = agency;
	const voided = [...voidedEntries(recorded)];
	const row = voided.length === 0 ? undefined : effectiveRow(registry.publications, number, agency.id);
	if (!row) return [];
	const isVoided = ({ of }: EffectiveFact) => voided.some((entry) => isOfEntry(recorded, entry, pathOfFact(of)));
	const inPrint = new Map(
		[...row.voided, ...row.facts.filter(isVoided)].map(({ of, value }) => [of as string, value] as const),
	);
	const asIfReal = { ...agency, record: { ...recorded, corrections: [] } };
	const on = agencyOn(registry, asIfReal, { on: asOf, known: { publication: number } });
	const inRecord = factsInRecord(on, firstLanguage(registry), inPrint);
	return [...inPrint]
		.filter(([of, value]) => !isSameValue(inRecord.get(of), value) && !setsRight(registry, recorded, of, value))
		.map(([of, value]) => differing(record, number, of, inRecord.get(of), value, listOf(agency, of, inPrint)));
}

/** The list in which an entry stood that the record no longer has, as its facts in print tell. */
function listOf({ id }: Agency, of: string, inPrint: ReadonlyMap<string, FactValue>): RecordPath {
	const path = pathOfFact(of);
	const [key = ''] = path.split('.');
	if (!isOfEntries(path)) return [];
	const has = (field: string) => inPrint.has(`${id}#${key}.${field}`);
	if (has('kind')) return ['lines'];
	return has('role') && !has('name') ? ['vacancies'] : ['terms'];
}

/** Whether a fact is none of the agency itself. */
function isOfEntries(path: string): boolean {
	return !/^(?:row|group|speaksBy|name\.|pressOffice\.)/.test(path);
}

/** What the record gives for the times, each text in the language in which it was sealed; nothing for an agency off the list. */
function factsInRecord(on: AgencyOn, first: Language, inPrint: ReadonlyMap<string, FactValue>): Map<string, FactValue> {
	if (!on.state.onList) return new Map();
	const sealedIn: SealedLanguage = (path) => languages.find((language) => inPrint.has(`${on.id}#${path}.${language}`));
	return new Map(factsOf(on, first, sealedIn).map(({ of, value }) => [of as string, value]));
}

function onListDiffers(record: Sourced<AgencyRecord>, publication: number, wasListed: boolean): Problem {
	return problemAt('differs-from-publication', record, ['onList'], {
		of: `${record.value.id}#onList`,
		publication: String(publication),
		record: String(!wasListed),
		published: String(wasListed),
	});
}
