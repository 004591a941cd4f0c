import type { IndexedPlace } from '../finder-index.ts';

// The digits of a number are as good as random: those that fill whole signs of six bits lie in a column of their own, side by
// side, and in the other what is left of a number, which for most is the same.

const none = '-';
const bitsOfSign = 6;
const base = 2 ** bitsOfSign;
/** Signs of digits begin behind those that stand for something else. */
const zero = 48;

/** Telephone numbers of agencies as two columns. Those that are not local numbers of their place stand in brackets. */
export function toNumberColumns(
	rows: readonly { readonly number: string | undefined; readonly place: IndexedPlace | undefined }[],
): [string, string] {
	const heads: string[] = [];
	const tails: string[] = [];
	for (const { number, place } of rows) {
		const local = number === undefined ? undefined : localNumber(number, place);
		if (number === undefined) heads.push(none);
		else if (local === undefined) heads.push(`(${number})`);
		else {
			const signs = signsOf(local.length);
			const text = packed(Number(local), signs + 1);
			heads.push(text.slice(0, 1));
			tails.push(text.slice(1));
		}
	}
	return [heads.join(''), tails.join('')];
}

export function fromNumberColumns(
	[heads, tails]: readonly [string, string],
	places: readonly (IndexedPlace | undefined)[],
): (string | undefined)[] {
	let at = 0;
	let tail = 0;
	return places.map((place) => {
		const first = heads.charAt(at);
		at += 1;
		if (first === none || first === '') return undefined;
		if (first === '(') {
			const end = heads.indexOf(')', at);
			const number = heads.slice(at, end);
			at = end + 1;
			return number;
		}
		const digits = place ? place.digits : 0;
		const signs = signsOf(digits);
		let local = String(unpacked(first + tails.slice(tail, (tail += signs))));
		while (local.length < digits) local = `0${local}`;
		return `${place ? place.area : ''}-${local}`;
	});
}

/** The digits of a number that is of its place's area and length. */
function localNumber(number: string, place: IndexedPlace | undefined): string | undefined {
	const [area, local = '', ...rest] = number.split('-');
	const isLocal =
		place && area === place.area && rest.length === 0 && local.length === place.digits && /^\d+$/.test(local);
	return isLocal ? local : undefined;
}

/** How many signs so many digits fill. */
function signsOf(digits: number): number {
	return Math.floor((digits * Math.log(10)) / Math.log(base));
}

function packed(number: number, signs: number): string {
	let rest = number;
	let text = '';
	for (let sign = 0; sign < signs; sign += 1) {
		text = String.fromCharCode(zero + (rest % base)) + text;
		rest = Math.floor(rest / base);
	}
	return text;
}

function unpacked(text: string): number {
	let number = 0;
	for (let at = 0; at < text.length; at += 1) number = number * base + text.charCodeAt(at) - zero;
	return number;
}
