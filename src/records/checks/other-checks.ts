import type { Measures } from '../measures.ts';
import type { Places } from '../places.ts';
import type { RecordKind } from '../record-kinds.ts';
import type { RegistryFile } from '../registry-file.ts';
import type { RecordSlip } from '../reading/slip.ts';
import type { CalendarFile, Exceptions, Kinds, Owners, Topics } from '../small-files.ts';
import { calendarSlips } from './calendar-checks.ts';
import { measuresSlips } from './measures-checks.ts';
import { placesSlips } from './places-checks.ts';
import { registryFileSlips } from './registry-file-checks.ts';
import { exceptionsSlips, kindsSlips, ownersSlips, topicsSlips } from './small-file-checks.ts';

type OtherKind = Exclude<RecordKind, 'agencies'>;

const checks: Readonly<Record<OtherKind, (path: string, value: unknown) => RecordSlip[]>> = {
	registry: (_path, value) => registryFileSlips(value as RegistryFile),
	places: (_path, value) => placesSlips(value as Places),
	topics: (_path, value) => topicsSlips(value as Topics),
	kinds: (_path, value) => kindsSlips(value as Kinds),
	measures: (path, value) => measuresSlips(path, value as Measures),
	calendars: (path, value) => calendarSlips(path, value as CalendarFile),
	exceptions: (_path, value) => exceptionsSlips(value as Exceptions),
	owners: (_path, value) => ownersSlips(value as Owners),
};

/** Everything wrong in a record that is no agency and whose shape is right, as far as its own file tells. */
export function otherChecks(kind: OtherKind, path: string, value: unknown): RecordSlip[] {
	return checks[kind](path, value);
}
