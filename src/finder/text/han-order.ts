// The characters of GB 2312 in its order, which every browser knows by its decoder. The first level, those in daily use, is
// in the order of how they are read: a list of their readings then says little more than where one begins.

const firstRow = 0xb0;
const lastRowOfFirstLevel = 0xd7;
const lastRow = 0xf7;

/** How many characters the first level has. */
export const dailyCharacters = 3755;

let order: readonly string[] | undefined;
let positions: ReadonlyMap<string, number> | undefined;

/** All 6,763 characters, the first level first. */
export function hanOrder(): readonly string[] {
	order = order || decoded();
	return order;
}

/** Where a character stands in the order; `undefined` where it is none of GB 2312. */
export function hanPosition(character: string): number | undefined {
	positions = positions || new Map(hanOrder().map((each, at) => [each, at] as const));
	return positions.get(character);
}

function decoded(): string[] {
	const bytes: number[] = [];
	for (let row = firstRow; row <= lastRow; row += 1) {
		const lastCell = row === lastRowOfFirstLevel ? 0xf9 : 0xfe;
		for (let cell = 0xa1; cell <= lastCell; cell += 1) bytes.push(row, cell);
	}
	return Array.from(new TextDecoder('gb18030').decode(Uint8Array.from(bytes)));
}

const base = 83;
const zero = 40;
/** Before and behind what stands as it is. Control characters never stand in a record. */
const asItIs = '\u007f';

/**
 * A text in which each character of GB 2312 is two signs of ASCII, which gzip packs better than three bytes of UTF-8. Control
 * characters stay; what is neither stands between marks.
 */
export function toHanPairs(text: string): string {
	let pairs = '';
	let isPlain = false;
	for (const character of text) {
		const at = hanPosition(character);
		if ((at === undefined && character >= ' ') !== isPlain) {
			isPlain = !isPlain;
			pairs += asItIs;
		}
		pairs += at === undefined ? character : String.fromCharCode(zero + Math.floor(at / base), zero + (at % base));
	}
	return pairs;
}

export function fromHanPairs(pairs: string): string {
	const order = hanOrder();
	return pairs
		.split(asItIs)
		.map((run, at) =>
			at % 2 === 1 ? run : run.replace(/[(-z]{2}/g, (pair) => order[valueOf(pair, 0) * base + valueOf(pair, 1)] || ''),
		)
		.join('');
}

function valueOf(pair: string, at: number): number {
	return pair.charCodeAt(at) - zero;
}
