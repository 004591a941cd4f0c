import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file in a built site that says of which state it is; but for the page of the data, no other does. */
const buildFile = 'build.json';

/** What it says. Files of other names may be added. */
export interface BuildFacts {
	/** The day as of which the site was built. */
	readonly day: string;
	/** SHA-256 of the content, as `SiteContent` has it. */
	readonly content: string;
	/** The hash of the list of pages, which the worker of the site reads. */
	readonly pages: string;
}

export function writeBuildFile(folder: string, facts: BuildFacts): void {
	writeFileSync(join(folder, buildFile), `${JSON.stringify(facts)}\n`);
}
