// Numbers without a pattern cost as many bits as they have, in whatever text. These are written so that they cost little
// more: bit behind bit, six to a sign, for gzip packs signs of which none is more frequent as they are.

const bitsOfSign = 6;
const zero = 48;

/**
 * Whole numbers that rise, each by how far it is behind the one before. Of a difference so many bits stand as they are; the
 * rest is counted, a bit for each, up to a nought. It is shortest where they are as many as a usual difference has, less one.
 */
export function toRising(numbers: readonly number[], plainBits: number): string {
	const bits: string[] = [];
	let before = 0;
	for (const number of numbers) {
		const difference = number - before;
		before = number;
		bits.push('1'.repeat(Math.floor(difference / 2 ** plainBits)), '0');
		bits.push((difference % 2 ** plainBits).toString(2).padStart(plainBits, '0'));
	}
	// What is left of the last sign is counted as more than there are numbers: it has no nought.
	const signs = bits.join('').match(/.{1,6}/g) ?? [];
	return signs.map((sign) => String.fromCharCode(zero + parseInt(sign.padEnd(bitsOfSign, '1'), 2))).join('');
}

export function fromRising(text: string, plainBits: number): number[] {
	const end = text.length * bitsOfSign;
	const bitAt = (at: number) =>
		((text.charCodeAt(Math.floor(at / bitsOfSign)) - zero) >> (bitsOfSign - 1 - (at % bitsOfSign))) & 1;
	const numbers: number[] = [];
	let sum = 0;
	let at = 0;
	for (;;) {
		for (; at < end && bitAt(at) === 1; at += 1) sum += 2 ** plainBits;
		at += 1;
		if (at + plainBits > end) return numbers;
		let rest = 0;
		for (const last = at + plainBits; at < last; at += 1) rest = rest * 2 + bitAt(at);
		sum += rest;
		numbers.push(sum);
	}
}
