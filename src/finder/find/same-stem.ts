const endings =
	/(?:ational|ations?|ments?|mental|ically|icals?|ious|ians?|ions?|aries|ary|ries|ry|ous|ing|ies|ics?|als?|ed|es|s|y)$/;

/** Whether two English words are forms of one: forests and forestry, transportation and transport. */
export function isSameStem(a: string, b: string): boolean {
	if (a.charCodeAt(0) !== b.charCodeAt(0) || a.charCodeAt(3) !== b.charCodeAt(3)) return false;
	const [x, y] = [a.replace(endings, ''), b.replace(endings, '')];
	const [short, long] = x.length < y.length ? [x, y] : [y, x];
	return short.length > 4 && long.indexOf(short) === 0 && long.length - short.length < 2;
}
