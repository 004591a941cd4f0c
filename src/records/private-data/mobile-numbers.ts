import type { NumberingPlan } from '../places.ts';
import { digitRuns, gap, masked, type DigitGroup } from './digit-runs.ts';
import { isNumberOfDocument, type KindOfText } from './document-numbers.ts';

// A mobile number is known by its shape: beginning and length of the plan, in one group of digits or in several, with
// the country's code or without. What else is made of many digits is taken out of the text before.

/** What finds the mobile numbers of a plan: from where until where they stand in a plain text. */
export type MobileFinder = (text: string, kind: KindOfText) => [number, number][];

export function mobileFinder(plan: NumberingPlan): MobileFinder {
	const otherNumbers = otherNumbersOf(plan);
	return (text, kind) => {
		const { rest, inside } = withoutWebAddresses(text);
		const runs = digitRuns(masked(rest, otherNumbers));
		const all = [
			...runs.map((run) => mobilesInRun(plan, run, { text, kind })),
			...inside.map((group) => alone(plan, group)),
		];
		return all.flat().map(([from, until]) => [withCountry(plan, text, from), until]);
	};
}

const webAddress = /https?:\/\/[!-~]+/gi;

/** Pages are numbered too: of a web address only what stands alone between its signs may be a number somebody has. */
function withoutWebAddresses(text: string): { readonly rest: string; readonly inside: readonly DigitGroup[] } {
	const inside = [...text.matchAll(webAddress)].flatMap(({ 0: address, index }) =>
		[...address.matchAll(/[\d.-]+/g)].flatMap(({ 0: part, index: at }): DigitGroup[] =>
			/^\d[\d-]*$/.test(part)
				? [{ digits: part.replace(/-/g, ''), from: index + at, until: index + at + part.length, gap: '' }]
				: [],
		),
	);
	return { rest: masked(text, webAddress), inside };
}

function alone(plan: NumberingPlan, group: DigitGroup): [number, number][] {
	return isMobileAlone(plan, group.digits) ? [[group.from, group.until]] : [];
}

/** Numbers of the fixed network and of services with their extensions, days, times, hashes, sums of money, places on the globe. */
function otherNumbersOf(plan: NumberingPlan): RegExp {
	const extension = `(?:${gap}{0,3}(?:转|轉|分机号?|内线|ext(?:ension)?\\.?|x|-|—|–)[:：\\s]{0,2}\\d{1,6}(?!\\d))?`;
	const digits = (count: number) => `\\d(?:[-. ]?\\d){${Math.max(0, count - 1)}}`;
	const areas = [...plan.areas, ...plan.withdrawn.map(({ code, now }) => ({ code, length: lengthOf(plan, now) }))].map(
		({ code, length }) => `0?${code.replace(/^0/, '')}[)）\\s—–-]{0,3}${digits(length)}`,
	);
	const services = plan.serviceNumbers.map(({ begins, length }) => `${begins}(?:[- ]?\\d){${length - begins.length}}`);
	return new RegExp(
		[
			'(?<![\\p{L}\\p{N}])(?=\\d*[a-fA-F])[0-9a-fA-F]{20,}(?![\\p{L}\\p{N}])',
			'(?<![\\p{L}\\p{N}])[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![\\p{L}\\p{N}])',
			'(?<!\\d)97[89](?:[- ]?\\d){10}(?!\\d)',
			...[...areas, ...services].map((number) => `(?<!\\d)${number}(?!\\d)${extension}`),
			'(?<=转|轉|分机号?|内线|ext\\.?|extensions?)[:： ]{0,2}\\d{1,5}(?:[、,，/]\\s?\\d{1,5})+(?!\\d)',
			'(?<![\\d.])\\d{1,3}(?:,\\d{3})+(?!,?\\d)',
			'(?<![\\d.])\\d{1,3}\\.\\d{2,}°?\\s?[NSEW]?[,，;/\\s]{1,3}-?\\d{1,3}\\.\\d{2,}(?![\\d.])',
			'(?<![\\d.])\\d{1,3}\\.\\d{3,}\\s?°',
			'(?<!\\d)(?:19|20)\\d{2}\\s?[-/.年—–]\\s?\\d{1,2}(?:\\s?[-/.月—–]\\s?\\d{1,2})?(?!\\d)',
			'(?<![\\d.])(?:(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])\\.){3}(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])(?![\\d.])',
			'(?<!\\d)\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2}(?:\\.\\d+)?)?(?!\\d)',
		].join('|'),
		'giu',
	);
}

function lengthOf({ areas }: NumberingPlan, code: string): number {
	return areas.find((area) => area.code === code)?.length ?? 8;
}

interface Around {
	readonly text: string;
	readonly kind: KindOfText;
}

function mobilesInRun(plan: NumberingPlan, groups: readonly DigitGroup[], around: Around): [number, number][] {
	const found: [number, number][] = [];
	for (let first = 0; first < groups.length; first += 1) {
		const last = lastOfMobile(plan, groups, first, around);
		if (last === undefined) continue;
		found.push([(groups[first] as DigitGroup).from, (groups[last] as DigitGroup).until]);
		first = last;
	}
	return found;
}

/** The last of the groups that are a mobile number together with those before it, from one group on. */
function lastOfMobile(
	plan: NumberingPlan,
	groups: readonly DigitGroup[],
	first: number,
	{ text, kind }: Around,
): number | undefined {
	const { digits, from, until } = groups[first] as DigitGroup;
	if (isMobileAlone(plan, digits)) return isNumberOfDocument(text, from, until, kind) ? undefined : first;
	const begin = withoutPrefix(plan, digits);
	if (!mayBegin(plan, begin) || goesOnFrom(plan, groups, first)) return undefined;
	let joined = begin;
	for (let last = first + 1; last < groups.length && joined.length < plan.mobile.length; last += 1) {
		joined += (groups[last] as DigitGroup).digits;
		const own = groups.slice(first, last + 1);
		if (hasShape(plan, joined) && isWrittenSo(begin.length, own)) return last;
	}
	return undefined;
}

/** Whether a group belongs to a longer number with hyphens or dots that has begun before it, unless that is a prefix. */
function goesOnFrom(plan: NumberingPlan, groups: readonly DigitGroup[], first: number): boolean {
	const before = groups.slice(0, first);
	const separator = (groups[first] as DigitGroup).gap.trim();
	if (!/^[-._/]$/.test(separator) || separator !== groups[first + 1]?.gap.trim()) return false;
	return !new RegExp(`^(?:(?:00)?${plan.country})?0?$`).test(before.map(({ digits }) => digits).join(''));
}

/** Whether groups are parted as those of a telephone number may be, rather than those of a list, a day or a sum. */
function isWrittenSo(firstLength: number, groups: readonly DigitGroup[]): boolean {
	const lengths = [firstLength, ...groups.slice(1).map(({ digits }) => digits.length)];
	const gaps = groups.slice(1).map(({ gap: between }) => between.trim());
	const short = lengths.filter((length) => length <= 2).length;
	const natural = ['3 4 4', '3 8'].includes(lengths.join(' '));
	if (natural) return true;
	if (gaps.some((between) => /[,，、/]/.test(between))) return short === 0;
	if (groups.some(({ digits }) => /^(?:19|20)\d{2}$/.test(digits))) return false;
	if (lengths.length === 2) return gaps[0] !== '.' && short === 0 ? true : /^[-_]?$/.test(gaps[0] as string);
	return short < 2 || new Set(gaps).size === 1;
}

/** One group of digits, with the country's code or a trunk prefix before it. */
function isMobileAlone(plan: NumberingPlan, digits: string): boolean {
	return hasShape(plan, digits.replace(new RegExp(`^(?:(?:00)?${plan.country})?0?`), '')) || hasShape(plan, digits);
}

/** The first group without the country's code that is glued to it, or without the trunk prefix before its three digits. */
function withoutPrefix({ country }: NumberingPlan, digits: string): string {
	const glued = new RegExp(`^(?:00)?${country}(?=\\d{2,})`).exec(digits);
	if (glued) return digits.slice(glued[0].length);
	return digits.length === 4 && digits.startsWith('0') ? digits.slice(1) : digits;
}

function mayBegin({ mobile }: NumberingPlan, digits: string): boolean {
	return mobile.begins.some((begins) => digits.startsWith(begins) || begins.startsWith(digits));
}

function hasShape({ mobile }: NumberingPlan, digits: string): boolean {
	return digits.length === mobile.length && mobile.begins.some((begins) => digits.startsWith(begins));
}

/** The country's code that stands before a number belongs to it. */
function withCountry({ country }: NumberingPlan, text: string, from: number): number {
	const before = new RegExp(
		`(?:[(（][+＋]?(?:00)?${country}[)）]|[+＋]${country}|(?<!\\d)00${country})[\\s-]{0,3}$|[+＋]$`,
	).exec(text.slice(Math.max(0, from - 12), from));
	return before ? from - before[0].length : from;
}
