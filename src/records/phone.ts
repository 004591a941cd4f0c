import { numberParts, type NumberParts } from './phone-parts.ts';
import type { NumberingPlan } from './places.ts';

/** A number of the fixed network: it belongs to an area. */
export interface FixedNumber {
	readonly kind: 'fixed';
	/** The one form it is written, found and compared by: `0999-00000001-8001`. */
	readonly canonical: string;
	/** The country's code, without `+`. */
	readonly country: string;
	/** With its trunk prefix: `0999`. */
	readonly areaCode: string;
	readonly local: string;
	readonly extension: string | undefined;
	/** It begins as no local number does: right in a sample, wrong in any other registry. */
	readonly neverAssigned: boolean;
}

/** A short code of one area (`0999-12345`): the service of that place, dialled from anywhere with its area code. */
export interface CityNumber {
	readonly kind: 'city';
	readonly canonical: string;
	readonly country: string;
	readonly areaCode: string;
	/** The short code, without its area code. */
	readonly digits: string;
	readonly extension: string | undefined;
}

/** A number that is dialled as it is: a short code (`12345`) or one of a service without an area (`400…`). */
export interface PlainNumber {
	readonly kind: 'short' | 'service';
	readonly canonical: string;
	readonly digits: string;
	readonly extension: string | undefined;
}

export type PhoneNumber = FixedNumber | CityNumber | PlainNumber;

/** Why a text is no number that an agency may publish. Of a wrong length: how many digits there are and are expected. */
export type PhoneFault =
	| { readonly fault: 'not-a-number' | 'two-numbers' | 'mobile' | 'no-area' }
	| { readonly fault: 'unknown-area'; readonly digits: string }
	| FaultOfItsTime;

/** A number under an area code as it may once have been: the code is withdrawn, or local numbers have another length now. */
type FaultOfItsTime = { readonly areaCode: string; readonly local: string } & (
	| { readonly fault: 'wrong-length'; readonly length: number; readonly expected: number }
	| { readonly fault: 'withdrawn-area'; readonly now: string; readonly until: string }
);

export function isFault(reading: PhoneNumber | PhoneFault): reading is PhoneFault {
	return 'fault' in reading;
}

/**
 * The number that a text means under a numbering plan, however it is written: `0999-00000001转8001`,
 * `(0999) 00000001 ext. 8001` and `+86 999 00000001-8001` are one. A local number takes the area code given. Whether
 * a local number may begin as it does is not asked: in a sample no real one does.
 */
export function readNumber(plan: NumberingPlan, text: string, areaCode?: string): PhoneNumber | PhoneFault {
	const parts = numberParts(plan.country, text);
	if (parts === 'two-numbers' || parts === 'not-a-number') return { fault: parts };
	const whole = readParts(plan, parts, areaCode);
	const [extended] = withTrailingExtension(parts).map((way) => readParts(plan, way, areaCode));
	if (!extended || isFault(extended)) return whole;
	// `12345-67` is a short code with an extension, also where as many digits could be a local number.
	const isOfShortCode = extended.kind === 'short' || extended.kind === 'city';
	return isFault(whole) || isOfShortCode ? extended : whole;
}

/** The last group after a hyphen may be an extension: `0999-00000001-8001`. */
function withTrailingExtension(parts: NumberParts): NumberParts[] {
	const last = parts.groups.at(-1) as string;
	if (parts.extension !== undefined || !parts.hyphenBeforeLast || parts.groups.length < 2 || last.length > 6) return [];
	return [{ ...parts, groups: parts.groups.slice(0, -1), extension: last }];
}

function readParts(plan: NumberingPlan, parts: NumberParts, areaCode: string | undefined): PhoneNumber | PhoneFault {
	const { extension, abroad } = parts;
	const digits = parts.groups.join('');
	const canonical = withExtension(digits, extension);
	if (!abroad && plan.shortCodes.includes(digits)) return { kind: 'short', canonical, digits, extension };
	if (isMobile(plan, digits)) return { fault: 'mobile' };
	const service = serviceNumber(plan, digits, abroad);
	if (service !== undefined)
		return { kind: 'service', canonical: withExtension(service, extension), digits: service, extension };
	return cityNumber(plan, parts, digits) ?? fixedNumber(plan, parts, digits, areaCode);
}

function withExtension(number: string, extension: string | undefined): string {
	return extension === undefined ? number : `${number}-${extension}`;
}

function isMobile({ mobile }: NumberingPlan, digits: string): boolean {
	const bare = digits.replace(/^0+/, '');
	return bare.length === mobile.length && mobile.begins.some((begins) => bare.startsWith(begins));
}

/** A number of a service without an area, with the trunk prefix that is left out behind the country's code. */
function serviceNumber({ serviceNumbers }: NumberingPlan, digits: string, abroad: boolean): string | undefined {
	return (abroad ? [digits, `0${digits}`] : [digits]).find((number) =>
		serviceNumbers.some(({ begins, length }) => number.startsWith(begins) && number.length === length),
	);
}

/** A short code of the plan behind an area code of the plan. */
function cityNumber(
	{ areas, country, shortCodes }: NumberingPlan,
	{ abroad, extension }: NumberParts,
	digits: string,
): CityNumber | undefined {
	if (!shortCodes.some((code) => digits.endsWith(code))) return undefined;
	for (const { code: areaCode } of areas) {
		const code = localPart(areaCode, digits, abroad);
		if (code === undefined || !shortCodes.includes(code)) continue;
		const canonical = withExtension(`${areaCode}-${code}`, extension);
		return { kind: 'city', canonical, country, areaCode, digits: code, extension };
	}
	return undefined;
}

function fixedNumber(
	plan: NumberingPlan,
	parts: NumberParts,
	digits: string,
	given: string | undefined,
): PhoneNumber | PhoneFault {
	const areas = plan.areas.map((area) => ({ ...area, local: localPart(area.code, digits, parts.abroad) }));
	const exact = areas.find(({ local, length }) => local?.length === length);
	if (exact) return toFixed(plan, exact.code, exact.local as string, parts);
	const own = parts.abroad ? undefined : plan.areas.find(({ code }) => code === given);
	if (digits.length === own?.length) return toFixed(plan, own.code, digits, parts);
	return faultOf(plan, parts, digits, own);
}

function toFixed(plan: NumberingPlan, areaCode: string, local: string, parts: NumberParts): FixedNumber {
	return {
		kind: 'fixed',
		canonical: withExtension(`${areaCode}-${local}`, parts.extension),
		country: plan.country,
		areaCode,
		local,
		extension: parts.extension,
		neverAssigned: plan.localNeverBegins.some((digit) => local.startsWith(digit)),
	};
}

function faultOf(
	plan: NumberingPlan,
	parts: NumberParts,
	digits: string,
	own: NumberingPlan['areas'][number] | undefined,
): PhoneFault {
	const { abroad } = parts;
	const withdrawn = plan.withdrawn.find(({ code }) => localPart(code, digits, abroad) !== undefined);
	if (withdrawn) {
		const { code: areaCode, now, until } = withdrawn;
		return { fault: 'withdrawn-area', areaCode, local: localPart(areaCode, digits, abroad) ?? digits, now, until };
	}
	const near =
		plan.areas.find(({ code }) => localPart(code, digits, abroad) !== undefined) ?? nearly(parts, digits, own);
	if (near) {
		const local = localPart(near.code, digits, abroad) ?? digits;
		return { fault: 'wrong-length', areaCode: near.code, local, length: local.length, expected: near.length };
	}
	if (digits.startsWith('0') || abroad) return { fault: 'unknown-area', digits };
	return plan.areas.some(({ length }) => length === digits.length) ? { fault: 'no-area' } : { fault: 'not-a-number' };
}

/** The area of the agency, where a digit is missing or too many. What stands before a hyphen like an area code is none of them. */
function nearly<Area extends { readonly length: number }>(
	{ groups, hyphenBeforeLast }: NumberParts,
	digits: string,
	own: Area | undefined,
): Area | undefined {
	if (hyphenBeforeLast && groups.length === 2 && /^0\d{1,4}$/.test(groups[0] as string)) return undefined;
	return own && Math.abs(digits.length - own.length) === 1 ? own : undefined;
}

/** What follows an area code. From abroad its leading 0, the trunk prefix, is not dialled. */
function localPart(areaCode: string, digits: string, abroad: boolean): string | undefined {
	const codes = abroad ? [areaCode.replace(/^0/, ''), areaCode] : [areaCode];
	const found = codes.find((code) => digits.startsWith(code));
	return found === undefined ? undefined : digits.slice(found.length);
}
