import type { IsoDate } from '../calendar/index.ts';
import { buildIndex } from '../finder/build/build-index.ts';
import { formatIndex } from '../finder/text/format-index.ts';
import { splitIndex } from '../finder/build/split-index.ts';
import { chinesePronunciations } from './chinese-pronunciations.ts';
import type { Registry } from '../registry/registry.ts';

/** A part of the finder's index as a file of the site. */
export interface FinderFile {
	/** `first`, `rest`, or the id of the prefecture's government. */
	readonly name: string;
	readonly text: string;
	/** The ids of its agencies, in order. */
	readonly agencies: readonly string[];
}

/** The files of the finder's index on a day, the first part first: `openFinder` takes them in this order. */
export function finderFiles(registry: Registry, day: IsoDate): readonly FinderFile[] {
	const { first, rest } = splitIndex(buildIndex(registry, day, chinesePronunciations(registry.places)));
	return [{ name: 'first', index: first }, ...rest].map(({ name, index }) => ({
		name,
		text: formatIndex(index),
		agencies: index.agencies.map(({ id }) => id),
	}));
}
