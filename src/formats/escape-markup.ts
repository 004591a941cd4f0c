const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** A text as it stands between tags or in an attribute of HTML, SVG or XML. Characters that XML does not allow fall away. */
export function escapeMarkup(text: string): string {
	return (
		text
			// eslint-disable-next-line no-control-regex -- XML 1.0, section 2.2, has no other way to be said.
			.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
			// With `u` these are only halves of a character whose other half is missing.
			.replace(/[\uD800-\uDFFF]/gu, '')
			.replace(/[&<>"']/g, (character) => entities[character] ?? '')
	);
}
