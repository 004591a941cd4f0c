import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { FactId, PublicationChain } from '../publications/publication.ts';
import { agencyOfFact } from '../publications/fact-ids.ts';

/** The file in a built site that says how many publications it was built from: what was withdrawn later it still shows. */
export const builtFromName = 'built-from.json';

/** The text of that file. */
export function builtFromText(chain: PublicationChain): string {
	return `${JSON.stringify({ publications: chain.length, newest: chain.at(-1)?.hash ?? null })}\n`;
}

/** A fact that a site shows although it was withdrawn after the site was built. */
export interface ShownFact {
	readonly of: FactId;
	/** The number of the redaction. */
	readonly number: number;
	/** The pages that name its agency, on which it may stand. */
	readonly pages: readonly string[];
}

/** What a built site still shows of what the chain has withdrawn. */
export interface WithdrawnOnSite {
	/** How many publications the site was built from; `undefined` where it does not say. */
	readonly built: number | undefined;
	/** Facts withdrawn since; all that were ever withdrawn where the site does not say when it was built. */
	readonly facts: readonly ShownFact[];
}

/** The facts of a chain that redactions withdrew after a site was built, and the pages of the site that may show them. */
export async function withdrawnOnSite(folder: string, chain: PublicationChain): Promise<WithdrawnOnSite> {
	const built = builtFrom(folder);
	const withdrawn = new Map<FactId, number>();
	for (const { header, lists } of chain) {
		if (built !== undefined && header.number <= built) continue;
		for (const { of } of lists.redacts) if (!withdrawn.has(of)) withdrawn.set(of, header.number);
	}
	if (withdrawn.size === 0) return { built, facts: [] };
	const pages = await pagesOf(folder);
	const facts = [...withdrawn].map(([of, number]): ShownFact => {
		const address = `/agencies/${agencyOfFact(of)}/`;
		const named = pages.filter(({ path, html }) => `/${path}`.includes(address) || html.includes(address));
		return { of, number, pages: named.map(({ path }) => path) };
	});
	return { built, facts };
}

function builtFrom(folder: string): number | undefined {
	try {
		const { publications } = JSON.parse(readFileSync(join(folder, builtFromName), 'utf8')) as {
			publications?: unknown;
		};
		return Number.isSafeInteger(publications) ? Number(publications) : undefined;
	} catch {
		return undefined;
	}
}

/** The pages of a site by their addresses under its base: `agencies/water/`. */
async function pagesOf(folder: string): Promise<readonly { readonly path: string; readonly html: string }[]> {
	const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
	return files.map((file) => ({
		path: file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'),
		html: readFileSync(join(folder, file), 'utf8'),
	}));
}
