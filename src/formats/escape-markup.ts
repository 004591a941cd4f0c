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
			// XML 1.0, section 2.2, allows these controls alone.
			.replace(/(?![\t\n\r\u007F-\u009F])\p{Cc}|[\uFFFE\uFFFF]/gu, '')
			// With `u` these are only halves of a character whose other half is missing.
			.replace(/[\uD800-\uDFFF]/gu, '')
			.replace(/[&<>"']/g, (character) => entities[character] ?? '')
	);
}
