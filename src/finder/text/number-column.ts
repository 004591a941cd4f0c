import type { IndexedPlace } from '../finder-index.ts';

/** Telephone numbers of agencies: local numbers of their place's area and length lie side by side, others in brackets. */
export function toNumberColumn(
	rows: readonly { readonly number: string | undefined; readonly place: IndexedPlace | undefined }[],
): string {
	return rows
		.map(({ number, place }) => {
			if (number === undefined) return '-';
			const [area, local = '', ...rest] = number.split('-');
			const isRegular =
				place && area === place.area && rest.length === 0 && local.length === place.digits && /^\d+$/.test(local);
			return isRegular ? packed(local) : `(${number})`;
		})
		.join('');
}

export function fromNumberColumn(
	column: string,
	places: readonly (IndexedPlace | undefined)[],
): (string | undefined)[] {
	let at = 0;
	return places.map((place) => {
		const first = column[at];
		if (first === '-' || first === undefined) {
			at += 1;
			return undefined;
		}
		if (first === '(') {
			const end = column.indexOf(')', at);
			const number = column.slice(at + 1, end);
			at = end + 1;
			return number;
		}
		const digits = place?.digits ?? 0;
		const { symbols } = packingOf(digits);
		const local = unpacked(column.slice(at, (at += symbols)), digits);
		return `${place?.area ?? ''}-${local}`;
	});
}

/** The symbols begin behind the signs that stand for something else. */
const zero = 48;
const mostSymbols = 78;

/** In how many symbols of which base so many digits are written: as few as there are signs for. */
function packingOf(digits: number): { readonly symbols: number; readonly base: number } {
	for (let symbols = Math.ceil(digits / 2); ; symbols += 1) {
		const base = Math.ceil(10 ** (digits / symbols) - 1e-9);
		if (base <= mostSymbols) return { symbols, base };
	}
}

function packed(local: string): string {
	const { symbols, base } = packingOf(local.length);
	let rest = Number(local);
	let text = '';
	for (let symbol = 0; symbol < symbols; symbol += 1) {
		text = String.fromCharCode(zero + (rest % base)) + text;
		rest = Math.floor(rest / base);
	}
	return text;
}

function unpacked(text: string, digits: number): string {
	const { base } = packingOf(digits);
	let number = 0;
	for (let at = 0; at < text.length; at += 1) number = number * base + text.charCodeAt(at) - zero;
	let local = String(number);
	while (local.length < digits) local = `0${local}`;
	return local;
}
