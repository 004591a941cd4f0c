/** The size of a file, of three digits at most: `66 KB`, `1.4 MB`. A kilobyte has a thousand bytes. */
export function sizeInWords(bytes: number): string {
	const kilobytes = Math.max(1, Math.round(bytes / 1000));
	if (kilobytes < 1000) return `${kilobytes} KB`;
	const tenths = Math.round(bytes / 100_000);
	return tenths < 100 ? `${Math.floor(tenths / 10)}.${tenths % 10} MB` : `${Math.round(tenths / 10)} MB`;
}
