import type { z } from 'zod';
import type { rosterFile } from '../api/shapes/rosters.ts';
import { inColumns, type Row } from './columns.ts';

/** What a roster prints: a row for each agency, and one for each person, vacant seat and line of it, in printed order. */
export function rosterRows({ publication, rows = [] }: z.input<typeof rosterFile>): Row[] {
	return rows.flatMap((row, position) => {
		const of = { publication: publication.id, position, agency: row.agency, ...inColumns('agency_name', row.name) };
		return [
			{ ...of, prints: 'agency' },
			...row.people.map(({ term, role, name, post, acting }) => ({
				...of,
				prints: 'person',
				entry: term,
				role,
				name,
				...inColumns('post', post),
				acting: Number(acting),
			})),
			...row.vacancies.map(({ id, role }) => ({ ...of, prints: 'vacancy', entry: id, role })),
			...row.lines.map(({ id, kind, number, address }) => ({
				...of,
				prints: 'line',
				entry: id,
				line: kind,
				contact: number?.written ?? address,
			})),
		];
	});
}
