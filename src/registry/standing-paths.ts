import type { Agency } from '../records/agency.ts';
import { recordPathOf, valueAt, type RecordPath } from './record-path.ts';

/**
 * Where the value of a fact still stands in the record of its body, and must not once it is withdrawn: itself, its
 * translation and romanised form beside it, and the words that corrections of it replaced.
 */
export function standingPaths(agency: Agency, factPath: string): RecordPath[] {
	const correction = agency.corrections.findIndex(({ key }) => key === factPath);
	if (0 <= correction) return stillText(agency, [['corrections', correction, 'was']]);
	const path = recordPathOf(agency, factPath);
	if (!path) return [];
	const field = String(path.at(-1));
	const beside = field === 'name' ? ['name', 'latin'] : field === 'zh' || field === 'en' ? ['zh', 'en'] : [field];
	const corrected = agency.corrections.flatMap(({ of }, index) =>
		of === factPath ? [['corrections', index, 'was']] : [],
	);
	return stillText(agency, [...beside.map((name) => [...path.slice(0, -1), name]), ...corrected]);
}

function stillText(agency: Agency, paths: readonly RecordPath[]): RecordPath[] {
	return paths.filter((path) => typeof valueAt(agency, path) === 'string');
}
