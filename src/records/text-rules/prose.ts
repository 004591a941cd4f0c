import type { ValueSlip } from '../reading/slip.ts';

const markup = /<\/?[A-Za-z!][^<>]*>?|&(?:#\d+|#x[0-9A-Fa-f]+|[A-Za-z]{2,8});/g;
const scriptLink = /(?:javascript|vbscript)\s{0,20}:|data:[a-z]{1,20}\/[a-z]{1,20}[;,]/gi;

/** What must not stand in any text: markup, and links that run programs. */
export function proseSlips(value: string): ValueSlip[] {
	const links = found('script-link', scriptLink, value).filter(({ from }) => isLinkAt(value, from));
	return [...found('markup', markup, value), ...links];
}

/** A link begins a value, or stands in brackets or quotes; in the middle of a sentence it is a word. */
function isLinkAt(value: string, from: number): boolean {
	return value.search(/\S|$/) >= from || /[("'=]/.test(value[from - 1] ?? '');
}

function found(code: 'markup' | 'script-link', pattern: RegExp, value: string): ValueSlip[] {
	return [...value.matchAll(pattern)].map(({ 0: text, index }) => {
		const shown = text.length > 24 ? `${text.slice(0, 24)}…` : text;
		return { code, from: index, until: index + text.length, details: { text: shown } };
	});
}
