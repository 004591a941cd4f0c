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
			return isRegular ? local : `(${number})`;
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
		const local = column.slice(at, (at += place?.digits ?? 0));
		return `${place?.area ?? ''}-${local}`;
	});
}
