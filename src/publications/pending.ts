/**
 * A publication is written under a name of its own, `0008-annual-2026.json.pending`, before `heads.txt` lists it, and is
 * given its name after: where a writing was cut short in between, the pending file is the publication.
 */
const suffix = '.pending';

/** Where the publication of a path waits until `heads.txt` lists it. */
export function pendingPath(path: string): string {
	return `${path}${suffix}`;
}

/** The path that a pending file is to have; `undefined` for a file that is not pending. */
export function pathOfPending(path: string): string | undefined {
	return path.endsWith(suffix) ? path.slice(0, -suffix.length) : undefined;
}
