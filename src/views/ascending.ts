/** Orders days and ids as `<` does, for `sort`: below 0 where the first comes first, 0 where they are equal. */
export function ascending(a: string, b: string): number {
	return Number(a > b) - Number(a < b);
}
