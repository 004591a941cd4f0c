/** An English word without the endings that its forms differ by: floods, flooding and flood are one. */
export function stemOf(word: string): string {
	if (word.length < 4 || /\d/.test(word)) return word;
	const singular = word
		.replace(/ies$/, 'y')
		.replace(/(s|x|z|ch|sh)es$/, '$1')
		.replace(/([^su])s$/, '$1');
	if (singular.length < 6) return singular;
	return singular.replace(/(?:isation|ization|ise|ize|ising|izing)$/, 'iz').replace(/(?:ing|ed|e|er)$/, '');
}

/** The stems of the words of a folded text. */
export function stemsOf(words: readonly string[]): string[] {
	return words.map(stemOf);
}
