import type { Plugin } from 'vite';
import { forgetSiteContent } from '../../disk/site-content.ts';

/** Lets the dev server read the content again when a file of it changes, and open pages show it. */
export function reloadOnChange(directory: string): Plugin {
	return {
		name: 'reload-on-change-of-content',
		configureServer({ watcher, environments }) {
			watcher.add(directory);
			let waiting: NodeJS.Timeout | undefined;
			const changed = (path: string) => {
				if (!path.startsWith(directory)) return;
				forgetSiteContent();
				clearTimeout(waiting);
				waiting = setTimeout(() => environments.client.hot.send({ type: 'full-reload' }), 50);
			};
			for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, changed);
		},
	};
}
