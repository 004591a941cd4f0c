/** Pinyin without what many speakers do not tell apart: zh z, ch c, sh s, n ng, l n, f h, ü u. */
export function blurred(letters: string): string {
	return letters
		.replace(/([zcs])h/g, '$1')
		.replace(/v/g, 'u')
		.replace(/ng/g, 'n')
		.replace(/l/g, 'n')
		.replace(/hu(?=[aeio])/g, 'h')
		.replace(/f/g, 'h');
}
