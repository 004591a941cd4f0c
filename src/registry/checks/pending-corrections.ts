import { printedValues } from '../printed-values.ts';
import { problemAt } from '../../records/problem-at.ts';
import { isWithdrawn } from '../../records/scalars.ts';
import type { AgencyRecord } from '../../records/agency.ts';
import type { RegistryCheck } from '../loaded-registry.ts';
import type { Registry } from '../registry.ts';
import { entryPathOf, recordPathOf, valueAt } from '../record-path.ts';

/** A correction that no erratum lists yet corrects something that was printed; what never was is simply edited. */
export const checkPendingCorrections: RegistryCheck = ({ registry, content }) =>
	content.agencies.flatMap((record) =>
		record.value.corrections.flatMap((correction, index) => {
			if (registry.publishedIn.has(`${record.value.id}#${correction.key}`)) return [];
			const { of } = correction;
			const at = ['corrections', index];
			const notPrinted = (was: string) => [problemAt('correction-not-printed', record, at, { was })];
			if ('void' in correction)
				return printedValues(registry, record.value.id, `${of}.`).length > 0 ? [] : notPrinted(of);
			const { was } = correction;
			if (isWithdrawn(was)) return [];
			if (stillStands(record.value, of, was) || isSaidBefore(registry, record.value, index, of, was))
				return [problemAt('correction-changes-nothing', record, at, { of })];
			const isPrinted = printedValues(registry, record.value.id, of).some(({ value }) => String(value) === was);
			return isPrinted ? [] : notPrinted(was);
		}),
	);

/** Whether the words that were printed stand in the record still. */
function stillStands(record: AgencyRecord, of: string, was: string): boolean {
	const [key = ''] = of.split('.');
	// A word of the agency itself may stand in a former state, and be set right there.
	const path = entryPathOf(record, key) || key === 'dissolved' ? recordPathOf(record, of) : undefined;
	return path !== undefined && String(valueAt(record, path)) === was;
}

/**
 * Whether another correction that waits says the same already. One that was published may have been taken back since,
 * and the same words set right once more.
 */
function isSaidBefore(registry: Registry, record: AgencyRecord, index: number, of: string, was: string): boolean {
	return record.corrections
		.slice(0, index)
		.filter(({ key }) => !registry.publishedIn.has(`${record.id}#${key}`))
		.some((earlier) => 'was' in earlier && earlier.of === of && earlier.was === was);
}
