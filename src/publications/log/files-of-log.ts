import type { Publication } from '../publication.ts';
import { entriesOf, leavesOf, type PublicationLog } from './publication-log.ts';
import { bytesOfBundle, bytesOfTile, pathOfBundle, pathOfTile, tilesSince } from './tiles.ts';

/** A file below the address of the log: `checkpoint`, `tile/0/000.p/11`. */
export interface LogFile {
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** Everything that a static log serves (C2SP `tlog-tiles`); nothing where nothing is signed. */
export function filesOfLog(chain: readonly Publication[], log: PublicationLog | undefined): readonly LogFile[] {
	const { signed } = log ?? {};
	if (log === undefined || signed === undefined) return [];
	const entries = entriesOf(chain.slice(0, signed.size));
	const leaves = leavesOf(chain.slice(0, signed.size));
	// Who holds an older checkpoint asks for the tiles of its size: no signature is older than the first key.
	const tiles = tilesSince(log.keys[0]?.from ?? signed.size, signed.size);
	return [
		{ path: 'checkpoint', bytes: new TextEncoder().encode(signed.text) },
		...tiles.map((tile) => ({ path: pathOfTile(tile), bytes: bytesOfTile(leaves, tile) })),
		...tiles
			.filter(({ level }) => level === 0)
			.map((tile) => ({ path: pathOfBundle(tile), bytes: bytesOfBundle(entries, tile) })),
	];
}
