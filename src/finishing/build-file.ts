import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file in a built site that says of which state it is; but for the page of the data, no other does. */
const buildFile = 'build.json';

/** What it says. More may be added; it stays below 2 KB. */
export interface BuildFacts {
	/** The day as of which the site was built. */
	readonly day: string;
	/** SHA-256 of the content, as `SiteContent` has it. */
	readonly content: string;
	/** The hash of `/pages.json`, by which the worker of the site knows which copies still hold. */
	readonly pages: string;
}

export function writeBuildFile(folder: string, facts: BuildFacts): void {
	writeFileSync(join(folder, buildFile), `${JSON.stringify(facts)}\n`);
}
