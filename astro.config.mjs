import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentDirectory } from './src/site/content/content-directory.ts';

/** The content folder is `content/`, or what FAYAN_CONTENT names; `npm run build` sets the rest. */
export default defineConfig({
	integrations: [mdx()],
	trailingSlash: 'always',
	devToolbar: { enabled: false },
	// Two pages may never share an address: the second would be lost.
	prerenderConflictBehavior: 'error',
	build: { inlineStylesheets: 'never', concurrency: 4 },
	markdown: { syntaxHighlight: false },
	vite: {
		plugins: [
			// Astro would write scripts for the newest browsers only.
			{
				name: 'scripts-for-older-browsers',
				configEnvironment: (name) => (name === 'client' ? { build: { target: 'es2018' } } : undefined),
			},
		],
		resolve: {
			alias: { 'content-of-registry': contentDirectory() },
			// Prose may lie outside this folder; what it imports is here.
			dedupe: ['astro'],
		},
		server: { fs: { allow: ['.', contentDirectory()] } },
		// The oldest browsers that the pages are made for.
		build: { assetsInlineLimit: 0, target: 'es2018', cssTarget: ['chrome61', 'safari11'] },
	},
});
