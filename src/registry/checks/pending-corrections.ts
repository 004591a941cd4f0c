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
			if (changesNothing(registry, record.value, index))
				return [problemAt('correction-changes-nothing', record, ['corrections', index], { of: correction.of })];
			const isVoid = 'void' in correction;
			if (!isVoid && isWithdrawn(correction.was)) return [];
			const was = isVoid ? correction.of : String(correction.was);
			const printed = printedValues(registry, record.value.id, isVoid ? `${correction.of}.` : correction.of);
			if (isVoid ? printed.length > 0 : printed.some(({ value }) => String(value) === was)) return [];
			return [problemAt('correction-not-printed', record, ['corrections', index], { was })];
		}),
	);

/**
 * Whether the words that were printed stand in the record still, or another correction that waits says the same already.
 * One that was published may have been taken back since, and the same words set right once more.
 */
function changesNothing(registry: Registry, record: AgencyRecord, index: number): boolean {
	const correction = record.corrections[index];
	if (!correction || 'void' in correction || isWithdrawn(correction.was)) return false;
	const { of, was } = correction;
	const isSaid = record.corrections
		.slice(0, index)
		.filter(({ key }) => !registry.publishedIn.has(`${record.id}#${key}`))
		.some((earlier) => 'was' in earlier && earlier.of === of && earlier.was === was);
	// A word of the agency itself may stand in a former state, and be set right there.
	const [key = ''] = of.split('.');
	const path = entryPathOf(record, key) || key === 'dissolved' ? recordPathOf(record, of) : undefined;
	return isSaid || (path !== undefined && String(valueAt(record, path)) === was);
}
