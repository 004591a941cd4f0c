import { addPeriod, formatPeriod, isoDate, type Period } from '../../calendar/index.ts';
import type { Clause, ClauseOf, Measures } from '../measures.ts';
import type { Path, RecordSlip } from '../reading/slip.ts';
import { listedTwice } from './listed-twice.ts';
import { nameOfFile } from './name-of-file.ts';

/** A limit longer than two years is met by everybody: the rule would be switched off by it. */
const longestLimit: Period = { count: 2, unit: 'Y' };

/** No agency has more holders of one role: asking for more asks for the impossible, allowing more asks for nothing. */
const mostHolders = 20;

/** No rule of a source switches itself off: each can bind somebody, can be met, and can be missed. */
export function measuresSlips(path: string, measures: Measures): RecordSlip[] {
	return [
		...nameOfFile(path, ['id'], measures.id),
		...timeOfRuleSlips(measures),
		...measures.clauses.flatMap((clause, at) => clauseSlips(clause, ['clauses', at])),
	];
}

function timeOfRuleSlips({ from, until }: Measures): RecordSlip[] {
	if (until === undefined || from < until) return [];
	return [{ code: 'rule-never-binds', path: ['until'], details: { from, until } }];
}

function clauseSlips(clause: Clause, path: Path): RecordSlip[] {
	return [
		...whomSlips(clause, [...path, 'appliesTo']),
		...(clause.kind === 'head-count' ? headCountSlips(clause, path) : []),
		...(clause.kind === 'filing' ? filingSlips(clause, path) : []),
		...limitsOf(clause).flatMap(([key, limit]) => limitSlips(key, limit, path)),
	];
}

/** An edition is published by the authority; agencies hold roles, file and verify. A stated clause may bind either, or nobody. */
function whomSlips({ kind, appliesTo }: Clause, path: Path): RecordSlip[] {
	const { authority, ...narrowing } = appliesTo;
	const narrowed = Object.keys(narrowing).filter((key) => narrowing[key as keyof typeof narrowing] !== undefined);
	const twice = listedTwice([...path, 'groups'], appliesTo.groups);
	if (kind === 'edition' && !authority) return [{ code: 'edition-binds-authority', path }];
	if (authority && kind !== 'edition' && kind !== 'stated')
		return [{ code: 'authority-not-bound', path: [...path, 'authority'], details: { kind } }];
	if (authority)
		return narrowed.map((key) => ({ code: 'authority-narrowed', path: [...path, key], on: 'key', details: { key } }));
	if (appliesTo.groups?.length === 0 && kind !== 'stated')
		return [{ code: 'empty-list', path: [...path, 'groups'], details: { key: 'groups' } }];
	return twice;
}

function headCountSlips({ atLeast, atMost, leadership }: ClauseOf<'head-count'>, path: Path): RecordSlip[] {
	const details = { atLeast: String(atLeast), atMost: String(atMost ?? '—') };
	if (atMost !== undefined && atMost < atLeast)
		return [{ code: 'head-count-never-met', path: [...path, 'atMost'], details }];
	if (atLeast > mostHolders) return [{ code: 'head-count-never-met', path: [...path, 'atLeast'], details }];
	if (atMost === 0) return [{ code: 'head-count-of-nobody', path: [...path, 'atMost'], details }];
	const asksNothing = atLeast === 0 && (atMost === undefined || atMost > mostHolders) && !leadership;
	return asksNothing ? [{ code: 'head-count-of-nobody', path: [...path, 'atLeast'], details }] : [];
}

/** A vacancy is one of a spokesperson or of a press assistant: for other roles nothing would start the clock. */
function filingSlips({ roles, events, cites }: ClauseOf<'filing'>, path: Path): RecordSlip[] {
	const isOfVacancies = events.every((event) => event.startsWith('vacancy'));
	const hasVacancies = roles.some((role) => role === 'spokesperson' || role === 'press-assistant');
	const never: RecordSlip[] =
		isOfVacancies && !hasVacancies
			? [{ code: 'clause-never-fires', path: [...path, 'events'], details: { roles: roles.join(', ') } }]
			: [];
	return [
		...never,
		...listedTwice([...path, 'roles'], roles),
		...listedTwice([...path, 'events'], events),
		...listedTwice([...path, 'cites'], cites),
	];
}

function limitsOf(clause: Clause): (readonly [string, Period])[] {
	if (clause.kind === 'filing')
		return [
			['limit', clause.limit],
			['articleLimit', clause.articleLimit],
		];
	if (clause.kind === 'verification') return [['limit', clause.limit]];
	if (clause.kind === 'publication-delay' && clause.target) return [['target', clause.target]];
	return [];
}

function limitSlips(key: string, limit: Period, path: Path): RecordSlip[] {
	const start = isoDate('2000-01-01');
	const end = addPeriod(start, limit);
	const details = { key, text: formatPeriod(limit), limit: formatPeriod(longestLimit) };
	if (end <= start) return [{ code: 'limit-zero', path: [...path, key], details }];
	return addPeriod(start, longestLimit) < end ? [{ code: 'limit-too-long', path: [...path, key], details }] : [];
}
