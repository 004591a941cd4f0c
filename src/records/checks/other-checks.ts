import type { Measures } from '../measures.ts';
import type { RecordKind } from '../record-kinds.ts';
import type { RegistryFile } from '../registry-file.ts';
import type { RecordSlip } from '../reading/slip.ts';
import type { CalendarFile } from '../small-files.ts';
import { hoursInOrder } from './hours-in-order.ts';
import { nameOfFile } from './name-of-file.ts';
import { regionalSlips } from './regional-days.ts';

/** Everything wrong in a record that is no agency and whose shape is right, as far as its own file tells. */
export function otherChecks(kind: RecordKind, path: string, value: unknown): RecordSlip[] {
	if (kind === 'registry') return hoursInOrder((value as RegistryFile).hours, ['hours']);
	if (kind === 'measures') return nameOfFile(path, ['id'], (value as Measures).id);
	return kind === 'calendars' ? calendarSlips(path, value as CalendarFile) : [];
}

function calendarSlips(path: string, { year, holidays, regional }: CalendarFile): RecordSlip[] {
	const turned = holidays.flatMap(({ from, until }, at): RecordSlip[] =>
		from <= until
			? []
			: [{ code: 'ended-before-began', path: ['holidays', at, 'until'], details: { ended: until, began: from } }],
	);
	return [...nameOfFile(path, ['year'], String(year)), ...turned, ...regionalSlips(regional)];
}
