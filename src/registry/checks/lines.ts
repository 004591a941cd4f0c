import { addDays, isoDate, type IsoDate } from '../../calendar/index.ts';
import { isFault, readNumber, type PhoneFault, type PhoneNumber } from '../../records/phone.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { Problem } from '../../records/problem.ts';
import type { ProblemCode } from '../../records/problem-codes.ts';
import type { AgencyRecord, ContactLine } from '../../records/agency.ts';
import type { Sourced } from '../../records/source.ts';
import { areaOf, isWithin } from '../area-code.ts';
import { isExcepted } from '../exceptions.ts';
import { hasEnded } from '../has-ended.ts';
import type { RegistryCheck } from '../loaded-registry.ts';
import type { RecordPath } from '../record-path.ts';
import type { Registry } from '../registry.ts';

type Area = Registry['places']['numbering']['areas'][number];

/** Every number is one of the numbering plan, none is a mobile number, and in a sample none could exist. */
export const checkLines: RegistryCheck = ({ registry, content }) =>
	content.agencies.flatMap((record) =>
		record.value.lines.flatMap((line, index) => {
			if (!('number' in line) || typeof line.number !== 'string') return [];
			const { number: text, kind } = line;
			const at = ['lines', index, 'number'];
			const expected = areaOf(registry.places, record.value.division)?.code;
			const read = readNumber(registry.places.numbering, text, expected);
			// Where another agency answers, its own record says in which area.
			const isAtHome = !hasEnded(registry, line.ended) && line.of === undefined;
			const real = couldExist(registry, kind, read)
				? [problemAt('sample-number-could-exist', record, at, { text, digit: sampleDigitOf(registry) })]
				: [];
			if (!isFault(read))
				return [...numberProblems(registry, record, at, text, read, isAtHome ? expected : undefined), ...real];
			// `privateDataIn` tells every mobile number.
			if (read.fault === 'mobile') return real;
			return isOfItsTime(registry, line, read) ? real : [faultProblem(registry, record, at, text, read)];
		}),
	);

/** For so many days after a change of the plan the old numbers may still have been answered. */
const daysOfChange = 183;

/**
 * Whether a number was right while its line was in use: a line that has ended stays as it was, under an area code and of
 * a length of its time. Where the plan says when that changed, the line must have ended about then.
 */
function isOfItsTime(registry: Registry, { ended }: ContactLine, fault: PhoneFault): boolean {
	if (!hasEnded(registry, ended)) return false;
	if (fault.fault !== 'withdrawn-area' && fault.fault !== 'wrong-length') return false;
	const changed = fault.fault === 'withdrawn-area' ? isoDate(fault.until) : changeOf(registry, fault.areaCode);
	return changed === undefined || ended.on <= addDays(changed, daysOfChange);
}

/** When an area code came to have its numbers of today: since it is in use, or since others were merged into it. */
function changeOf({ places: { numbering } }: Registry, areaCode: string): IsoDate | undefined {
	const merged = numbering.withdrawn.filter(({ now }) => now === areaCode).map(({ until }) => until);
	const since = numbering.areas.find(({ code }) => code === areaCode)?.since;
	return [...merged, ...(since === undefined ? [] : [since])].sort().at(-1);
}

/** Whether a number of a sample may be somebody's: only local numbers with the sample's digit, and short codes of the public, are not. */
function couldExist(
	{ settings, places }: Registry,
	kind: ContactLine['kind'],
	read: PhoneNumber | PhoneFault,
): boolean {
	if (!settings.sample) return false;
	if ('local' in read) return !read.local.startsWith(sampleDigitOf({ places }));
	const isShort = !isFault(read) && (read.kind === 'short' || read.kind === 'city');
	return !isFault(read) && !(isShort && kind === 'public');
}

function sampleDigitOf({ places }: Pick<Registry, 'places'>): string {
	return places.numbering.localNeverBegins[0] as string;
}

const faultCodes: Readonly<Record<PhoneFault['fault'], ProblemCode>> = {
	'not-a-number': 'bad-number',
	mobile: 'number-mobile',
	'two-numbers': 'number-two',
	'withdrawn-area': 'number-withdrawn-area',
	'unknown-area': 'number-unknown-area',
	'no-area': 'number-unknown-area',
	'wrong-length': 'number-wrong-length',
};

function faultProblem(
	registry: Registry,
	record: Sourced<AgencyRecord>,
	at: RecordPath,
	text: string,
	found: PhoneFault,
): Problem {
	const [area] = registry.places.numbering.areas as [Area];
	const example = `${area.code}-${'0'.repeat(area.length)}`;
	const { fault, ...more } = found;
	const details = Object.fromEntries(Object.entries(more).map(([name, value]) => [name, String(value)]));
	return problemAt(faultCodes[fault], record, at, { text, example, ...details });
}

function numberProblems(
	registry: Registry,
	record: Sourced<AgencyRecord>,
	at: RecordPath,
	text: string,
	read: PhoneNumber,
	expected: string | undefined,
): Problem[] {
	const problems: Problem[] = [];
	const { canonical } = read;
	if (canonical !== text) problems.push(problemAt('number-not-canonical', record, at, { text, canonical }));
	if (read.kind !== 'fixed' && read.kind !== 'city') return problems;
	if (read.kind === 'fixed' && !registry.settings.sample && read.neverAssigned) {
		problems.push(problemAt('number-never-begins', record, at, { text, digit: read.local.slice(0, 1) }));
	}
	const codesOfOthers = (record.value.alsoIn ?? []).map((division) => areaOf(registry.places, division)?.code);
	const isElsewhere =
		expected !== undefined &&
		read.areaCode !== expected &&
		!codesOfOthers.includes(read.areaCode) &&
		!isOfPlaceBelow(registry, record, read);
	if (isElsewhere && !isExcepted(registry, 'area-code-elsewhere', canonical, [record.value.id])) {
		problems.push(problemAt('area-code-elsewhere', record, at, { text, area: read.areaCode, expected }));
	}
	return problems;
}

/** The service number of a place that the agency's own division holds: a province names those of all its cities. */
function isOfPlaceBelow({ places }: Registry, { value }: Sourced<AgencyRecord>, read: PhoneNumber): boolean {
	if (read.kind !== 'city') return false;
	const area = places.numbering.areas.find(({ code }) => code === read.areaCode) as Area;
	return area.divisions.some((code) => isWithin(places, code, value.division));
}
