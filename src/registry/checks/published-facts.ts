import { languages, type Language } from '../../i18n/languages.ts';
import { canonicalText } from '../../publications/canonical.ts';
import { effectiveFacts } from '../../publications/effective.ts';
import type { FactValue, LinedPublication } from '../../publications/publication.ts';
import type { Agency } from '../../records/agency.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { Problem } from '../../records/problem.ts';
import type { Sourced } from '../../records/source.ts';
import { factsOf, type SealedLanguage } from '../facts.ts';
import { bodyOn } from '../in-force.ts';
import type { RegistryCheck } from '../loaded-registry.ts';
import { recordPathOf } from '../record-path.ts';
import type { Body, Registry } from '../registry.ts';
import { isOfEntry } from '../voided.ts';

/**
 * What was published stands in the records: every row of edition and supplement N, with errata and redactions that
 * apply, equals what the records give for its day by the events of publications 1…N. A published fact that differs
 * without a dated event or a correction is an error at the line of the record.
 */
export const checkPublishedFacts: RegistryCheck = ({ registry, content }) => {
	const records = new Map(content.agencies.map((record) => [record.value.id, record]));
	const reported = new Set<string>();
	// The newest first: a fact that many publications hold is reported where it was printed last.
	return [...registry.publications].reverse().flatMap((publication) =>
		differences(registry, publication, records).filter(({ details: { of = '' } }) => {
			const isNew = !reported.has(of);
			reported.add(of);
			return isNew;
		}),
	);
};

function differences(
	registry: Registry,
	publication: LinedPublication,
	records: ReadonlyMap<string, Sourced<Agency>>,
): Problem[] {
	const { number, asOf, kind } = publication.header;
	if (kind !== 'annual' && kind !== 'supplement') return [];
	const times = { on: asOf, known: { publication: number } };
	const published = effectiveFacts(registry.publications, number);
	const listed = kind === 'annual' ? registry.bodies.filter((body) => bodyOn(registry, body, times).state.onList) : [];
	return [...new Set([...published.keys(), ...listed.map(({ id }) => id)])].flatMap((id) => {
		const body = registry.bodyOf.get(id);
		const record = records.get(id);
		if (!body || !record) return [];
		const inPrint = new Map((published.get(id) ?? []).map(({ of, value }) => [of as string, value]));
		const inRecord = factsInRecord(registry, body, times, inPrint);
		if (inPrint.size === 0 || inRecord.size === 0) return [onListDiffers(record, number, inPrint.size > 0)];
		return [...new Set([...inRecord.keys(), ...inPrint.keys()])]
			.filter((of) => !agrees(registry, record.value, of, inRecord.get(of), inPrint.get(of)))
			.map((of) => differing(record, number, of, inRecord.get(of), inPrint.get(of)));
	});
}

/** What the record gives for the times, each text in the language in which it was sealed; nothing for a body off the list. */
function factsInRecord(
	registry: Registry,
	body: Body,
	times: Parameters<typeof bodyOn>[2],
	inPrint: ReadonlyMap<string, FactValue>,
): Map<string, FactValue> {
	const on = bodyOn(registry, body, times);
	if (!on.state.onList) return new Map();
	const first = registry.settings.languages[0] as Language;
	const sealedIn: SealedLanguage = (path) =>
		languages.find((language) => inPrint.has(`${body.id}#${path}.${language}`));
	return new Map(factsOf(on, first, sealedIn).map(({ of, value }) => [of as string, value]));
}

/** Equal, or different by a correction that no erratum lists yet. */
function agrees(
	registry: Registry,
	agency: Agency,
	of: string,
	inRecord: FactValue | undefined,
	inPrint: FactValue | undefined,
): boolean {
	if (isSame(inRecord, inPrint)) return true;
	const path = of.slice(agency.id.length + 1);
	const open = agency.corrections.filter(({ key }) => !registry.publishedIn.has(`${agency.id}#${key}`));
	return open.some((correction) => {
		if ('void' in correction) return inRecord === undefined && isOfEntry(agency, correction.of, path);
		return correction.of === path && inPrint !== undefined && isSame(correction.was, withoutFlag(inPrint));
	});
}

/** A correction is written in text, a flag in it as `true` or `false`. */
function withoutFlag(value: FactValue): FactValue {
	return typeof value === 'boolean' ? String(value) : value;
}

function isSame(a: FactValue | undefined, b: FactValue | undefined): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object') return false;
	return canonicalText(a) === canonicalText(b);
}

function onListDiffers(record: Sourced<Agency>, publication: number, wasListed: boolean): Problem {
	return problemAt('differs-from-publication', record, ['onList'], {
		of: `${record.value.id}#onList`,
		publication: String(publication),
		record: String(!wasListed),
		published: String(wasListed),
	});
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
