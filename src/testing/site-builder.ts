/**
 * Builds each site that tests share once in a run: a server in the process of the run, which the tests ask for it. It
 * begins to build when the first of them asks, and a run that begins anew builds anew.
 */
import { createServer } from 'node:http';
import type { TestProject } from 'vitest/node';
import { buildFolder, removeFolder, sampleContent, tinyRegistry, type BuildOptions } from './built-site.ts';

/** The sample of the house below a path; the second registry below a path, with divided lists, and at the root of a host. */
export const sharedSites = {
	sample: { content: sampleContent, base: '/fayan/' },
	tiny: { content: tinyRegistry, base: '/x/' },
	// The second registry with lists that are too long for a page.
	'tiny-divided': {
		content: tinyRegistry,
		base: '/x/',
		edits: { 'registry.yaml': ['shortGap: "5"', 'shortGap: "5", longList: "2"'] },
	},
	'tiny-at-root': { content: tinyRegistry, base: '/' },
} as const satisfies Readonly<Record<string, BuildOptions>>;

export type SharedSite = keyof typeof sharedSites;

/** Set up by vitest before the tests of a run; what it gives is called after them. */
export async function setup(run: TestProject): Promise<() => Promise<void>> {
	const builds = new Map<string, Promise<string>>();
	const removeAll = async () => {
		const ended = await Promise.allSettled(builds.values());
		builds.clear();
		for (const build of ended) if (build.status === 'fulfilled') await removeFolder(build.value);
	};
	const server = createServer((request, response) => {
		const name = (request.url ?? '/').slice(1);
		const build = builds.get(name) ?? buildFolder(sharedSites[name as SharedSite]);
		builds.set(name, build);
		build.then(
			(folder) => response.end(folder),
			(error: unknown) => response.writeHead(500).end(String(error)),
		);
	});
	await new Promise<void>((give) => server.listen(0, '127.0.0.1', give));
	const address = server.address();
	run.provide('siteBuilder', `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`);
	run.onTestsRerun(removeAll);
	return async () => {
		server.closeAllConnections();
		await new Promise((give) => server.close(give));
		await removeAll();
	};
}
