import { mayHoldMobile, mobileNumberIn } from '../../records/mobile-numbers.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { RegistryCheck } from '../loaded-registry.ts';
import type { RecordPath } from '../record-path.ts';

/** No text of a body holds a mobile number: no address, no label, no note, no name. The lines' own numbers are read by `checkLines`. */
export const checkMobileNumbers: RegistryCheck = ({ registry, content }) => {
	const plan = registry.places.numbering;
	const mayHold = mayHoldMobile(plan);
	return [...content.agencies, content.registry].flatMap((record) => {
		if (!mayHold(record.text)) return [];
		return textsOf(record.value, []).flatMap(({ path, text }) => {
			const found = mobileNumberIn(plan, text);
			return found === undefined ? [] : [problemAt('number-mobile', record, path, { text: found })];
		});
	});
};

/** Fields that hold an id, a day or the number of a document, and the number of a line. */
const noText = new Set([
	'id',
	'key',
	'person',
	'document',
	'filingNumber',
	'on',
	'by',
	'until',
	'filed',
	'number',
	'of',
]);

function textsOf(value: unknown, path: RecordPath): { readonly path: RecordPath; readonly text: string }[] {
	if (typeof value === 'string') return [{ path, text: value }];
	if (typeof value !== 'object' || value === null) return [];
	const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
	return entries.flatMap(([step, inside]) => (noText.has(String(step)) ? [] : textsOf(inside, [...path, step])));
}
