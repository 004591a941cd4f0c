import type { AgencyRecord } from './agency.ts';
import type { Measures } from './measures.ts';
import type { Places } from './places.ts';
import type { RegistryFile } from './registry-file.ts';
import type { CalendarFile, Exceptions, Kinds, Owners, Topics } from './small-files.ts';
import type { Sourced } from './source.ts';

/** All records of a registry, each with its text. Publications are not among them: they are bytes first. */
export interface Content {
	readonly registry: Sourced<RegistryFile>;
	readonly places: Sourced<Places>;
	readonly topics: Sourced<Topics>;
	readonly kinds: Sourced<Kinds> | undefined;
	readonly measures: readonly Sourced<Measures>[];
	readonly calendars: readonly Sourced<CalendarFile>[];
	readonly exceptions: Sourced<Exceptions> | undefined;
	readonly owners: Sourced<Owners> | undefined;
	/** Sorted by path. */
	readonly agencies: readonly Sourced<AgencyRecord>[];
}
