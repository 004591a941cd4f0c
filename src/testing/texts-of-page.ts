import { isLanguage, type Language } from '../i18n/languages.ts';

/** Words that a page says to its readers in one language, on the screen or aloud. */
export interface SaidText {
	readonly language: Language;
	readonly text: string;
}

const token =
	/<!--[^]*?-->|<(script|style|template)\b[^]*?<\/\1>|<\/([a-z][\w-]*)\s*>|<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^"'>])*)>|[^<]+/gi;
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;
const aloud = /\s(?:title|alt|aria-label|placeholder)="([^"]*)"/g;

/**
 * The texts of a page with the language of each, by the nearest `lang`: of its elements, of the attributes that are read
 * out, and of its title. The digits of a count belong to the words around them. Scripts, styles and addresses say nothing.
 */
export function textsOfPage(html: string): SaidText[] {
	const texts: SaidText[] = [];
	const open: { readonly name: string; readonly lang: string; readonly isCount: boolean }[] = [];
	let words = '';
	const say = (text: string) => {
		const lang = (open.at(-1)?.lang ?? '').slice(0, 2);
		if (isLanguage(lang) && text.trim() !== '') texts.push({ language: lang, text: decoded(text) });
	};
	const end = () => {
		say(words);
		words = '';
	};
	for (const [all, , closed, opened, attributes = ''] of html.matchAll(token)) {
		if (closed !== undefined) {
			if (!open.at(-1)?.isCount) end();
			while (open.length > 0 && open.pop()?.name !== closed.toLowerCase());
		} else if (opened !== undefined) {
			const isCount = /\sdata-count="/.test(attributes);
			if (!isCount) end();
			const lang = /\slang="([^"]*)"/.exec(attributes)?.[1] ?? open.at(-1)?.lang ?? '';
			if (!empty.test(opened)) open.push({ name: opened.toLowerCase(), lang, isCount });
			for (const [, said = ''] of attributes.matchAll(aloud)) say(said);
		} else if (!/^<(?:!|script|style|template)/i.test(all)) words += all;
	}
	end();
	return texts;
}

const entities: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', nbsp: ' ', quot: '"' };

function decoded(text: string): string {
	return text
		.replace(/&#(?:x([\da-f]+)|(\d+));/gi, (_, hex: string | undefined, digits: string) =>
			String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(digits)),
		)
		.replace(/&([a-z]+);/g, (all, name: string) => entities[name] ?? all);
}
