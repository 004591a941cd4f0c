/** A text with full-width digits as ASCII ones. Each takes one code unit before and after, so offsets stay. */
export function toAsciiDigits(text: string): string {
	return text.replace(/[\uff10-\uff19]/g, (digit) => String(digit.charCodeAt(0) - 0xff10));
}
