/** How wide a text is set, in letters of the Latin script: a Chinese character takes the room of two. */
export function widthOfText(text: string): number {
	return [...text].reduce((sum, sign) => sum + (isWide(sign) ? 2 : 1), 0);
}

/** The classes of a name as a heading: `latin` is set smaller than Chinese to begin with, and the longer a name is the smaller. */
export function classesOfHeading(name: string): string[] {
	const width = widthOfText(name);
	const isLatin = ![...name].some(isWide);
	const size = width > 66 ? 'longest' : width > 50 ? 'longer' : width > 26 && !isLatin ? 'long' : undefined;
	return [...(isLatin ? ['latin'] : []), ...(size ? [size] : [])];
}

function isWide(sign: string): boolean {
	return sign >= '\u2e80';
}
