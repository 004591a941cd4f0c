import { cpSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { runCommand, type AnyCommand } from '../src/commands/command-line.ts';
import { dayOf, loadRegistry } from '../src/commands/load-registry.ts';
import { withLock } from '../src/disk/lock.ts';
import { readPublications } from '../src/disk/read-content.ts';
import { lockOfSite, requireSiteFolder, siteFolder, type SiteFolder } from '../src/disk/site-folder.ts';
import { builtFromName, builtFromText, withdrawnOnSite } from '../src/disk/withdrawn-on-site.ts';
import type { Workshop } from '../src/disk/workshop.ts';
import { oldSiteText } from '../src/formats/terminal/old-site-text.ts';
import { writeFullText } from '../src/finishing/full-text.ts';
import { pressFonts } from '../src/finishing/heading-fonts.ts';
import { chainFrom } from '../src/publications/verify-chain.ts';
import type { Registry } from '../src/registry/registry.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

await runCommand({
	name: 'build',
	options: { out: 'text', base: 'text' },
	run: async (command) => {
		const started = performance.now();
		const { out = 'dist', base = '' } = command.options;
		await requireSiteFolder(out, command.words);
		return withLock(lockOfSite(out), command.name, async () => {
			const site = await siteFolder(out, command.words);
			if (site.wasPutBack) command.complain(command.words('build.put-back', { folder: out }));
			const loaded = await loadRegistry(command);
			if (!loaded) return leaveOld(command, out, site);
			const { registry } = loaded;
			command.progress(command.words('build.progress'));
			const failure = await buildInto(command, site, registry, `/${base}/`.replace(/\/+/g, '/'));
			command.progress('');
			if (failure !== undefined) {
				command.printJson({ failed: { reason: 'pages', message: failure } });
				command.complain(command.words('build.failed', { message: failure }));
				return leaveOld(command, out, site);
			}
			const built = {
				out,
				pages: await site.countPages(),
				bodies: registry.bodies.length,
				publications: registry.publications.length,
				seconds: Math.round((performance.now() - started) / 100) / 10,
			};
			if (command.options.json) command.printJson(built);
			else command.print(command.words('build.done', built));
			return 0;
		});
	},
});

/** Builds the site and puts it into its folder. What the pages say is wrong with them, prose that cannot be rendered for instance; `undefined` where nothing is. */
async function buildInto(
	command: AnyCommand,
	site: SiteFolder,
	registry: Registry,
	base: string,
): Promise<string | undefined> {
	setEnvironment(dayOf(command, registry));
	let failure: string | undefined;
	const make = async (workshop: Workshop) => {
		process.env['FAYAN_CONTENT'] = contentFor(command.folder, workshop);
		try {
			const logLevel = command.options.json ? 'error' : 'warn';
			await build({ root, outDir: workshop.draft, cacheDir: workshop.cache, base, logLevel });
		} catch (error) {
			failure = messageOf(error);
			throw error;
		}
		await pressFonts(workshop.draft, { base });
		await writeFullText(workshop.draft);
		writeFileSync(join(workshop.draft, builtFromName), builtFromText(registry.publications));
	};
	try {
		await site.replace(command.name, make);
	} catch (error) {
		if (failure === undefined) throw error;
	}
	return failure;
}

function setEnvironment(day: string): void {
	process.env['REGISTRY_TODAY'] = day;
	process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
	// What is built is the site that is published, wherever it is built.
	process.env['NODE_ENV'] = 'production';
	// Astro would believe a variable of the surroundings more than `--base`.
	delete process.env['BASE_URL'];
	delete process.env['PROD'];
}

/** The content as Astro is to find it: paths with characters that mean something in an address or a pattern it cannot follow. */
function contentFor(folder: string, workshop: Workshop): string {
	const path = resolve(folder);
	if (!/[#?%*[\]{}()!\\]/.test(path)) return path;
	cpSync(path, workshop.content, { recursive: true });
	return workshop.content;
}

function messageOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const { message, loc } = error as Error & { loc?: { file?: string; line?: number; column?: number } };
	return loc?.file === undefined ? message : `${loc.file}:${loc.line ?? 1}:${loc.column ?? 1}: ${message}`;
}

/** Says that the site from before stands, and what it shows that has been withdrawn since it was built. */
async function leaveOld(command: AnyCommand, out: string, site: SiteFolder): Promise<1> {
	const chain = chainFrom(readPublications(command.folder).value).value;
	const old = site.isThere ? await withdrawnOnSite(site.folder, chain) : undefined;
	command.printJson({ oldSite: old && { folder: out, ...old } });
	command.complain(oldSiteText(command.words, out, old));
	return 1;
}
