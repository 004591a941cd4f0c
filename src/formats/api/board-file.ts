import type { z } from 'zod';
import { pendingEvents } from '../../views/next-roster.ts';
import type { FilingTotals, VacantSeat } from '../../views/update-checks.ts';
import type { boardsFile } from './shapes/boards.ts';
import { inEnvelope, type ApiFile, type ApiSource } from './source.ts';
import { lastingFrom } from './values.ts';

type Boards = z.input<typeof boardsFile>;

/** Filing and verification. Nothing in it counts days up to the day of the build. */
export function boardFile(source: ApiSource): ApiFile {
	const board = source.answers.board();
	const value: Boards = inEnvelope(source, 'boards', {
		filings: board.filings.map(({ event, agency, clause, state, lastDay, articleLastDay, filedAfter }) => ({
			change: event.id,
			agency,
			clause,
			effective: event.on,
			filed: filedAfter === undefined ? undefined : event.filed,
			state,
			lastDay,
			articleLastDay,
		})),
		perGroup: board.perGroup.map((totals) => ({ group: totals.of, ...totalsOf(totals) })),
		perMonth: board.perMonth.map((totals) => ({ month: totals.of, ...totalsOf(totals) })),
		toPublish: pendingEvents(source.registry, source.day).flatMap(({ id, agency, on, filed }) =>
			filed === undefined ? [] : [{ change: id, agency, effective: on, filed }],
		),
		vacantSeats: board.vacancies.map(seatMembers),
		undeclared: board.undeclared.map(({ agency, since }) => ({ agency, ...(since && lastingFrom(since)) })),
		verifications: verificationsOf(source),
		editions: board.editions.map(({ year, clause, state, publication, due }) => {
			const found = publication === undefined ? undefined : source.registry.publications[publication - 1];
			return { year, clause, state, publication: found && source.publicationName(found.header), due };
		}),
	});
	return { path: 'boards.json', schema: 'boards', value };
}

function totalsOf({ changes, byState, inTime, between, waiting }: FilingTotals) {
	return { changes, inTime, between, late: byState.late, overdue: byState.overdue, waiting };
}

function seatMembers({ agency, role, declared, vacancy, since }: VacantSeat): Boards['vacantSeats'][number] {
	return {
		agency,
		role,
		vacancy: vacancy && `${agency}#${vacancy.key}`,
		declared,
		...lastingFrom(since),
		expectedEnd: vacancy?.expected,
	};
}

function verificationsOf({ registry, answers }: ApiSource): Boards['verifications'] {
	return registry.agencies
		.flatMap(({ id }) => answers.findingsOf(id))
		.flatMap((finding) => {
			if (finding.kind !== 'verification') return [];
			const { agency, line, clause, state, due } = finding;
			const verified = due === undefined ? undefined : line.verified?.on;
			return [{ line: `${agency}#${line.key}`, agency, clause, state, verified, due }];
		});
}
