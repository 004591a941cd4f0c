/**
 * A text as it can stand in one line of a terminal: ends of lines are shown as ⏎, other control characters, which a
 * terminal would obey, as U+FFFD.
 */
export function oneLine(text: string): string {
	return text.replace(/[\r\n\u0085\u2028\u2029]+/g, '⏎').replace(/\p{Cc}/gu, '\ufffd');
}
