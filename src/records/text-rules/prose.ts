import type { ValueSlip } from '../reading/slip.ts';
import { privateData } from './private-data.ts';

const markup = /<\/?[A-Za-z!][^<>]*>?|&(?:#\d+|#x[0-9A-Fa-f]+|[A-Za-z]{2,8});/g;
const scriptLink = /(?:javascript|vbscript)\s*:|data:[a-z]+\/[a-z]+[;,]/gi;

/** What must not stand in any text: markup, links that run programs, and what is private. */
export function proseSlips(value: string): ValueSlip[] {
	return [...found('markup', markup, value), ...found('script-link', scriptLink, value), ...privateData(value)];
}

function found(code: 'markup' | 'script-link', pattern: RegExp, value: string): ValueSlip[] {
	return [...value.matchAll(pattern)].map(({ 0: text, index }) => {
		const shown = text.length > 24 ? `${text.slice(0, 24)}…` : text;
		return { code, from: index, until: index + text.length, details: { text: shown } };
	});
}
