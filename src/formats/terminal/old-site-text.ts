import type { Translate } from '../../i18n/translator.ts';

/** What a site from before shows of what was withdrawn since it was built. */
interface OldSite {
	readonly built: number | undefined;
	readonly facts: readonly { readonly of: string; readonly number: number; readonly pages: readonly string[] }[];
}

/** What is said where no site could be built: whether one from before stands, and how much of it ought to be taken down. */
export function oldSiteText(words: Translate, folder: string, old: OldSite | undefined): string {
	if (old === undefined) return words('build.left-none');
	const left = words('build.left-old', { folder });
	const count = old.facts.length;
	if (count === 0) return left;
	if (old.built === undefined) return [left, words('build.age-not-known', { folder, count })].join('\n');
	const facts = old.facts.map(({ of, number, pages }) =>
		words('build.shows-withdrawn-fact', { of, number, pages: pages.map((page) => page || '/').join(' ') }),
	);
	return [left, words('build.shows-withdrawn', { folder, built: old.built, count }), ...facts].join('\n');
}
