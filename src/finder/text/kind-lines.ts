import { fingerprintBits } from '../fingerprints.ts';
import type { IndexedKind } from '../finder-index.ts';
import { newCell, newItem } from './cells.ts';

/** Kinds as two lines: what names hold, and the numbers of words. */
export function toKindLines(kinds: readonly IndexedKind[]): string[] {
	return [
		kinds.map(({ called }) => called.join(newItem)).join(newCell),
		kinds.map(({ words }) => toRising(words)).join(newCell),
	];
}

export function fromKindLines([names = '', words = '']: readonly string[]): IndexedKind[] {
	if (names === '') return [];
	const cells = words.split(newCell);
	return names.split(newCell).map((cell, at) => ({ called: cell.split(newItem), words: fromRising(cells[at] ?? '') }));
}

/** A difference is as many marks as it has times of three digits of 64, then those digits. */
const digits = 3;
const base = 64;
const zero = 48;
const whole = base ** digits;
const mark = '!';

/** Numbers that rise, each by how far it is from the one before. */
function toRising(numbers: readonly number[]): string {
	return numbers
		.map((number, at) => {
			const difference = number - (numbers[at - 1] ?? 0);
			let rest = difference % whole;
			let text = '';
			for (let digit = 0; digit < digits; digit += 1) {
				text = String.fromCharCode(zero + (rest % base)) + text;
				rest = Math.floor(rest / base);
			}
			return mark.repeat(Math.floor(difference / whole)) + text;
		})
		.join('');
}

function fromRising(text: string): number[] {
	const numbers: number[] = [];
	let sum = 0;
	for (let at = 0; at < text.length;) {
		if (text.charAt(at) === mark) {
			sum += whole;
			at += 1;
			continue;
		}
		let rest = 0;
		for (let digit = 0; digit < digits; digit += 1) rest = rest * base + text.charCodeAt(at + digit) - zero;
		sum += rest;
		at += digits;
		if (sum < 2 ** fingerprintBits) numbers.push(sum);
	}
	return numbers;
}
