import type { FactValue, LinedPublication } from '../../publications/publication.ts';
import type { Agency, Correction } from '../../records/agency.ts';
import { problemAt } from '../../records/problem-at.ts';
import { problem, type Problem } from '../../records/problem.ts';
import { isWithdrawn } from '../../records/scalars.ts';
import type { Sourced } from '../../records/source.ts';
import type { LoadedRegistry, RegistryCheck } from '../loaded-registry.ts';
import { entryPathOf } from '../record-path.ts';
import type { Registry } from '../registry.ts';
import { isOfEntry, voidedEntries } from '../voided.ts';

/** What a publication lists is still in the records: bodies, events as they were filed, and corrections as they were sealed. */
export const checkPublishedEntries: RegistryCheck = (loaded) => {
	const reported = new Set<string>();
	const records = new Map(loaded.content.agencies.map((record) => [record.value.id, record]));
	return loaded.registry.publications.flatMap((publication) => {
		const found = [
			...goneBodies(loaded, publication),
			...publication.header.carries.flatMap((id) => {
				const record = records.get(id.slice(0, id.indexOf('#')));
				if (!record) return [];
				return publication.header.kind === 'erratum'
					? correctionProblems(publication, record, id)
					: eventProblems(loaded.registry, publication, record, id);
			}),
		];
		return found.filter(({ details: { id = '' } }) => !reported.has(id) && reported.add(id));
	});
};

function goneBodies({ registry, unread }: LoadedRegistry, { file, header }: LinedPublication): Problem[] {
	const gone = header.bodies.filter((id) => !registry.bodyOf.has(id) && !unread.has(id));
	const place = { file, line: 1, column: 1 };
	return gone.map((id) => problem('published-body-missing', place, { id, publication: String(header.number) }));
}

function eventProblems(
	registry: Registry,
	publication: LinedPublication,
	record: Sourced<Agency>,
	id: string,
): Problem[] {
	const { number, asOf } = publication.header;
	const path = id.slice(record.value.id.length + 1);
	if ([...voidedEntries(record.value)].some((entry) => isOfEntry(record.value, entry, path))) return [];
	const event = registry.bodyOf.get(record.value.id)?.events.find((candidate) => candidate.id === id);
	const details = { id, publication: String(number), asOf };
	if (!event) return [problem('published-event-missing', { file: publication.file, line: 1, column: 1 }, details)];
	if (event.on <= asOf && event.filed !== undefined && event.filed <= asOf) return [];
	const entry = entryPathOf(record.value, event.key) ?? [];
	return [problemAt('published-event-changed', record, [...entry, event.edge], details)];
}

function correctionProblems(publication: LinedPublication, record: Sourced<Agency>, id: string): Problem[] {
	const index = record.value.corrections.findIndex(({ key }) => `${record.value.id}#${key}` === id);
	const details = { id, publication: String(publication.header.number) };
	const correction = record.value.corrections[index];
	if (!correction) return [problem('published-event-missing', { file: publication.file, line: 1, column: 1 }, details)];
	const facts = publication.rows.find(({ body }) => body === record.value.id)?.facts ?? [];
	const sealed = facts.find((fact) => 'of' in fact && fact.of === id);
	// A correction that was redacted is a bare leaf and can no longer be compared.
	if (!sealed || !('of' in sealed) || saysSame(correction, sealed.value)) return [];
	return [problemAt('published-correction-changed', record, ['corrections', index], details)];
}

function saysSame(correction: Correction, sealed: FactValue): boolean {
	if (typeof sealed !== 'object' || !('of' in sealed) || sealed.of !== correction.of) return false;
	if ('void' in correction) return 'void' in sealed;
	return 'was' in sealed && (isWithdrawn(correction.was) || correction.was === sealed.was);
}
