import { formatMonthDay } from '../../i18n/days-in-words.ts';
import type { Hours, HoursException, HoursSeason, Spans } from '../../records/hours.ts';
import { localHolidays } from '../../views/local-calendar.ts';
import { weekendOfAllDays, weekOfHours, type OfOneDay, type WeekRow } from '../../views/week-of-hours.ts';
import type { Site } from '../site.ts';

/**
 * When a line is answered in a division: `工作日 09:00–12:00、13:30–17:00`; where more is said, all of it: the week, the
 * seasons, exceptions that are not over, holidays of the place, and the remark.
 */
export function hoursInWords(site: Site, hours: Hours, division: string): string {
	const { t } = site;
	const seasons = hours.seasons ?? [];
	const usual = setInWords(site, hours, hours.on);
	const said = [
		...seasons.map((season) => seasonInWords(site, season, hours)),
		seasons.length > 0 && usual !== '' ? t('hours.no-season', { hours: usual }) : usual,
		...(hours.except ?? [])
			.filter(({ until }) => site.day <= until)
			.map((dated) => exceptionInWords(site, dated, hours)),
		...holidaysInWords(site, hours, division),
	].filter((part) => part !== '');
	const joined = said.join(t('hours.separator'));
	const text = joined.slice(0, 1).toUpperCase() + joined.slice(1);
	if (!hours.note) return text;
	const note = site.words(hours.note).text;
	return text === '' ? note : text + t('hours.note', { note });
}

function seasonInWords(site: Site, season: HoursSeason, hours: Hours): string {
	const [from, until] = [season.from, season.until].map((day) => formatMonthDay(site.language, day));
	const ofSeason = { ...season, appointment: season.appointment ?? hours.appointment };
	return site.t('hours.season', { days: range(site, from, until), hours: setInWords(site, ofSeason, hours.on) });
}

function exceptionInWords(site: Site, dated: HoursException, { appointment }: Hours): string {
	const { t } = site;
	const { from, until, reason, on, spans, closed } = dated;
	const times = timesInWords(site, { spans, closed, appointment: dated.appointment ?? onlyOf(appointment) });
	const note = reason ? t('hours.note', { note: site.words(reason).text }) : '';
	const ofDays = on === 'working-days' && spans ? t('hours.working-days', { spans: times }) : times;
	return t('hours.dated', { days: daysFrom(site, from, until), hours: ofDays }) + note;
}

/** Holidays close what holds on working days; those of the State are known to everybody. */
function holidaysInWords(site: Site, { on, spans, weekly, seasons }: Hours, division: string): string[] {
	if (on === 'every-day' || (!spans && !weekly && !seasons)) return [];
	return localHolidays(site.registry, division, site.day).map(({ name, from, until }) =>
		site.t('hours.local-holiday', { name: name ? site.words(name).text : '', days: daysFrom(site, from, until) }),
	);
}

type HoursSet = Pick<HoursSeason, 'spans' | 'closed' | 'appointment' | 'weekly'>;

/** What holds in a season, or around all seasons. */
function setInWords(site: Site, set: HoursSet, on: Hours['on'] = 'working-days'): string {
	const { t } = site;
	if (!set.weekly && !set.spans) return timesInWords(site, set);
	const also = set.appointment === 'also' ? [t('hours.or-appointment')] : [];
	if (!set.weekly) {
		const spans = timesInWords(site, {
			spans: set.spans,
			appointment: set.appointment === 'only' ? 'only' : undefined,
		});
		return [t(`hours.${on}`, { spans }), ...also].join(t('list.semicolon'));
	}
	const rows = weekOfHours(set, on).map((row) => rowInWords(site, row, set.appointment));
	return [...rows, ...(on === 'working-days' ? [aroundHolidays(site, set)] : []), ...also].join(t('list.semicolon'));
}

function rowInWords(site: Site, { days, weeks, hours }: WeekRow, around: HoursSet['appointment']): string {
	const { t } = site;
	const inWeek = days
		.flatMap(([first, last]) => {
			const names = [first, last].map((day) => t(`hours.day-${day}`));
			if (first === last) return names.slice(0, 1);
			return last === first + 1 ? names : [range(site, names[0], names[1])];
		})
		.join(t('list.separator'));
	const ofWeeks = weeks.map((week) => t(`hours.week-${week}`)).join(t('list.separator'));
	const appointment = hours.appointment ?? onlyOf(around);
	// What may be asked for at any time is said once, of all days.
	const own = { ...hours, appointment: appointment === 'also' && around === 'also' ? undefined : appointment };
	return t('hours.of-days', {
		days: weeks.length > 0 ? t('hours.of-weeks', { weeks: ofWeeks, days: inWeek }) : inWeek,
		hours: timesInWords(site, own),
	});
}

function aroundHolidays(site: Site, set: HoursSet): string {
	const { t } = site;
	const weekend = set.spans ? weekendOfAllDays(set) : [];
	const [first] = weekend;
	if (first === undefined) return t('hours.no-holidays');
	return t('hours.no-holidays-worked', {
		days: weekend.length === 2 ? t('hours.weekend') : t(`hours.day-${first}`),
		spans: timesInWords(site, { spans: set.spans, appointment: onlyOf(set.appointment) }),
	});
}

/** What is by appointment only is so on every day that says nothing else. */
function onlyOf(appointment: HoursSet['appointment']): 'only' | undefined {
	return appointment === 'only' ? appointment : undefined;
}

/** The times of one day, closed, or by appointment. */
function timesInWords({ t }: Site, { spans, closed, appointment }: Partial<OfOneDay>): string {
	if (closed) return t('hours.closed');
	if (!spans) return appointment ? t('hours.appointment') : '';
	const times = spansInWords(t('list.separator'), spans);
	if (appointment === 'only') return t('hours.spans-appointment', { spans: times });
	return appointment ? [times, t('hours.or-appointment')].join(t('list.separator')) : times;
}

function spansInWords(separator: string, spans: Spans): string {
	return spans.map(({ from, until }) => `${from}–${until}`).join(separator);
}

function daysFrom(site: Site, from: string, until: string): string {
	const [first, last] = [from, until].map(site.dayInWords);
	return from === until ? (first ?? '') : range(site, first, last);
}

function range({ t }: Site, from = '', until = ''): string {
	return t('hours.day-range', { from, until });
}
