import { formatDay } from '../../../i18n/days-in-words.ts';
import type { Language } from '../../../i18n/languages.ts';
import type { Copy } from './copies.ts';

/** The words of the worker in one language. `{{day}}` stands where it fills in a day. */
export interface WorkerWords {
	readonly language: Language;
	/** What addresses of the language begin with, under the base: ``, `en/`. */
	readonly prefix: string;
	/** The language tag of its pages. */
	readonly tag: string;
	/** Above a copy. */
	readonly notice: string;
	readonly missingTitle: string;
	readonly missingText: string;
	readonly again: string;
	/** Above the links to what is kept. */
	readonly kept: string;
	readonly nothing: string;
}

/** The styles and scripts that a page asks for by itself: their paths under the base. */
export function neededBy(html: string, base: string): string[] {
	const found: string[] = [];
	const tag = /<(?:link rel="stylesheet"|script)[^>]*?\s(?:href|src)="([^"]*)"/g;
	for (let match = tag.exec(html); match; match = tag.exec(html)) {
		const address = match[1] || '';
		if (address.indexOf(base) === 0) found.push(address.slice(base.length));
	}
	return found;
}

/** What a page is called, with its entities as they stand. */
export function titleOf(html: string): string {
	const match = /<h1\b[^>]*>([^]*?)<\/h1>/.exec(html) || /<title>([^]*?)<\/title>/.exec(html);
	return (match ? match[1] || '' : '').replace(/<[^>]*>/g, '').trim();
}

/** A copy that says of itself that it is one, and as of which day it is true, before its heading. */
export function withNotice(html: string, words: WorkerWords, day: string): string {
	const text = escaped(words.notice).replace(
		'{{day}}',
		`<time datetime="${escaped(day)}">${escaped(formatDay(words.language, day))}</time>`,
	);
	const notice = `<p class="no-connection" role="note">${text}</p>`;
	return html.replace(/<main\b[^>]*>/, (main) => main + notice);
}

/** A link to a copy, with the language that its title is in. */
interface CopyLink extends Pick<Copy, 'path' | 'title'> {
	readonly tag: string;
}

/** The worker's own page, where nothing is kept of what was asked for: with links to what is. */
export function missingPage(
	words: WorkerWords,
	base: string,
	copies: readonly CopyLink[],
	styles: readonly string[],
): string {
	const sheets = styles.map((path) => `<link rel="stylesheet" href="${escaped(base + path)}">`).join('');
	const links = copies
		.map(({ path, title, tag }) => `<li lang="${escaped(tag)}"><a href="${escaped(base + path)}">${title}</a></li>`)
		.join('');
	const list = links ? `<h2 class="quiet">${escaped(words.kept)}</h2><ul class="plain">${links}</ul>` : '';
	return `<!doctype html>
<html lang="${escaped(words.tag)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark"><title>${escaped(words.missingTitle)}</title>${sheets}</head>
<body><main id="content"><h1>${escaped(words.missingTitle)}</h1><p>${escaped(words.missingText)}</p><p><a href="">${escaped(words.again)}</a></p>${list || `<p>${escaped(words.nothing)}</p>`}</main></body></html>
`;
}

/** For text and for attributes. What the core has for this is a pattern that the oldest browsers cannot read. */
function escaped(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
