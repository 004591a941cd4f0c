import type { IsoDate } from '../calendar/index.ts';
import { isWithdrawn } from '../records/scalars.ts';
import type { Registry } from '../registry/registry.ts';
import { ascending } from './ascending.ts';
import type { Change } from './change-log.ts';
import { changesOf, withHandovers, type ChangeEntry } from './handovers.ts';
import { newestOf } from './held-since.ts';

/** The most entries of a feed, the newest ones. */
export const mostInFeed = 50;

/** An entry of a feed: a change, or a handover. */
export interface FeedEntry {
	readonly entry: ChangeEntry;
	/** The event that names the entry for ever: of a handover the first of who left. */
	readonly first: Change;
	/** The changes of the entry, at least one. */
	readonly changes: readonly Change[];
	/** The first day on which it could be known: when it took effect, or was filed before that. */
	readonly published: IsoDate;
	/** The last day on which what it says became otherwise. */
	readonly updated: IsoDate;
}

/**
 * The changes that a feed tells on a day, the last updated first. Its days are those of the records and never the day of
 * the build: that of taking effect, of the filing, of the publication, of a correction or a withdrawal, the newest that has
 * come. What lies ahead is told from its filing on; a change that is announced and not filed has no such day before it
 * takes effect.
 */
export function feedOf(registry: Registry, day: IsoDate, changes: readonly Change[]): FeedEntry[] {
	return withHandovers(changes)
		.flatMap((entry) => feedEntry(registry, day, entry) ?? [])
		.sort((a, b) => ascending(b.updated, a.updated) || ascending(a.first.event.id, b.first.event.id))
		.slice(0, mostInFeed);
}

function feedEntry(registry: Registry, day: IsoDate, entry: ChangeEntry): FeedEntry | undefined {
	const changes = changesOf(entry);
	const first = entry.kind === 'handover' ? entry.left[0] : entry.change;
	const known = changes.flatMap(({ event, filed }) => [event.on, filed]).filter((on) => on !== undefined && on <= day);
	const [published] = known.sort();
	const updated = newestOf([...known, ...changes.flatMap((change) => laterDays(registry, day, change))]);
	return first && published && updated ? { entry, first, changes, published, updated } : undefined;
}

/** When a change was published, when something of it was corrected, and when it was withdrawn. */
function laterDays(registry: Registry, day: IsoDate, { event, subject, published }: Change): (IsoDate | undefined)[] {
	const { corrections, terms } = registry.agencyOf.get(event.agency)?.record ?? { corrections: [], terms: [] };
	const term = terms.find(({ posts }) => posts.some(({ key }) => key === event.key));
	const keys = [event.key, term?.key];
	const corrected = corrections.filter(({ of }) => keys.includes(of.split('.')[0])).map(({ on }) => on);
	const withdrawn = withdrawalsIn([subject, event]).map(
		(number) => registry.publications[number - 1]?.header.published,
	);
	return [published, ...corrected, ...withdrawn].filter((on) => on !== undefined && on <= day);
}

/** The numbers of the publications that withdrew something of some data. */
function withdrawalsIn(data: unknown): number[] {
	if (isWithdrawn(data)) return [data.withdrawn];
	if (typeof data !== 'object' || data === null) return [];
	return Object.values(data).flatMap(withdrawalsIn);
}
