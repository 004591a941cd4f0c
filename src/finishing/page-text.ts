/** What the press must know of a page. */
export interface PageText {
	/** The characters of what is set in the heading font, sorted by code point, each once. */
	readonly headings: string;
	/** Whether it prints telephone numbers. */
	readonly hasNumbers: boolean;
	/** The rules of its `<style>` elements, each text once. */
	readonly ownStyle: string;
}

/** Set as headings: h1, h2 unless it is a quiet one, and the name of the site at the head of every page. */
const headingElement = /<(h1|h2(?![^>]*\bclass="quiet")|span(?=\s[^>]*\bclass="name"))\b[^>]*>([\s\S]*?)<\/\1>/g;
const styleElement = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
const numberElement = /\bclass="(?:[^"]*\s)?(?:digits|contact)(?:\s[^"]*)?"/;

export function pageTextOf(html: string): PageText {
	const texts = Array.from(html.matchAll(headingElement), ([, , inside = '']) => inside);
	return {
		headings: charactersOf(texts.map(plainText).join('')),
		hasNumbers: numberElement.test(html),
		ownStyle: [...new Set(Array.from(html.matchAll(styleElement), ([, inside = '']) => inside))].join('\n'),
	};
}

/** The page with a stylesheet in the place of its `<style>` elements. */
export function withStylesheet(html: string, address: string): string {
	const link = `<link rel="stylesheet" href="${address}">`;
	return html.replace(styleElement, '').replace('</head>', () => `${link}</head>`);
}

/**
 * The page with its script in the head, and painted only when that has run: what it writes, such as the *now* line,
 * moves nothing. It is small and comes together with the stylesheets, which hold the first paint in any case.
 */
export function withScriptBeforePaint(html: string): string {
	const scripts: string[] = [];
	const rest = html.replace(/<script type="module"( src="[^"]*")><\/script>/g, (_, src: string) => {
		scripts.push(`<script type="module" blocking="render"${src}></script>`);
		return '';
	});
	return rest.replace('</head>', () => `${scripts.join('')}</head>`);
}

/** Every character of a text once, sorted by code point: equal sets give equal text. */
export function charactersOf(text: string): string {
	const points = new Set(Array.from(text.replace(/\s+/g, ' '), (character) => character.codePointAt(0) ?? 0));
	return String.fromCodePoint(...[...points].sort((a, b) => a - b));
}

const entities: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', nbsp: '\u00a0', quot: '"' };

function plainText(html: string): string {
	return html
		.replace(/<[^>]*>/g, '')
		.replace(/&#x([\da-f]+);/gi, (_, digits: string) => String.fromCodePoint(Number.parseInt(digits, 16)))
		.replace(/&#(\d+);/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
		.replace(/&([a-z]+);/g, (entity, name: string) => entities[name] ?? entity);
}
