// The wide and full-width ranges of UAX #11 that names, posts and addresses meet.
const wide =
	/[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const without = /[\p{Mn}\p{Me}\p{Cf}]/u;

/** How many columns of a terminal a text takes: two for each East Asian character. */
export function displayWidth(text: string): number {
	let width = 0;
	for (const character of text) width += without.test(character) ? 0 : wide.test(character) ? 2 : 1;
	return width;
}

/** A text filled with spaces to so many columns. */
export function padToWidth(text: string, width: number): string {
	return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}
