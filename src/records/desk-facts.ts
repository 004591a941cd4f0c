import type { Path } from './reading/slip.ts';

/**
 * The facts that only the information office sets. An office leaves them out: its event is then *reported*. `*` stands
 * for an entry of a list. The id of a body that an office proposes is the one exception, and the review makes it.
 */
export const deskFacts: readonly string[] = [
	'id',
	'group',
	'order',
	'onList',
	'formerly.*.group',
	'formerly.*.order',
	'formerly.*.onList',
	'formerly.*.ended.filed',
	'formerly.*.ended.filingNumber',
	...['lines', 'terms', 'vacancies'].flatMap((list) =>
		['began', 'ended'].flatMap((edge) => [`${list}.*.${edge}.filed`, `${list}.*.${edge}.filingNumber`]),
	),
	'terms.*.posts.*.began.filed',
	'terms.*.posts.*.began.filingNumber',
];

/** The files that only the information office changes. */
const deskFiles: readonly RegExp[] = [
	/^(?:registry|places|topics|exceptions|owners)\.yaml$/,
	/^(?:measures|calendars|publications|pages)\//,
];

const known = new Set(deskFacts);

/** Whether the value at a path of an agency is the desk's. */
export function isDeskFact(path: Path): boolean {
	return known.has(path.map((step) => (typeof step === 'number' || /^\d+$/.test(step) ? '*' : step)).join('.'));
}

/** Whether a file of the content is the desk's. */
export function isDeskFile(path: string): boolean {
	return deskFiles.some((pattern) => pattern.test(path));
}
