import type { AstroIntegration } from 'astro';
import { forgetSiteContent } from '../../disk/site-content.ts';

/** Several files that are written together reload a page once. */
const pause = 50;

/** Lets the dev server read the content again when a file of it changes, and open pages show it. */
export function reloadOnChange(directory: string): AstroIntegration {
	return {
		name: 'reload-on-change',
		hooks: {
			'astro:server:setup': ({ server: { watcher, environments } }) => {
				watcher.add(directory);
				let waiting: NodeJS.Timeout | undefined;
				const changed = (path: string) => {
					if (!path.startsWith(directory)) return;
					forgetSiteContent();
					clearTimeout(waiting);
					waiting = setTimeout(() => environments.client.hot.send({ type: 'full-reload' }), pause);
				};
				for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, changed);
			},
		},
	};
}
