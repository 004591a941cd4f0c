import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentDirectory } from './src/site/content/content-directory.ts';
import { reloadOnChange } from './src/site/content/reload-on-change.ts';

/**
 * What Vite writes into every page for scripts that come later also knows style sheets and errors, and weighs half a
 * kilobyte. Scripts here bring neither: the files that one needs are asked for together with it.
 */
const slimPreload = {
	name: 'slim-preload',
	enforce: 'pre',
	apply: 'build',
	base: '/',
	configResolved({ base }) {
		slimPreload.base = base;
	},
	load(id) {
		if (!id.endsWith('vite/preload-helper.js')) return;
		return `export function __vitePreload(load, files = []) {
			for (const file of files) {
				const link = document.createElement('link');
				link.rel = 'modulepreload';
				link.href = ${JSON.stringify(slimPreload.base)} + file;
				document.head.append(link);
			}
			return load();
		}`;
	},
};

/** What writes databases finds its WebAssembly beside itself: it is loaded from where it lies and put into no bundle. */
const loadInPlace = {
	name: 'load-in-place',
	enforce: 'pre',
	resolveId: (id) => (id === 'sql.js' ? { id: import.meta.resolve(id), external: true } : undefined),
};

/** The content folder is `content/`, or what FAYAN_CONTENT names; `npm run build` sets the rest. */
export default defineConfig({
	integrations: [mdx(), reloadOnChange(contentDirectory())],
	trailingSlash: 'always',
	devToolbar: { enabled: false },
	// Two pages may never share an address: the second would be lost.
	prerenderConflictBehavior: 'error',
	build: { inlineStylesheets: 'never', concurrency: 8 },
	markdown: { syntaxHighlight: false },
	vite: {
		plugins: [
			// Browsers get scripts that the oldest of them read, where Astro would write for the newest only. What renders
			// the pages runs here: private fields put into older words would cost a weak map each.
			{
				name: 'scripts-for-older-browsers',
				configEnvironment: (name) => ({ build: { target: name === 'client' ? 'es2018' : 'esnext' } }),
			},
			slimPreload,
			loadInPlace,
		],
		resolve: {
			alias: { 'content-of-registry': contentDirectory() },
			// Prose may lie outside this folder; what it imports is here.
			dedupe: ['astro'],
		},
		server: { fs: { allow: ['.', contentDirectory()] } },
		// The oldest browsers that the pages are made for.
		// The worker stands above all pages that it answers for, under a name that never changes.
		worker: {
			format: 'iife',
			rolldownOptions: {
				output: { entryFileNames: ({ name }) => (name === 'worker' ? 'sw.js' : '_astro/[name].[hash].js') },
			},
		},
		build: { assetsInlineLimit: 0, target: 'es2018', cssTarget: ['chrome61', 'safari11'] },
	},
});
