import { languages } from '../../i18n/languages.ts';
import type { AgencyRecord } from '../agency.ts';
import type { RecordSlip } from '../reading/slip.ts';

/** A correction names a printed fact that the record has, `t1.name`; one that voids names a term, a line or a vacancy. */
export function corrections(agency: AgencyRecord): RecordSlip[] {
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
const end = ['ended.by', 'ended.reason', ...filing('ended')];
const named = languages.map((language) => `.${language}`);
const inLanguages = (field: string) => named.map((language) => field + language);

/** What of each sort of entry a publication seals: on a roster, or as an event. */
const printed = {
	terms: ['role', 'name', 'acting', ...inLanguages('matter'), ...beginning, ...end],
	posts: [...languages, ...beginning],
	lines: ['kind', 'number', 'address', ...inLanguages('label'), ...beginning, ...end],
	vacancies: ['role', ...beginning, ...end],
	formerly: [
		'shortNames.N',
		'group',
		'order',
		'onList',
		'parent',
		'division',
		'speaksBy',
		...inLanguages('name'),
		...inLanguages('pressOffice.name'),
		...end,
	],
} as const satisfies Record<string, readonly string[]>;

const ofAgency = new Set([
	'group',
	'speaksBy',
	...inLanguages('name'),
	...inLanguages('pressOffice.name'),
	'dissolved.on',
	'dissolved.document',
	'dissolved.successors.N',
]);

function hasFact(agency: AgencyRecord, of: string): boolean {
	if (ofAgency.has(withoutPlace(of))) return valueAt(agency, of.split('.')) !== undefined;
	const [key = '', ...field] = of.split('.');
	const lists = { ...agency, posts: agency.terms.flatMap((term) => term.posts) };
	return (Object.keys(printed) as (keyof typeof printed)[]).some((list) => {
		const entry = lists[list].find((candidate) => candidate.key === key);
		return (
			entry &&
			(printed[list] as readonly string[]).includes(withoutPlace(field.join('.'))) &&
			saidOf(entry, field) !== undefined
		);
	});
}

/** A path into a list of words, `shortNames.0`, as the lists above have it. */
function withoutPlace(path: string): string {
	return path.replace(/\.(?:0|[1-9]\d*)$/, '.N');
}

/** What an entry says at a path; a day by which it ended is read as its end, and marked. */
function saidOf(entry: object, field: readonly string[]): unknown {
	const day = field.join('.');
	if (day !== 'ended.by' && day !== 'ended.on') return valueAt(entry, field);
	const isBy = valueAt(entry, ['ended', 'notLater']) === true;
	return isBy === (day === 'ended.by') ? valueAt(entry, ['ended', 'on']) : undefined;
}

function valueAt(value: unknown, path: readonly string[]): unknown {
	return path.reduce<unknown>((found, step) => (found as Record<string, unknown> | undefined)?.[step], value);
}
