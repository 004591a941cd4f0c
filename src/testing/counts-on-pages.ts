/** The numbers of pages that say how many of something there are (`components/Count.astro`), and those that do so unmarked. */

/** One count as it stands on a page. */
export interface CountOnPage {
	readonly page: string;
	/** The function that counts, with what it counts within after a slash. */
	readonly of: string;
	readonly value: string;
}

const marked = /<(\w+)([^>]*) data-count="([^"]*)"([^>]*)>([^<]*)<\/\1>/g;

export function countsIn(page: string, html: string): CountOnPage[] {
	return [...html.matchAll(marked)].map(([, , , of = '', , value = '']) => ({ page, of, value: value.trim() }));
}

/** A caption, a heading, a summary or a name of a number: what readers take as saying how many. */
const counting = /<(caption|h[1-4]|summary|dt)\b[^>]*>([^]*?)<\/\1>/g;

/**
 * A number with a word for what is counted, in the languages of the pages: a measure word behind it, or an English noun.
 * Days, years and ordinals (第3号) count nothing that a page lists.
 */
const counted =
	/(?<![第\d.:–-])\d+\s*(?:项|个|名|人|条|处|件|份|期|家)|(?<![\w.:–-])(?!(?:19|20)\d\d )\d+ (?:more |earlier |new )?[a-z]{3,}/;

/** Captions and headings with a number that counts something and has no function; each as readers see it. */
export function unmarkedCounts(html: string): string[] {
	return [...html.matchAll(counting)].flatMap(([, , inside = '']) => {
		const rest = inside
			.replace(marked, '')
			.replace(/<time\b[^]*?<\/time>/g, '')
			.replace(/<[^>]+>/g, '')
			.replace(/\s+/g, ' ');
		return counted.test(rest) ? [rest.trim()] : [];
	});
}

/** A table whose caption says how many there are. */
interface CountedTable {
	readonly caption: string;
	readonly said: number;
	/** Its rows, or the items in these. */
	readonly entries: number;
	/** How many rows its caption says it has; as many as it says there are where it says nothing of rows. */
	readonly saidRows: number;
	readonly rows: number;
}

export function tablesWithCounts(html: string): CountedTable[] {
	return [...html.matchAll(/<table\b[^]*?<\/table>/g)].flatMap(([table]) => {
		const caption = /<caption\b[^>]*>([^]*?)<\/caption>/.exec(table)?.[1] ?? '';
		const counts = countsIn('', caption);
		const [first] = counts;
		if (!first) return [];
		const body = /<tbody\b[^]*?<\/tbody>/.exec(table)?.[0] ?? '';
		const items = body.match(/ data-item/g) ?? body.match(/<tr\b/g) ?? [];
		const rows = counts.find(({ of }) => of === `${first.of}/rows`) ?? first;
		return [
			{
				caption: caption.replace(/<[^>]+>/g, '').trim(),
				said: Number(first.value),
				entries: items.length,
				saidRows: Number(rows.value),
				rows: body.match(/<tr\b/g)?.length ?? 0,
			},
		];
	});
}
