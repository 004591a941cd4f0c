import type { NumberingPlan } from './places.ts';
import { toAsciiDigits } from './text-rules/digits.ts';

// Nobody can see whether a mobile number is private, so none may stand in any text of a body. A number is found by its
// shape: beginning and length of the plan, in one group of digits or in several, with the country's code or without.

const gap = '[\\s().·\\-‐‑–—－（）]';
const run = new RegExp(`\\d+(?:${gap}{1,3}\\d+)*`, 'g');
const webAddress = /https?:\/\/[!-~]+/gi;

/** Whether a text may hold a mobile number: one glance that spares most files the search. */
export function mayHoldMobile({ mobile }: NumberingPlan): (text: string) => boolean {
	const shapes = mobile.begins.map((begins) => `${begins}(?:${gap}{0,3}\\d){${mobile.length - begins.length}}`);
	const shape = new RegExp(shapes.join('|'));
	// An escape hides what it stands for.
	return (text) => text.includes('\\') || shape.test(toAsciiDigits(text));
}

/**
 * The first number of mobile shape in a text, as it is written. Part of a longer group of digits is none; inside of a
 * web address only what stands alone between its signs is one, for pages are numbered too.
 */
export function mobileNumberIn(plan: NumberingPlan, text: string): string | undefined {
	const ascii = toAsciiDigits(text);
	const inAddresses = (ascii.match(webAddress) ?? []).flatMap((address) =>
		address.split(/[^\d.-]/).filter((part) => /^\d[\d-]*$/.test(part)),
	);
	return [ascii.replace(webAddress, ' / '), ...inAddresses]
		.flatMap((part) => part.match(run) ?? [])
		.map((found) => mobileInRun(plan, found))
		.find((found) => found !== undefined);
}

function mobileInRun(plan: NumberingPlan, text: string): string | undefined {
	const groups = [...text.matchAll(/\d+/g)];
	for (const [first, { 0: digits, index: from }] of groups.entries()) {
		if (isMobileAlone(plan, digits)) return digits;
		let joined = digits;
		for (const { 0: more, index } of groups.slice(first + 1)) {
			joined += more;
			// A group of two digits is one of a day, or of a time.
			if (digits.length > 2 && more.length > 2 && hasShape(plan, joined)) return text.slice(from, index + more.length);
		}
	}
	return undefined;
}

/** One group of digits, with the country's code or a trunk prefix before it. */
function isMobileAlone(plan: NumberingPlan, digits: string): boolean {
	return hasShape(plan, digits.replace(new RegExp(`^(?:(?:00)?${plan.country})?0?`), '')) || hasShape(plan, digits);
}

function hasShape({ mobile }: NumberingPlan, digits: string): boolean {
	return digits.length === mobile.length && mobile.begins.some((begins) => digits.startsWith(begins));
}
