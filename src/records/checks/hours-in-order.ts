import type { Hours, HoursException, HoursSeason, Spans, WeeklyRule } from '../hours.ts';
import type { Path, RecordSlip } from '../reading/slip.ts';

/** What is said of a day, of a day of the week, or of a season. */
type OfSomeDays = Partial<Pick<HoursSeason, 'spans' | 'closed' | 'appointment' | 'weekly'>>;

/**
 * Hours say something, the same thing once, and in order: spans of a day follow one another and do not touch, no day of
 * the week, no season and no exception stands twice.
 */
export function hoursInOrder(hours: Hours | 'default' | undefined, path: Path): RecordSlip[] {
	if (hours === undefined || hours === 'default') return [];
	const { seasons = [], except = [] } = hours;
	return [
		...isSaid(hours, path),
		...weekInOrder(hours, path),
		...seasons.flatMap((season, at) => seasonInOrder(season, seasons.slice(0, at), [...path, 'seasons', at])),
		...except.flatMap((dated, at) => exceptionInOrder(dated, except.slice(0, at), [...path, 'except', at])),
	];
}

/** Without anything fixed, an appointment or a remark must be there; with it, on which days. */
function isSaid({ on, spans, appointment, weekly, seasons, note }: Hours, path: Path): RecordSlip[] {
	if (!spans && !weekly && !seasons) return appointment || note ? [] : [{ code: 'hours-say-nothing', path }];
	return on === undefined ? [{ code: 'missing-key', path, details: { key: 'on' } }] : [];
}

function seasonInOrder(season: HoursSeason, before: readonly HoursSeason[], path: Path): RecordSlip[] {
	const { from, until } = season;
	const slips = [...saidOfDay(season, path), ...weekInOrder(season, path)];
	if (!before.some((other) => seasonsMeet(season, other))) return slips;
	return [...slips, { code: 'hours-twice', path: [...path, 'from'], details: { what: `${from}–${until}` } }];
}

function exceptionInOrder(dated: HoursException, before: readonly HoursException[], path: Path): RecordSlip[] {
	const { from, until, on, spans } = dated;
	if (until < from) {
		return [{ code: 'ended-before-began', path: [...path, 'until'], details: { ended: until, began: from } }];
	}
	const slips = [...saidOfDay(dated, path), ...spansInOrder(spans, path)];
	if (from < until && spans && on === undefined)
		slips.push({ code: 'hours-exception-on', path, details: { from, until } });
	if (before.some((other) => other.from <= until && from <= other.until)) {
		slips.push({ code: 'hours-twice', path: [...path, 'from'], details: { what: `${from}–${until}` } });
	}
	return slips;
}

/** The spans of a set and those of its days of the week, none of which is named twice. */
function weekInOrder({ spans, weekly = [] }: Pick<HoursSeason, 'spans' | 'weekly'>, path: Path): RecordSlip[] {
	const rules = weekly.flatMap((rule, at): RecordSlip[] => {
		const here = [...path, 'weekly', at];
		const others = weekly.slice(0, at);
		const twice = rule.days.flatMap((day, nth): RecordSlip[] =>
			rule.days.indexOf(day) < nth || others.some((other) => other.days.includes(day) && weeksMeet(rule, other))
				? [{ code: 'hours-twice', path: [...here, 'days', nth], details: { what: day } }]
				: [],
		);
		return [...saidOfDay(rule, here), ...spansInOrder(rule.spans, here), ...twice];
	});
	return [...spansInOrder(spans, path), ...rules];
}

function saidOfDay({ spans, closed, appointment, weekly }: OfSomeDays, path: Path): RecordSlip[] {
	if (closed && (spans || appointment || weekly)) return [{ code: 'hours-closed-and-open', path: [...path, 'closed'] }];
	return closed || spans || appointment || weekly ? [] : [{ code: 'hours-say-nothing', path }];
}

function spansInOrder(spans: Spans | undefined, path: Path): RecordSlip[] {
	return (spans ?? []).flatMap((span, at): RecordSlip[] => {
		const before = spans?.[at - 1]?.until ?? '00:00';
		const inOrder = span.from < span.until && (at === 0 || before < span.from);
		return inOrder
			? []
			: [{ code: 'hours-order', path: [...path, 'spans', at], details: { from: span.from, until: span.until } }];
	});
}

/** Every week and some weeks may stand beside each other: the narrower rule goes before. */
function weeksMeet({ weeks: a }: WeeklyRule, { weeks: b }: WeeklyRule): boolean {
	if (!a || !b) return a === b;
	const all = (weeks: readonly string[]) => (weeks.includes('last') ? [...weeks, '4', '5'] : weeks);
	return all(a).some((week) => all(b).includes(week));
}

/** Seasons are parts of every year; one that ends before it begins goes over the new year. */
function seasonsMeet(a: HoursSeason, b: HoursSeason): boolean {
	return partsOf(a).some((one) => partsOf(b).some((two) => one[0] <= two[1] && two[0] <= one[1]));
}

function partsOf({ from, until }: HoursSeason): (readonly [from: string, until: string])[] {
	if (from <= until) return [[from, until]];
	return [
		[from, '12-31'],
		['01-01', until],
	];
}
