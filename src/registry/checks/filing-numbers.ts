import { eventsIn } from '../../records/checks/events-in.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { RegistryCheck } from '../loaded-registry.ts';

interface FiledLetter {
	readonly filed: string;
	readonly agency: string;
}

/** A filing number is that of one letter, which came on one day, whatever it reports of however many agencies. */
export const checkFilingNumbers: RegistryCheck = ({ content }) => {
	const first = new Map<string, FiledLetter>();
	return content.agencies.flatMap((record) =>
		eventsIn(record.value).flatMap(({ path, event }) => {
			if (!('on' in event) || typeof event.filingNumber !== 'string') return [];
			const { filingNumber: number } = event;
			// A number without a day is an error of its own file.
			const filed = String(event.filed);
			const known = first.get(number);
			if (known === undefined) first.set(number, { filed, agency: record.value.id });
			if (known === undefined || known.filed === filed) return [];
			const details = { number, other: known.agency, otherFiled: known.filed };
			return [problemAt('filing-number-twice', record, [...path, 'filingNumber'], details)];
		}),
	);
};
