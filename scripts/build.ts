import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import { runCommand } from '../src/disk/command-line.ts';
import { dayOf, loadRegistry } from '../src/disk/load-registry.ts';
import { siteFolder } from '../src/disk/site-folder.ts';
import { writeFullText } from '../src/press/full-text.ts';
import { pressFonts } from '../src/press/heading-fonts.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

await runCommand({
	name: 'build',
	options: { out: 'text', base: 'text' },
	run: async (command) => {
		const started = performance.now();
		const { out = 'dist' } = command.options;
		const base = `/${command.options.base ?? ''}/`.replace(/\/+/g, '/');
		const folder = await siteFolder(out, command.words);
		const loaded = await loadRegistry(command);
		if (!loaded) {
			await folder.remove();
			return 1;
		}
		const { registry } = loaded;
		process.env['FAYAN_CONTENT'] = resolve(command.folder);
		process.env['REGISTRY_TODAY'] = dayOf(command, registry);
		process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
		// What is built is the site that is published, wherever it is built.
		process.env['NODE_ENV'] = 'production';
		// Astro would believe a variable of the surroundings more than `--base`.
		delete process.env['BASE_URL'];
		delete process.env['PROD'];
		command.progress(command.words('build.progress'));
		await folder.replace(async ({ draft, cache }) => {
			await build({ root, outDir: draft, cacheDir: cache, base, logLevel: 'warn' });
			await pressFonts(draft, { base });
			await writeFullText(draft);
		});
		command.progress('');
		const built = {
			out,
			pages: await folder.countPages(),
			bodies: registry.bodies.length,
			publications: registry.publications.length,
			seconds: Math.round((performance.now() - started) / 100) / 10,
		};
		if (command.options.json) command.printJson(built);
		else command.print(command.words('build.done', built));
		return 0;
	},
});
