import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'astro';
import { runCommand } from '../src/disk/command-line.ts';
import { dayOf, loadRegistry } from '../src/disk/load-registry.ts';
import { siteFolder } from '../src/disk/site-folder.ts';

await runCommand({
	name: 'build',
	options: { out: 'text', base: 'text' },
	run: async (command) => {
		const started = performance.now();
		const { out = 'dist', base = '/' } = command.options;
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
		command.progress(command.words('build.progress'));
		const cacheDir = await mkdtemp(join(tmpdir(), 'fayan-build-'));
		try {
			await build({ outDir: folder.draft, cacheDir, base, logLevel: 'warn' });
			await folder.keep();
		} finally {
			command.progress('');
			await folder.discard();
			await rm(cacheDir, { recursive: true, force: true });
		}
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
