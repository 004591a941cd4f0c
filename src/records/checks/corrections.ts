import type { Agency } from '../agency.ts';
import type { RecordSlip } from '../reading/slip.ts';

/** A correction names a printed fact that the record has, `t1.name`; one that voids names a term, a line or a vacancy. */
export function corrections(agency: Agency): RecordSlip[] {
	return agency.corrections.flatMap((correction, at): RecordSlip[] => {
		const path = ['corrections', at, 'of'];
		const details = { of: correction.of };
		if ('void' in correction) {
			const entries = [...agency.terms, ...agency.lines, ...agency.vacancies];
			return entries.some(({ key }) => key === correction.of) ? [] : [{ code: 'void-names-no-term', path, details }];
		}
		return hasFact(agency, correction.of) ? [] : [{ code: 'correction-of-nothing', path, details }];
	});
}

const beginning = ['began.on', 'began.by'];
const named = ['zh', 'en'];

/** What of each sort of entry stands on a roster. */
const printed = {
	terms: ['role', 'name', 'acting', 'matter.zh', 'matter.en', ...beginning],
	posts: named,
	lines: ['kind', 'number', 'address', 'label.zh', 'label.en', ...beginning],
	vacancies: ['role', ...beginning],
} as const satisfies Record<string, readonly string[]>;

const ofBody = new Set(['group', 'speaksBy', 'name.zh', 'name.en', 'pressOffice.name.zh', 'pressOffice.name.en']);

function hasFact(agency: Agency, of: string): boolean {
	if (ofBody.has(of)) return valueAt(agency, of.split('.')) !== undefined;
	const [key = '', ...field] = of.split('.');
	const lists = { ...agency, posts: agency.terms.flatMap((term) => term.posts) };
	return (Object.keys(printed) as (keyof typeof printed)[]).some((list) => {
		const entry = lists[list].find((candidate) => candidate.key === key);
		return (
			entry && (printed[list] as readonly string[]).includes(field.join('.')) && valueAt(entry, field) !== undefined
		);
	});
}

function valueAt(value: unknown, path: readonly string[]): unknown {
	return path.reduce<unknown>((found, step) => (found as Record<string, unknown> | undefined)?.[step], value);
}
