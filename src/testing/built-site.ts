import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { framedPage } from '../finishing/security-headers.ts';
import { measureScript } from './measured-process.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
export const tinyRegistry = join(root, 'src/testing/tiny-registry');
export const sampleContent = join(root, 'content');

/** A site that was built for a test, with its pages by their path under the base: ``, `agencies/`. */
export interface BuiltSite {
	readonly folder: string;
	readonly base: string;
	readonly pages: ReadonlyMap<string, string>;
	/** The cards that others show in frames, in the same way: `embed/water/`. */
	readonly cards: ReadonlyMap<string, string>;
	/** Every file of the site, sorted. */
	readonly files: readonly string[];
	remove(): Promise<void>;
}

export interface BuildOptions {
	readonly content: string;
	readonly base?: string;
	readonly environment?: Readonly<Record<string, string>>;
	readonly today?: string;
	/** What is to stand otherwise in files of the content, by their paths in it: a piece of text, and what takes its place. */
	readonly edits?: Readonly<Record<string, readonly [was: string, is: string]>>;
}

/** Builds a site with the command that users run, into a folder of its own. Throws what the command said where it failed. */
export async function buildSite(options: BuildOptions): Promise<BuiltSite> {
	const folder = await buildFolder(options);
	return siteIn(folder, options.base, () => removeFolder(folder));
}

/** Builds a site into a folder of its own, and gives that. */
export async function buildFolder(options: BuildOptions): Promise<string> {
	const { base, environment, today = '2026-11-22' } = options;
	const room = await mkdtemp(join(tmpdir(), 'site-'));
	const folder = join(room, 'dist');
	const content = await editedContent(options, join(room, 'content'));
	const line = [
		'--content',
		content,
		'--out',
		folder,
		'--today',
		today,
		...(base === undefined ? [] : ['--base', base]),
	];
	const { code, output } = await measureScript([join(root, 'scripts/build.ts'), ...line], environment);
	if (code !== 0) throw new Error(output);
	return folder;
}

/** The content with its edits, as a copy in a folder; without edits the content itself. */
async function editedContent({ content, edits }: BuildOptions, copy: string): Promise<string> {
	if (!edits) return content;
	await cp(content, copy, { recursive: true });
	for (const [path, [was, is]] of Object.entries(edits)) {
		const text = await readFile(join(copy, path), 'utf8');
		if (!text.includes(was)) throw new Error(`${path} has no “${was}”`);
		await writeFile(
			join(copy, path),
			text.replace(was, () => is),
		);
	}
	return copy;
}

/** Removes what `buildFolder` made. */
export function removeFolder(folder: string): Promise<void> {
	return rm(dirname(folder), { recursive: true, force: true });
}

/** The site that was built into a folder. */
export async function siteIn(folder: string, base = '/', remove: BuiltSite['remove']): Promise<BuiltSite> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
		.sort();
	const pages = new Map<string, string>();
	const cards = new Map<string, string>();
	for (const file of files.filter((name) => name.endsWith('.html'))) {
		const path = file.replace(/index\.html$/, '');
		(framedPage.test(`/${path}`) ? cards : pages).set(path, await readFile(join(folder, file), 'utf8'));
	}
	return { folder, base, pages, cards, files, remove };
}

/** The links of a page to the same site, as they stand in it: `/x/agencies/#t1`, `#content`. */
export function linksOf(html: string, base: string): string[] {
	const links = [...html.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'));
	return links.filter((link) => link.startsWith(base) || link.startsWith('#'));
}

/** The page that a link leads to and its fragment. */
export function targetOf(
	link: string,
	from: string,
	base: string,
): { readonly path: string; readonly fragment: string } {
	const [path = '', fragment = ''] = link.split('#');
	return { path: path === '' ? from : path.slice(base.length).replace(/\?.*/, ''), fragment };
}

/**
 * One page of each template: addresses that differ only in language, name, label or month are of one template. Former
 * addresses (`roster/2026-1/`) lead on at once and have none.
 */
export function templatesOf(pages: Iterable<string>): string[] {
	const template = (path: string) =>
		path
			.replace(/^(en|zh)\//, '')
			.replace(/^(agencies|regions|topics)\/[^/]+\//, '$1/…/')
			.replace(/^changes\/[^/]+\//, 'changes/…/')
			.replace(/^roster\/\d{4}(-[a-z]+)?(-\d+)?\//, (_, kind = '') => `roster/…${kind}/`);
	const first = new Map<string, string>();
	for (const path of pages) {
		const isFormer = /(?:^|\/)roster\/\d{4}-\d+\//.test(path);
		if (!isFormer && !first.has(template(path))) first.set(template(path), path);
	}
	return [...first.values()];
}
