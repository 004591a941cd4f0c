/**
 * Pages and styles as Internet Explorer 11 reads them, for a newer browser to show: without custom properties, grid and
 * `@supports`; a selector that it does not know takes the whole rule with it, a value that it does not know its
 * declaration alone.
 */

/** What this browser does with elements that it does not know, before any style of the page. */
const ownStyle = 'main,details,summary,dialog,template{display:inline}details::details-content{display:contents}';

export function styleInIe11(css: string): string {
	return rulesInIe11(css.replace(/\/\*[^]*?\*\//g, ''));
}

/** Modules do not run; `<details>` stands open, `<template>` and `<dialog>` show what they hold. */
export function pageInIe11(html: string): string {
	return html
		.replace(/<details\b(?! open)/g, '<details open')
		.replace(/<(\/?)(?:template|dialog)\b/g, '<$1span')
		.replace('<head>', `<head><style>${ownStyle}</style>`)
		.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
		.replace(/<meta name="color-scheme"[^>]*>/, '');
}

function rulesInIe11(css: string): string {
	return partsOf(css).map(ruleInIe11).join('');
}

interface Part {
	readonly head: string;
	/** What stands between the braces; `undefined` for a statement that ends with a semicolon. */
	readonly body: string | undefined;
}

function ruleInIe11({ head, body }: Part): string {
	if (body === undefined) return /^@(charset|import)/.test(head) ? `${head};` : '';
	if (/^@media/.test(head)) {
		const queries = splitOutside(head.slice('@media'.length), ',').filter(knowsQuery);
		return queries.length === 0 ? '' : `@media ${queries.map((query) => query.trim()).join(',')}{${rulesInIe11(body)}}`;
	}
	if (/^@(font-face|page|keyframes)/.test(head)) return `${head}{${body}}`;
	if (head.startsWith('@')) return '';
	return knowsSelectors(head) ? `${head}{${declarationsInIe11(body)}}` : '';
}

function knowsQuery(query: string): boolean {
	const features = [...query.matchAll(/\(\s*([\w-]+)/g)].map(([, name = '']) => name);
	const known = /^(min-|max-)?(width|height|device-width|device-height|resolution|color|aspect-ratio)$|^orientation$/;
	return !/[<>=]/.test(query) && !/\bor\b/.test(query) && features.every((name) => known.test(name));
}

const knownPseudo =
	/^:{1,2}(?:link|visited|hover|active|focus|target|root|empty|enabled|disabled|checked|first-child|last-child|only-child|first-of-type|last-of-type|only-of-type|before|after|first-line|first-letter|selection|(?:nth-(?:last-)?(?:child|of-type)|lang|not)\()$/;

function knowsSelectors(selectors: string): boolean {
	const unquoted = selectors.replace(/"[^"]*"|'[^']*'/g, '""');
	const pseudos = [...unquoted.matchAll(/::?[\w-]+\(?/g)].map(([name]) => name);
	const lists = [...unquoted.matchAll(/:(not|lang|nth-[\w-]+)\(([^()]*)/g)];
	const isPlain = lists.every(([, name = '', inside = '']) =>
		name === 'not' ? /^\s*(?:[.#]?[\w-]+|\*|\[[^\]]*\]|:[\w-]+)\s*$/.test(inside) : !/[,]|\bof\b/.test(inside),
	);
	return isPlain && pseudos.every((name) => knownPseudo.test(name)) && !/"" [is]\]|&|\|\|/.test(unquoted);
}

/** Names of properties that it does not have, as far as a page of any time may use them. */
const unknownProperty =
	/^(--|grid|gap$|row-gap|column-gap|inset|place-|(margin|padding|border|inset)-(inline|block)|(inline|block|min-inline|max-inline)-size|accent-color|color-scheme|aspect-ratio|object-|overflow-wrap|text-wrap|text-decoration-|text-underline|font-variant-|font-synthesis|hyphens|clip-path|mask|contain|content-visibility|container|scroll-|overscroll|appearance|backdrop|mix-blend|isolation|text-box|line-clamp|caret-color|all$|forced-color-adjust|print-color-adjust|-webkit-)/;

const unknownValue =
	/\b(?:var|clamp|min|max|env|color-mix|light-dark|minmax|repeat|lab|oklch)\(|(?<![\w-])(?:unset|initial|revert|revert-layer|min-content|max-content|fit-content|sticky|flow-root|contents|anywhere|currentcolor-|dvh|svh)(?![\w-])|(?<![\w-])(?:inline-)?grid(?![\w-])|#[\da-f]{4}(?![\da-f])|#[\da-f]{8}(?![\da-f])|\b(?:rgb|hsl)a?\([^),]*\s[^),]*\/|[\d.](?:dvh|svh|lvh|cqw|lh|rlh|cap|ic)\b/i;

function declarationsInIe11(body: string): string {
	return splitOutside(body, ';')
		.filter((declaration) => {
			const [, name = '', value = ''] = /^\s*([\w-]+)\s*:([^]*)$/.exec(declaration) ?? [];
			return name !== '' && !unknownProperty.test(name) && !unknownValue.test(value.replace(/"[^"]*"|'[^']*'/g, '""'));
		})
		.join(';');
}

/** The rules and statements of a style, one level deep. */
function partsOf(css: string): Part[] {
	const parts: Part[] = [];
	let rest = css.trim();
	while (rest !== '') {
		const end = endOf(rest, ';{');
		const head = rest.slice(0, end).trim();
		if (rest[end] !== '{') {
			parts.push({ head, body: undefined });
			rest = rest.slice(end + 1).trim();
			continue;
		}
		const close = end + 1 + endOf(rest.slice(end + 1), '}');
		parts.push({ head, body: rest.slice(end + 1, close) });
		rest = rest.slice(close + 1).trim();
	}
	return parts;
}

function splitOutside(text: string, mark: string): string[] {
	const parts: string[] = [];
	let rest = text;
	for (let end = endOf(rest, mark); end < rest.length; end = endOf(rest, mark)) {
		parts.push(rest.slice(0, end));
		rest = rest.slice(end + 1);
	}
	return [...parts, rest].filter((part) => part.trim() !== '');
}

/** Where the first of some marks stands outside of brackets and quotes; the length of the text where none does. */
function endOf(text: string, marks: string): number {
	let depth = 0;
	let quote = '';
	for (let at = 0; at < text.length; at++) {
		const character = text[at] ?? '';
		if (character === '\\') at++;
		else if (quote !== '') quote = character === quote ? '' : quote;
		else if (character === '"' || character === "'") quote = character;
		else if (depth === 0 && marks.includes(character)) return at;
		else if ('([{'.includes(character)) depth++;
		else if (')]}'.includes(character)) depth--;
	}
	return text.length;
}
