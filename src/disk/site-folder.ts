import { lstatSync, readFileSync, realpathSync, renameSync, statSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Translate } from '../i18n/translator.ts';
import { takeLock } from './lock.ts';
import { UsageError } from './usage-error.ts';
import { inWorkshop, type Workshop } from './workshop.ts';
import type { BeforeStep } from './write-file.ts';

const card = /(^|[\\/])embed[\\/]/;

/**
 * The folder that a site is built into. The new site is made elsewhere, whole, put beside the old one, and then takes its
 * place: the old one goes aside, the new one in, and only then the old one is removed. Cut short at any moment, that
 * leaves the old site or the new in the folder, or the old one whole beside it, from where `putBack` fetches it.
 */
export interface SiteFolder {
	/** Where the site stands, links followed. */
	readonly folder: string;
	/** Whether a site stands there. */
	readonly isThere: boolean;
	/** Whether the site was found beside its folder, left there by a build that was cut short, and put back. */
	readonly wasPutBack: boolean;
	/** Lets `make` build a site, and puts it into the place of the folder once it is done. */
	replace(command: string, make: (workshop: Workshop) => Promise<void>, before?: BeforeStep): Promise<void>;
	/** How many HTML pages the folder holds, without the cards that others frame. */
	countPages(): Promise<number>;
}

/** The lock of the builds that write into a folder. It lies beside the folder. */
export function lockOfSite(out: string): string {
	const folder = targetOf(out) ?? resolve(out);
	return join(dirname(folder), `.${basename(folder)}.lock.tmp`);
}

/** A usage error where `out` is no folder for a site: it holds something else, or cannot be replaced. */
export async function requireSiteFolder(out: string, words: Translate): Promise<void> {
	const folder = targetOf(out);
	if (folder === undefined) throw new UsageError(words('build.broken-link', { folder: out }));
	if (isMountPoint(folder)) throw new UsageError(words('build.mount-point', { folder: out }));
	const present = await filesIn(folder);
	if (present === undefined) throw new UsageError(words('build.no-folder', { folder: out }));
	const isOurs = present.includes('404.html') && present.includes('robots.txt');
	if (present.length > 0 && !isOurs) throw new UsageError(words('build.foreign-folder', { folder: out }));
}

/** The folder named `out`, which has been asked for by `requireSiteFolder`; who asks holds its lock. */
export async function siteFolder(out: string, words: Translate): Promise<SiteFolder> {
	await requireSiteFolder(out, words);
	const folder = targetOf(out) ?? resolve(out);
	const wasPutBack = restore(folder);
	return {
		folder,
		isThere: ((await filesIn(folder)) ?? []).length > 0,
		wasPutBack,
		replace: (command, make, before = () => {}) =>
			inWorkshop(command, async (workshop) => {
				await mkdir(dirname(folder), { recursive: true });
				await rm(asideOf(folder), { recursive: true, force: true });
				await rm(nextOf(folder), { recursive: true, force: true });
				await make(workshop);
				before('put the new site beside');
				await move(workshop.draft, nextOf(folder));
				await swap(folder, before).catch(async (error: NodeJS.ErrnoException) => {
					await rm(nextOf(folder), { recursive: true, force: true });
					throw error.code === 'EBUSY' ? new UsageError(words('build.mount-point', { folder: out })) : error;
				});
			}),
		countPages: async () =>
			(await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html') && !card.test(file)).length,
	};
}

/**
 * Puts the site back that a build, cut short while it changed the sites, has left beside the folder `out`. Whether there
 * was one. While a build goes on it is left to that build: `LockHeld`.
 */
export function putBack(out: string, command: string): boolean {
	const folder = targetOf(out);
	if (folder === undefined || isThere(folder) || !isThere(asideOf(folder))) return false;
	const release = takeLock(lockOfSite(out), command);
	try {
		return restore(folder);
	} finally {
		release();
	}
}

const asideOf = (folder: string) => `${folder}.old.tmp`;
const nextOf = (folder: string) => `${folder}.new.tmp`;

function restore(folder: string): boolean {
	if (isThere(folder) || !isThere(asideOf(folder))) return false;
	renameSync(asideOf(folder), folder);
	return true;
}

async function swap(folder: string, before: BeforeStep): Promise<void> {
	const hadSite = isThere(folder);
	before('put the old site aside');
	if (hadSite) await rename(folder, asideOf(folder));
	before('put the new site in');
	try {
		await rename(nextOf(folder), folder);
	} catch (error) {
		if (hadSite) await rename(asideOf(folder), folder);
		throw error;
	}
	before('remove the old site');
	await rm(asideOf(folder), { recursive: true, force: true });
	before('end');
}

/** The folder that a path means, links followed; `undefined` for a link to nowhere. */
function targetOf(out: string): string | undefined {
	const path = resolve(out);
	const isLink = lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
	if (!isLink) return path;
	try {
		return realpathSync(path);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

/** Whether another disk, or another folder, is mounted on a folder: it can be renamed by nobody. */
function isMountPoint(folder: string): boolean {
	const own = statSync(folder, { throwIfNoEntry: false });
	if (own === undefined) return false;
	return own.dev !== statSync(dirname(folder)).dev || mountPoints().includes(realpathSync(folder));
}

/** What the system lists as mount points; nothing where it keeps no such list. Spaces are written in octal there. */
function mountPoints(): readonly string[] {
	try {
		const lines = readFileSync('/proc/self/mountinfo', 'utf8').split('\n');
		return lines.map((line) =>
			(line.split(' ')[4] ?? '').replace(/\\([0-7]{3})/g, (_, octal: string) =>
				String.fromCharCode(parseInt(octal, 8)),
			),
		);
	} catch {
		return [];
	}
}

function isThere(path: string): boolean {
	return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** What stands in a folder; nothing where there is none, `undefined` for what is no folder. */
async function filesIn(folder: string): Promise<readonly string[] | undefined> {
	try {
		return await readdir(folder);
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		if (code === 'ENOENT') return [];
		if (code === 'ENOTDIR') return undefined;
		throw error;
	}
}

/** Moves a folder, also to another disk. */
async function move(from: string, to: string): Promise<void> {
	try {
		await rename(from, to);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		await cp(from, to, { recursive: true });
	}
}
