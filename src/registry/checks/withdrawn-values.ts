import { problemAt } from '../../records/problem-at.ts';
import { pathOfFact } from '../../publications/fact-ids.ts';
import type { Problem } from '../../records/problem.ts';
import type { RegistryCheck } from '../loaded-registry.ts';
import { standingPaths } from '../standing-paths.ts';

/** What a redaction withdrew stands in no record: neither left there by a write that was cut short, nor written in again. */
export const checkWithdrawnValues: RegistryCheck = ({ registry, content }) => {
	const records = new Map(content.agencies.map((record) => [record.value.id, record]));
	const found = new Map<string, Problem>();
	for (const { header } of registry.publications) {
		for (const { of } of header.redacts) {
			const record = records.get(of.slice(0, of.indexOf('#')));
			if (!record) continue;
			for (const path of standingPaths(record.value, pathOfFact(of))) {
				const details = { of, number: String(header.number) };
				found.set(`${record.path} ${path.join('.')}`, problemAt('redaction-unfinished', record, path, details));
			}
		}
	}
	return [...found.values()];
};
