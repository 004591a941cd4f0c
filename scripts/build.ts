import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type AstroIntegration } from 'astro';
import { runCommand, type AnyCommand } from '../src/commands/command-line.ts';
import { dayOf, loadRegistry, type RegistryOnDisk } from '../src/commands/load-registry.ts';
import { withLock } from '../src/disk/lock.ts';
import { readPublications } from '../src/disk/read-content.ts';
import { keepSiteContent } from '../src/disk/site-content.ts';
import { lockOfSite, requireSiteFolder, siteFolder, type SiteFolder } from '../src/disk/site-folder.ts';
import { builtFromName, builtFromText, withdrawnOnSite } from '../src/disk/withdrawn-on-site.ts';
import { Stages } from '../src/disk/stages.ts';
import type { Workshop } from '../src/disk/workshop.ts';
import { oldSiteText } from '../src/formats/terminal/old-site-text.ts';
import { writeFullText } from '../src/finishing/full-text.ts';
import { openPageType, type PageType } from '../src/finishing/heading-fonts.ts';
import { openPress } from '../src/finishing/documents/press.ts';
import { keepPress } from '../src/finishing/documents/press-of-process.ts';
import { writeOfflineFiles } from '../src/finishing/offline-files.ts';
import type { SourceFile } from '../src/records/source.ts';
import { chainFrom } from '../src/publications/verify-chain.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

await runCommand({
	name: 'build',
	options: { out: 'text', base: 'text' },
	run: async (command) => {
		const started = performance.now();
		const { out = 'dist' } = command.options;
		await requireSiteFolder(out, command.words);
		return withLock(lockOfSite(out), command.name, async () => {
			const site = await siteFolder(out, command.words);
			if (site.wasPutBack) command.complain(command.words('build.put-back', { folder: out }));
			const loaded = await loadRegistry(command);
			if (!loaded) return leaveOld(command, out, site);
			const { registry } = loaded;
			const stages = new Stages(started);
			stages.end('reading');
			command.progress(command.words('build.progress'));
			const failure = await buildInto(command, site, loaded, baseOf(command.options.base, loaded), stages);
			stages.end('placing');
			command.progress('');
			if (failure !== undefined) {
				command.printJson({ failed: { reason: 'pages', message: failure } });
				command.complain(command.words('build.failed', { message: failure }));
				return leaveOld(command, out, site);
			}
			const built = {
				out,
				pages: await site.countPages(),
				bodies: registry.agencies.length,
				publications: registry.publications.length,
				seconds: Math.round((performance.now() - started) / 100) / 10,
			};
			if (command.options.json) command.printJson({ ...built, stages: stages.seconds });
			else command.print(command.words('build.done', built));
			return 0;
		});
	},
});

/** The path under which the site stands, with a slash at both ends: that of its address, unless the command names another. */
function baseOf(named: string | undefined, { registry }: RegistryOnDisk): string {
	return `/${named ?? new URL(registry.settings.site).pathname}/`.replace(/\/+/g, '/');
}

/** Builds the site and puts it into its folder. What the pages say is wrong with them, prose that cannot be rendered for instance; `undefined` where nothing is. */
async function buildInto(
	command: AnyCommand,
	site: SiteFolder,
	{ registry, files }: RegistryOnDisk,
	base: string,
	stages: Stages,
): Promise<string | undefined> {
	const day = dayOf(command, registry);
	setEnvironment(day);
	let failure: string | undefined;
	const make = async (workshop: Workshop) => {
		let type: PageType | undefined;
		const content = contentFor(command.folder, workshop);
		process.env['FAYAN_CONTENT'] = content;
		const { hash } = keepSiteContent(content, registry, files);
		const press = openPress();
		keepPress(press);
		try {
			const logLevel = command.options.json ? 'error' : 'warn';
			const integrations = [
				typesetBy(() => (type = openPageType({ folder: workshop.draft, base, texts: textsOnPages(files) })), stages),
			];
			if (registry.publications.length > 0 && !(await press.canPrint()))
				command.complain(command.words('build.no-press'));
			await build({ root, outDir: workshop.draft, cacheDir: workshop.cache, base, logLevel, integrations });
		} catch (error) {
			failure = messageOf(error);
			throw error;
		} finally {
			stages.add('fonts', (await type?.secondsTaken()) ?? 0);
			await type?.close();
			keepPress(undefined);
			await press.close();
		}
		await writeFullText(workshop.draft, registry.settings.languages);
		stages.end('fullText');
		writeOfflineFiles(workshop.draft, { day, content: hash, offline: registry.settings.offline });
		writeFileSync(join(workshop.draft, builtFromName), builtFromText(registry.publications));
	};
	try {
		await site.replace(command.name, make);
	} catch (error) {
		if (failure === undefined) throw error;
	}
	return failure;
}

/** Sets every page as it is rendered, so that it is written once; tells apart what Astro does: bundling, then rendering. */
function typesetBy(open: () => PageType, stages: Stages): AstroIntegration {
	let type: PageType | undefined;
	return {
		name: 'typeset',
		hooks: {
			'astro:build:start': ({ setPrerenderer }) =>
				setPrerenderer((prerenderer) => ({
					...prerenderer,
					setup: async () => {
						stages.end('bundling');
						type = open();
						await prerenderer.setup?.();
					},
					render: async (...asked) => {
						const rendered = await prerenderer.render(...asked);
						const response = rendered instanceof Response ? rendered : rendered.response;
						if (!response.headers.get('Content-Type')?.startsWith('text/html')) return rendered;
						return new Response(await type?.typeset(await response.text()), response);
					},
				})),
			'astro:build:generated': () => stages.end('rendering'),
		},
	};
}

/** What headings are made of: the words of the site, and those of the content. */
function* textsOnPages(files: readonly SourceFile[]): Generator<string> {
	const words = join(root, 'src/i18n');
	for (const file of readdirSync(words)) if (file.endsWith('.json')) yield readFileSync(join(words, file), 'utf8');
	const decoder = new TextDecoder();
	for (const { bytes } of files) yield decoder.decode(bytes);
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
