import type { Language } from '../i18n/languages.ts';
import { numberParts, type NumberParts } from './phone-parts.ts';
import type { NumberingPlan } from './places.ts';

/** A number of the fixed network: it belongs to an area. */
export interface FixedNumber {
	readonly kind: 'fixed';
	/** The area code with its trunk prefix: `0999`. */
	readonly area: string;
	readonly local: string;
	readonly extension?: string | undefined;
	/** The text had no area code and took the one given. */
	readonly areaAssumed?: true;
}

/** A number that is dialled as it is: a short code (`12345`) or one of a service without an area (`400…`). */
export interface PlainNumber {
	readonly kind: 'short' | 'service';
	readonly digits: string;
	readonly extension?: string | undefined;
}

export type PhoneNumber = FixedNumber | PlainNumber;

/** Why a text is no number that a body may publish. Of a wrong length: how many digits there are and how many are due. */
export type PhoneFault =
	| { readonly fault: 'not-a-number' | 'two-numbers' | 'mobile' | 'unknown-area' }
	| { readonly fault: 'wrong-length'; readonly area: string; readonly digits: number; readonly length: number }
	| { readonly fault: 'withdrawn-area'; readonly area: string; readonly now: string; readonly until: string };

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
	const readings = [parts, ...withTrailingExtension(parts)].map((way) => readParts(plan, way, areaCode));
	return readings.find((reading) => !isFault(reading)) ?? (readings[0] as PhoneFault);
}

/** The one form a number is written, found and compared by: `0999-00000001-8001`, `12345`. */
export function canonicalNumber(number: PhoneNumber): string {
	const plain = number.kind === 'fixed' ? `${number.area}-${number.local}` : number.digits;
	return number.extension === undefined ? plain : `${plain}-${number.extension}`;
}

/** A number as it is printed: `0999-00000001 转 8001` in Chinese, `+86 999 0000 0001 ext. 8001` in English. */
export function formatNumber(plan: NumberingPlan, number: PhoneNumber, language: Language): string {
	const plain = number.kind === 'fixed' ? formatFixed(plan, number, language) : number.digits;
	if (number.extension === undefined) return plain;
	return language === 'zh' ? `${plain} 转 ${number.extension}` : `${plain} ext. ${number.extension}`;
}

function formatFixed(plan: NumberingPlan, { area, local }: FixedNumber, language: Language): string {
	if (language === 'zh') return `${area}-${local}`;
	const split = local.length - 4;
	const grouped = split > 2 ? `${local.slice(0, split)} ${local.slice(split)}` : local;
	return `+${plan.country} ${area.replace(/^0/, '')} ${grouped}`;
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
	if (!abroad && plan.shortCodes.includes(digits)) return { kind: 'short', digits, extension };
	if (isMobile(plan, digits)) return { fault: 'mobile' };
	if (plan.serviceNumbers.some(({ begins, length }) => digits.startsWith(begins) && digits.length === length)) {
		return { kind: 'service', digits, extension };
	}
	return fixedNumber(plan, parts, digits, areaCode);
}

function isMobile({ mobile }: NumberingPlan, digits: string): boolean {
	const bare = digits.replace(/^0+/, '');
	return bare.length === mobile.length && mobile.begins.some((begins) => bare.startsWith(begins));
}

function fixedNumber(plan: NumberingPlan, parts: NumberParts, digits: string, given: string | undefined): PhoneNumber | PhoneFault {
	const { extension, abroad } = parts;
	const areas = plan.areas.map((area) => ({ ...area, local: localPart(area.code, digits, abroad) }));
	const exact = areas.find(({ local, length }) => local?.length === length);
	if (exact) return { kind: 'fixed', area: exact.code, local: exact.local as string, extension };
	const own = plan.areas.find(({ code }) => code === given);
	if (!abroad && own && digits.length === own.length) {
		return { kind: 'fixed', area: own.code, local: digits, extension, areaAssumed: true };
	}
	return faultOf(plan, digits, abroad, own);
}

function faultOf(plan: NumberingPlan, digits: string, abroad: boolean, own: NumberingPlan['areas'][number] | undefined): PhoneFault {
	const withdrawn = plan.withdrawn.find(({ code }) => localPart(code, digits, abroad) !== undefined);
	if (withdrawn) return { fault: 'withdrawn-area', area: withdrawn.code, now: withdrawn.now, until: withdrawn.until };
	const near = plan.areas.find(({ code }) => localPart(code, digits, abroad) !== undefined);
	const local = near && (localPart(near.code, digits, abroad) as string).length;
	if (near && local === near.length * 2) return { fault: 'two-numbers' };
	if (near) return { fault: 'wrong-length', area: near.code, digits: local as number, length: near.length };
	if (own && !abroad && Math.abs(digits.length - own.length) === 1) {
		return { fault: 'wrong-length', area: own.code, digits: digits.length, length: own.length };
	}
	return digits.length < 5 ? { fault: 'not-a-number' } : { fault: 'unknown-area' };
}

/** What follows an area code. From abroad its leading 0, the trunk prefix, is not dialled. */
function localPart(areaCode: string, digits: string, abroad: boolean): string | undefined {
	const codes = abroad ? [areaCode.replace(/^0/, ''), areaCode] : [areaCode];
	const found = codes.find((code) => digits.startsWith(code));
	return found === undefined ? undefined : digits.slice(found.length);
}
