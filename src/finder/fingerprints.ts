// The words of kinds travel as numbers that are made of them: a third of the bytes that the words themselves take, however long
// they are. A text that is none of them has the number of one in four thousand cases.

/** How many bits a fingerprint has. */
export const fingerprintBits = 24;

/** The number of a text. */
export function fingerprintOf(text: string): number {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
	hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
	hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
	return (hash ^ (hash >>> 15)) >>> (32 - fingerprintBits);
}

/** What is numbered of a phrase: its stems in one order, for people say them in any. */
export function phraseOf(stems: readonly string[]): string {
	return stems.slice().sort().join(' ');
}

/** What is numbered of an acronym in small letters: it is no word that is spelt alike. */
export function acronymOf(letters: string): string {
	return `#${letters}`;
}

/** What is numbered of how a word in Chinese is read: no English word has the same number for it. */
export function soundedAs(letters: string): string {
	return `~${letters}`;
}
