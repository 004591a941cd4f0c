import type { FactValue, ChainedPublication } from '../../publications/publication.ts';
import { openFact } from '../../publications/row-shape.ts';
import type { AgencyRecord, Correction } from '../../records/agency.ts';
import { problemAt } from '../../records/problem-at.ts';
import { problem, type Problem } from '../../records/problem.ts';
import { isWithdrawn } from '../../records/scalars.ts';
import type { Sourced } from '../../records/source.ts';
import type { LoadedRegistry, RegistryCheck } from '../loaded-registry.ts';

/** What publications list is still in the records: all agencies that were ever new, and corrections as they were sealed. */
export const checkPublishedEntries: RegistryCheck = (loaded) => {
	const records = new Map(loaded.content.agencies.map((record) => [record.value.id, record]));
	return loaded.registry.publications.flatMap((publication) => [
		...goneAgencies(loaded, publication),
		...(publication.header.kind === 'erratum' ? changedCorrections(publication, records) : []),
	]);
};

function goneAgencies({ registry, unread }: LoadedRegistry, { file, header, lists }: ChainedPublication): Problem[] {
	const gone = lists.newBodies.filter((id) => !registry.agencyOf.has(id) && !unread.has(id));
	const place = { file, line: 1, column: 1 };
	return gone.map((id) => problem('published-body-missing', place, { id, publication: String(header.number) }));
}

function changedCorrections(
	publication: ChainedPublication,
	records: ReadonlyMap<string, Sourced<AgencyRecord>>,
): readonly Problem[] {
	return publication.lists.carries.flatMap((id) => {
		const record = records.get(id.slice(0, id.indexOf('#')));
		return record ? correctionProblems(publication, record, id) : [];
	});
}

function correctionProblems(publication: ChainedPublication, record: Sourced<AgencyRecord>, id: string): Problem[] {
	const path = id.slice(record.value.id.length + 1);
	const index = record.value.corrections.findIndex(({ key }) => key === path);
	const details = { id, publication: String(publication.header.number) };
	const correction = record.value.corrections[index];
	if (!correction) return [problemAt('published-correction-changed', record, ['corrections'], details)];
	const row = publication.rows.find(({ body: agency }) => agency === record.value.id);
	// What was redacted is a bare leaf and can no longer be compared.
	const sealed = (of: string) => row && openFact(row, of)?.value;
	const differs = (of: string, value: FactValue) => sealed(of) !== undefined && sealed(of) !== value;
	const value = sealed(path);
	const field =
		value !== undefined && !saysSame(correction, value)
			? []
			: differs(`${path}.on`, correction.on)
				? ['on']
				: !isWithdrawn(correction.reason) && differs(`${path}.reason`, correction.reason)
					? ['reason']
					: undefined;
	return field === undefined
		? []
		: [problemAt('published-correction-changed', record, ['corrections', index, ...field], details)];
}

function saysSame(correction: Correction, sealed: FactValue): boolean {
	if (typeof sealed !== 'object' || !('of' in sealed) || sealed.of !== correction.of) return false;
	if ('void' in correction) return 'void' in sealed;
	return 'was' in sealed && (isWithdrawn(correction.was) || correction.was === sealed.was);
}
