import { printedValues } from '../printed-values.ts';
import { problemAt } from '../../records/problem-at.ts';
import { isWithdrawn } from '../../records/scalars.ts';
import type { RegistryCheck } from '../loaded-registry.ts';

/** A correction that no erratum lists yet corrects something that was printed; what never was is simply edited. */
export const checkPendingCorrections: RegistryCheck = ({ registry, content }) =>
	content.agencies.flatMap((record) =>
		record.value.corrections.flatMap((correction, index) => {
			if (registry.publishedIn.has(`${record.value.id}#${correction.key}`)) return [];
			const isVoid = 'void' in correction;
			if (!isVoid && isWithdrawn(correction.was)) return [];
			const was = isVoid ? correction.of : String(correction.was);
			const printed = printedValues(registry, record.value.id, isVoid ? `${correction.of}.` : correction.of);
			if (isVoid ? printed.length > 0 : printed.some(({ value }) => String(value) === was)) return [];
			return [problemAt('correction-not-printed', record, ['corrections', index], { was })];
		}),
	);
