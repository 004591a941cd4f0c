import type { z } from 'zod';
import { changeMembers } from './change-members.ts';
import type { changesFile, monthFile } from './shapes/changes.ts';
import { addressOfFile, inEnvelope, type ApiFile, type ApiSource } from './source.ts';

/** The months in which anything changed, and the changes of each. */
export function changeFiles(source: ApiSource): ApiFile[] {
	const months = source.answers.months();
	const list: z.input<typeof changesFile> = inEnvelope(source, 'changes', {
		months: months.map(({ month, changes }) => ({
			month,
			changes: changes.length,
			file: addressOfFile(source, `changes/${month}.json`),
			page: source.address(`/changes/${month}/`),
		})),
	});
	return [
		{ path: 'changes.json', schema: 'changes', value: list },
		...months.map(({ month, changes }): ApiFile => {
			const members = { month, changes: changes.map((change) => changeMembers(source, change)) };
			const value: z.input<typeof monthFile> = inEnvelope(source, 'month', members);
			return { path: `changes/${month}.json`, schema: 'month', value };
		}),
	];
}
