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
import type { Agency } from '../../records/agency.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { Problem } from '../../records/problem.ts';
import type { Sourced } from '../../records/source.ts';
import { differing, explains, isSameValue, newestOnly, saysTheSame, setsRight } from '../differences.ts';
import { factsOf, type SealedLanguage } from '../facts.ts';
import { bodyOn, type BodyOn } from '../in-force.ts';
import type { RegistryCheck } from '../loaded-registry.ts';
import type { RecordPath } from '../record-path.ts';
import type { Body, Registry } from '../registry.ts';
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
	records: ReadonlyMap<string, Sourced<Agency>>,
): Problem[] {
	const { number, asOf, kind } = publication.header;
	// A row is compared by its own layout for ever: what later ones print changes nothing here.
	if (!printsRoster(publication.header) || publication.header.layout !== layout) return [];
	const times = { on: asOf, known: { publication: number } };
	const published = effectiveFacts(registry.publications, number);
	const unprinted =
		kind === 'annual'
			? registry.bodies.filter((body) => !published.has(body.id) && bodyOn(registry, body, times).state.onList)
			: [];
	return [...published.keys(), ...unprinted.map(({ id }) => id)].flatMap((id) => {
		const body = registry.bodyOf.get(id);
		const record = records.get(id);
		if (!body || !record) return [];
		const sealed = published.get(id) ?? [];
		const on = bodyOn(registry, body, times);
		const ofVoided = () => voidedDifferences(registry, publication, body, record);
		if (on.state.onList && saysTheSame(factsOf(on, firstOf(registry)), sealed)) return ofVoided();
		const inPrint = new Map(sealed.map(({ of, value }) => [of as string, value]));
		const inRecord = factsInRecord(on, firstOf(registry), inPrint);
		if (inPrint.size === 0 || inRecord.size === 0) return [onListDiffers(record, number, inPrint.size > 0)];
		const differences = [...new Set([...inRecord.keys(), ...inPrint.keys()])]
			.filter((of) => !isSameValue(inRecord.get(of), inPrint.get(of)))
			.filter((of) => !explains(registry, record.value, of, inRecord.get(of), inPrint.get(of)))
			.map((of) => differing(record, number, of, inRecord.get(of), inPrint.get(of), listOf(body, of, inPrint)));
		return [...differences, ...ofVoided()];
	});
}

/** An entry that never was stays in the record as it was printed, once it is declared void and ever after. */
function voidedDifferences(
	registry: Registry,
	{ header: { number, asOf } }: ChainedPublication,
	body: Body,
	record: Sourced<Agency>,
): Problem[] {
	const { agency } = body;
	const voided = [...voidedEntries(agency)];
	const row = voided.length === 0 ? undefined : effectiveRow(registry.publications, number, body.id);
	if (!row) return [];
	const isVoided = ({ of }: EffectiveFact) => voided.some((entry) => isOfEntry(agency, entry, pathOfFact(of)));
	const inPrint = new Map(
		[...row.voided, ...row.facts.filter(isVoided)].map(({ of, value }) => [of as string, value] as const),
	);
	const corrections = agency.corrections.filter((correction) => !('void' in correction));
	const asIfReal = { ...body, agency: { ...agency, corrections } };
	const on = bodyOn(registry, asIfReal, { on: asOf, known: { publication: number } });
	const inRecord = factsInRecord(on, firstOf(registry), inPrint);
	return [...inPrint]
		.filter(([of, value]) => !isSameValue(inRecord.get(of), value) && !setsRight(registry, agency, of, value))
		.map(([of, value]) => differing(record, number, of, inRecord.get(of), value, listOf(body, of, inPrint)));
}

/** The list in which an entry stood that the record no longer has, as its facts in print tell. */
function listOf({ id }: Body, of: string, inPrint: ReadonlyMap<string, FactValue>): RecordPath {
	const path = pathOfFact(of);
	const [key = ''] = path.split('.');
	if (!isOfEntries(path)) return [];
	const has = (field: string) => inPrint.has(`${id}#${key}.${field}`);
	if (has('kind')) return ['lines'];
	return has('role') && !has('name') ? ['vacancies'] : ['terms'];
}

/** Whether a fact is none of the body itself. */
function isOfEntries(path: string): boolean {
	return !/^(?:row|group|speaksBy|name\.|pressOffice\.)/.test(path);
}

/** What the record gives for the times, each text in the language in which it was sealed; nothing for a body off the list. */
function factsInRecord(on: BodyOn, first: Language, inPrint: ReadonlyMap<string, FactValue>): Map<string, FactValue> {
	if (!on.state.onList) return new Map();
	const sealedIn: SealedLanguage = (path) => languages.find((language) => inPrint.has(`${on.id}#${path}.${language}`));
	return new Map(factsOf(on, first, sealedIn).map(({ of, value }) => [of as string, value]));
}

function firstOf({ settings }: Registry): Language {
	return settings.languages[0] as Language;
}

function onListDiffers(record: Sourced<Agency>, publication: number, wasListed: boolean): Problem {
	return problemAt('differs-from-publication', record, ['onList'], {
		of: `${record.value.id}#onList`,
		publication: String(publication),
		record: String(!wasListed),
		published: String(wasListed),
	});
}
