import type { Language } from '../i18n/languages.ts';
import type { NumberingPlan } from './places.ts';

/** A telephone number by the numbering plan of the place. */
export type PhoneNumber =
	| { readonly kind: 'fixed'; readonly area: string; readonly local: string; readonly extension: string | undefined }
	| { readonly kind: 'short' | 'service'; readonly digits: string };

/** Why a text is no number of the plan, with what a message about it needs. */
export type PhoneFault =
	| { readonly fault: 'not-a-number' | 'mobile' | 'two-numbers' }
	| { readonly fault: 'withdrawn-area'; readonly area: string; readonly now: string }
	| { readonly fault: 'unknown-area' }
	| { readonly fault: 'wrong-length'; readonly area: string; readonly digits: number; readonly length: number };

const extensionPattern = /(?:\s*(?:转|轉|分机|ext\.?|x|#)\s*|[-－—–])(\d{1,6})$/i;
const separators = /[\s\-()（）.·]/g;

/**
 * Reads a number as people write them: `0851-00000001`, `(0851) 00000001转8001`, `+86 851 …`, full-width digits. A bare
 * local number takes the area code given. The plan of the place decides, never a general table.
 */
export function readNumber(plan: NumberingPlan, text: string, areaCode?: string): PhoneNumber | PhoneFault {
	const written = text.normalize('NFKC').trim();
	if (/[/、,;，；|]|\s(?:或|和|or)\s/.test(written)) return { fault: 'two-numbers' };
	if (!/^\+?[\d\s\-()（）.·—–]+(?:(?:转|轉|分机|ext\.?|x|#)\s*\d{1,6})?$/i.test(written)) return { fault: 'not-a-number' };
	const whole = withoutCountry(plan, written.replace(separators, ''));
	if (isMobile(plan, whole)) return { fault: 'mobile' };
	if (plan.shortCodes.includes(whole)) return { kind: 'short', digits: whole };
	const service = plan.serviceNumbers.find(({ begins, length }) => whole.startsWith(begins) && whole.length === length);
	if (service) return { kind: 'service', digits: whole };
	return readFixed(plan, written, areaCode);
}

function readFixed(plan: NumberingPlan, written: string, areaCode: string | undefined): PhoneNumber | PhoneFault {
	const asWhole = fixedNumber(plan, withoutCountry(plan, written.replace(separators, '')), undefined, areaCode);
	if (asWhole && 'kind' in asWhole) return asWhole;
	const match = extensionPattern.exec(written);
	const withExtension =
		match && fixedNumber(plan, withoutCountry(plan, written.slice(0, match.index).replace(separators, '')), match[1], areaCode);
	if (withExtension && 'kind' in withExtension) return withExtension;
	return asWhole ?? { fault: 'not-a-number' };
}

function fixedNumber(
	plan: NumberingPlan,
	digits: string,
	extension: string | undefined,
	areaCode: string | undefined,
): PhoneNumber | PhoneFault | undefined {
	if (!/^\d+$/.test(digits)) return undefined;
	const withdrawn = plan.withdrawn.find(({ code }) => digits.startsWith(code));
	if (withdrawn) return { fault: 'withdrawn-area', area: withdrawn.code, now: withdrawn.now };
	const area = plan.areas.find(({ code }) => digits.startsWith(code));
	const own = plan.areas.find(({ code }) => code === areaCode);
	if (own && digits.length === own.length && !(area && digits.length === area.code.length + area.length)) {
		return { kind: 'fixed', area: own.code, local: digits, extension };
	}
	if (!area) return { fault: 'unknown-area' };
	const local = digits.slice(area.code.length);
	if (local.length === area.length) return { kind: 'fixed', area: area.code, local, extension };
	if (local.length === area.length * 2) return { fault: 'two-numbers' };
	return { fault: 'wrong-length', area: area.code, digits: local.length, length: area.length };
}

/** A national number keeps its area's leading zero where the plan writes one; `+86 851` and `86-0851` are one. */
function withoutCountry(plan: NumberingPlan, digits: string): string {
	if (digits.startsWith('+')) {
		const national = digits.slice(1).startsWith(plan.country) ? digits.slice(1 + plan.country.length) : digits.slice(1);
		return withTrunkZero(plan, national);
	}
	return digits.startsWith(`00${plan.country}`) ? withTrunkZero(plan, digits.slice(2 + plan.country.length)) : digits;
}

function withTrunkZero(plan: NumberingPlan, national: string): string {
	const known = plan.areas.some(({ code }) => national.startsWith(code));
	const zeroed = plan.areas.some(({ code }) => `0${national}`.startsWith(code));
	return !known && zeroed ? `0${national}` : national;
}

function isMobile(plan: NumberingPlan, digits: string): boolean {
	const { begins, length } = plan.mobile;
	const national = digits.startsWith(plan.country) && digits.length === length + plan.country.length ? digits.slice(plan.country.length) : digits;
	return national.length === length && begins.some((beginning) => national.startsWith(beginning));
}

export function isFault(read: PhoneNumber | PhoneFault): read is PhoneFault {
	return 'fault' in read;
}

/** The one form that a record holds: `0851-00000001-8001`, `12345`. Reading it gives the same number back. */
export function canonicalNumber(number: PhoneNumber): string {
	if (number.kind !== 'fixed') return number.digits;
	return [number.area, number.local, ...(number.extension === undefined ? [] : [number.extension])].join('-');
}

/** A number as it is printed: `0851-00000001 转 8001`, or `+86 851 0000 0001 ext. 8001`. */
export function formatNumber(plan: NumberingPlan, number: PhoneNumber, language: Language): string {
	if (number.kind !== 'fixed') return number.digits;
	const { area, local, extension } = number;
	if (language === 'zh') return `${area}-${local}${extension === undefined ? '' : ` 转 ${extension}`}`;
	const half = Math.floor(local.length / 2);
	const grouped = `${local.slice(0, half)} ${local.slice(half)}`;
	return `+${plan.country} ${area.replace(/^0/, '')} ${grouped}${extension === undefined ? '' : ` ext. ${extension}`}`;
}
