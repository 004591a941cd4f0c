import { languages } from '../../i18n/languages.ts';
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

const filing = (edge: string) => [`${edge}.on`, `${edge}.filed`, `${edge}.filingNumber`, `${edge}.document`];
const beginning = ['began.by', 'began.in', ...filing('began')];
const end = ['ended.reason', ...filing('ended')];
const named = languages.map((language) => `.${language}`);
const inLanguages = (field: string) => named.map((language) => field + language);

/** What of each sort of entry a publication seals: on a roster, or as an event. */
const printed = {
	terms: ['role', 'name', 'acting', ...inLanguages('matter'), ...beginning, ...end],
	posts: [...languages, ...beginning],
	lines: ['kind', 'number', 'address', ...inLanguages('label'), ...beginning, ...end],
	vacancies: ['role', ...beginning, ...end],
	formerly: [
		'group',
		'onList',
		'parent',
		'division',
		'speaksBy',
		...inLanguages('name'),
		...inLanguages('pressOffice.name'),
		...end,
	],
} as const satisfies Record<string, readonly string[]>;

const ofBody = new Set(['group', 'speaksBy', ...inLanguages('name'), ...inLanguages('pressOffice.name')]);

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
