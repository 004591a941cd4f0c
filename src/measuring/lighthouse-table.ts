/** What Lighthouse says of one page: scores of 100, times in milliseconds; `undefined` where it was not asked. */
export interface Rating {
	readonly path: string;
	readonly performance: number;
	readonly accessibility: number;
	readonly practices: number;
	readonly seo: number | undefined;
	readonly largestPaint: number;
	readonly layoutShift: number;
	readonly blocking: number;
	/** What took points away outside of performance. */
	readonly failed: readonly string[];
}

const begin = '<!-- lighthouse:begin -->';
const end = '<!-- lighthouse:end -->';

/** The text of the page of quality with its table replaced. */
export function withRatings(page: string, table: string): string {
	const [before, rest] = page.split(begin);
	const after = rest?.split(end)[1];
	if (before === undefined || after === undefined) throw new Error('the page of quality has lost its marks');
	return `${before}${begin}\n\n${table}\n${end}${after}`;
}

export function ratingTable(ratings: readonly Rating[], measured: string): string {
	return [
		`${measured}`,
		'',
		'| page | performance | accessibility | best practices | SEO | LCP s | CLS | TBT ms |',
		'| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
		...ratings.map((rating) => `| ${cells(rating).join(' | ')} |`),
		'',
		...ratings.flatMap(({ path, failed }) => failed.map((audit) => `- \`/${path}\`: ${audit}`)),
		'',
	].join('\n');
}

function cells(rating: Rating): readonly (string | number)[] {
	return [
		`\`/${rating.path}\``,
		rating.performance,
		rating.accessibility,
		rating.practices,
		rating.seo ?? '—',
		(rating.largestPaint / 1000).toFixed(2),
		rating.layoutShift.toFixed(3),
		Math.round(rating.blocking),
	];
}
