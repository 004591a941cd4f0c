/** Where a record no longer says what was published, and what explains it. */
import { canonicalText } from '../publications/canonical.ts';
import type { Fact, FactValue, ChainedPublication } from '../publications/publication.ts';
import type { AgencyRecord, Correction } from '../records/agency.ts';
import { problemAt } from '../records/problem-at.ts';
import type { Problem } from '../records/problem.ts';
import type { Sourced } from '../records/source.ts';
import { entryPathOf, recordPathOf, type RecordPath } from './record-path.ts';
import type { Registry } from './registry.ts';
import { isOfEntry } from './voided.ts';

/** The problems of every publication, the newest first: a fact that many hold is reported where it was printed last. */
export function newestOnly(
	registry: Registry,
	find: (publication: ChainedPublication) => readonly Problem[],
): Problem[] {
	const reported = new Set<string>();
	return [...registry.publications].reverse().flatMap((publication) =>
		find(publication).filter(({ details: { of = '' } }) => {
			const isNew = !reported.has(of);
			reported.add(of);
			return isNew;
		}),
	);
}

/** Whether a correction that no erratum lists yet says that the words in print were wrong. */
export function explains(
	registry: Registry,
	record: AgencyRecord,
	of: string,
	inRecord: FactValue | undefined,
	inPrint: FactValue | undefined,
): boolean {
	const path = of.slice(record.id.length + 1);
	const isVoided = openCorrections(registry, record).some(
		(correction) => 'void' in correction && isOfEntry(record, correction.of, path),
	);
	return (isVoided && inRecord === undefined) || setsRight(registry, record, of, inPrint);
}

/** Whether a correction that no erratum lists yet names the words in print. */
export function setsRight(
	registry: Registry,
	record: AgencyRecord,
	of: string,
	inPrint: FactValue | undefined,
): boolean {
	const path = of.slice(record.id.length + 1);
	return openCorrections(registry, record).some(
		(correction) =>
			'was' in correction &&
			correction.of === path &&
			inPrint !== undefined &&
			isSameValue(correction.was, withoutFlag(inPrint)),
	);
}

function openCorrections(registry: Registry, { id, corrections }: AgencyRecord): readonly Correction[] {
	return corrections.filter(({ key }) => !registry.publishedIn.has(`${id}#${key}`));
}

/** Whether two say the same, fact by fact in one order: true of almost everything that was published, and quickly seen. */
export function saysTheSame(inRecord: readonly Fact[], inPrint: readonly Fact[]): boolean {
	return (
		inRecord.length === inPrint.length &&
		inRecord.every(({ of, value }, index) => {
			const printed = inPrint[index];
			return printed?.of === of && isSameValue(value, printed.value);
		})
	);
}

export function isSameValue(a: FactValue | undefined, b: FactValue | undefined): boolean {
	if (a === b) return true;
	if (typeof a !== 'object' || typeof b !== 'object') return false;
	return canonicalText(a) === canonicalText(b);
}

/** A published fact that the record says otherwise, or no longer, at its place in the record. */
export function differing(
	record: Sourced<AgencyRecord>,
	publication: number,
	of: string,
	inRecord: FactValue | undefined,
	inPrint: FactValue | undefined,
	beside: RecordPath,
): Problem {
	const path = of.slice(record.value.id.length + 1);
	const entry = entryPathOf(record.value, String(path.split('.')[0]));
	return problemAt('differs-from-publication', record, recordPathOf(record.value, path) ?? entry ?? beside, {
		of,
		publication: String(publication),
		record: show(inRecord),
		published: show(inPrint),
	});
}

/** A correction is written in text, a flag in it as `true` or `false`. */
function withoutFlag(value: FactValue): FactValue {
	return typeof value === 'boolean' ? String(value) : value;
}

function show(value: FactValue | undefined): string {
	if (value === undefined) return '—';
	return typeof value === 'object' ? canonicalText(value) : String(value);
}
