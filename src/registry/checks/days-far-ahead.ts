import type { IsoDate } from '../../calendar/index.ts';
import { problemAt } from '../../records/problem-at.ts';
import type { Problem } from '../../records/problem.ts';
import { isFarAhead, longestPlan } from '../has-ended.ts';
import type { LoadedRegistry, RegistryCheck } from '../loaded-registry.ts';
import type { RecordPath } from '../record-path.ts';

type Records = LoadedRegistry['content'];
type AnyRecord = Records['places'] | Records['measures'][number];

/** A rule, a division or an area code that begins in another age, or is withdrawn in one, is switched off by a slip of the year. */
export const checkDaysFarAhead: RegistryCheck = ({ registry, content }) => {
	const told = (record: AnyRecord, path: RecordPath, day: IsoDate | undefined): Problem[] => {
		if (day === undefined || !isFarAhead(registry, day)) return [];
		const details = { key: String(path.at(-1)), day, limit: String(longestPlan) };
		return [problemAt('day-far-ahead', record, path, details)];
	};
	const { places, measures } = content;
	const { divisions, numbering } = places.value;
	return [
		...measures.flatMap((record) => told(record, ['from'], record.value.from)),
		...divisions.flatMap(({ since }, at) => told(places, ['divisions', at, 'since'], since)),
		...numbering.areas.flatMap(({ since }, at) => told(places, ['numbering', 'areas', at, 'since'], since)),
		...numbering.withdrawn.flatMap(({ until }, at) => told(places, ['numbering', 'withdrawn', at, 'until'], until)),
	];
};
